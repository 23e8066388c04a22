package io.github.doapps.examples.progress;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One deployment in several moments, in the shape that the API gives. */
final class SampleDeployments {

    private static final Instant CREATED = Instant.parse("2030-01-01T00:00:00Z");

    private SampleDeployments() {}

    static Deployment pending() {
        return deployment(
                "PENDING_BUILD",
                1,
                0,
                build("PENDING", step("initialize", "PENDING"), web("PENDING", "Building service")),
                deploy("PENDING", "PENDING", "PENDING", step("finalize", "PENDING")));
    }

    static Deployment building() {
        return deployment(
                "BUILDING",
                4,
                1,
                build(
                        "RUNNING",
                        timed("initialize", "SUCCESS", 2, 3),
                        web("RUNNING", "Building service")),
                deploy("PENDING", "PENDING", "PENDING", step("finalize", "PENDING")));
    }

    static Deployment live() {
        return deployment(
                "ACTIVE",
                205,
                6,
                build(
                        "SUCCESS",
                        timed("initialize", "SUCCESS", 2, 3),
                        web("SUCCESS", "Building service")),
                deploy("SUCCESS", "SUCCESS", "SUCCESS", timed("finalize", "SUCCESS", 200, 205)));
    }

    static Deployment failed() {
        Map<String, Object> web = web("ERROR", "Building service");
        web.put("reason", Map.of("code", "BuildJobExitNonZero", "message", "code 1"));
        return deployment(
                "ERROR",
                66,
                1,
                build("ERROR", timed("initialize", "SUCCESS", 2, 3), web),
                deploy("PENDING", "PENDING", "PENDING", step("finalize", "PENDING")));
    }

    static Deployment canceled() {
        return Deployment.of(building().json().with("phase", "CANCELED").with("updated_at", at(9)));
    }

    /** One that says only what it must. */
    static Deployment bare(String id, String phase) {
        return Deployment.of(JsonObject.of("id", id, "phase", phase));
    }

    private static Deployment deployment(
            String phase, int second, int done, Map<String, Object> build, Object deploy) {
        return Deployment.of(
                JsonObject.of(
                        "id",
                        "d-1",
                        "phase",
                        phase,
                        "created_at",
                        at(0),
                        "updated_at",
                        at(second),
                        "progress",
                        JsonObject.of(
                                "success_steps",
                                done,
                                "total_steps",
                                6,
                                "steps",
                                List.of(build, deploy))));
    }

    private static Map<String, Object> build(String status, Object initialize, Object web) {
        Map<String, Object> build = times(status, 2, status.equals("RUNNING") ? -1 : 66);
        return members(
                build,
                "name",
                "build",
                "steps",
                List.of(initialize, members(step("components", status), "steps", List.of(web))));
    }

    private static Object deploy(String status, String deploy, String wait, Object finalize) {
        Map<String, Object> rollout = web(deploy, "Deploying service");
        rollout.put("name", "deploy");
        Map<String, Object> health = web(wait, "Waiting for service");
        health.put("name", "wait");
        Map<String, Object> web = web(status, "");
        web.remove("message_base");
        web.put("steps", List.of(rollout, health));
        Map<String, Object> whole = times(status, 70, 205);
        return members(
                whole,
                "name",
                "deploy",
                "steps",
                List.of(
                        members(times(status, 70, 71), "name", "initialize"),
                        members(step("components", status), "steps", List.of(web)),
                        finalize));
    }

    private static Map<String, Object> web(String status, String words) {
        return members(step("web", status), "component_name", "web", "message_base", words);
    }

    private static Map<String, Object> timed(String name, String status, int from, int to) {
        return members(times(status, from, to), "name", name);
    }

    private static Map<String, Object> times(String status, int from, int to) {
        Map<String, Object> step = step("", status);
        if (!status.equals("PENDING")) {
            step.put("started_at", at(from));
            if (to >= 0) {
                step.put("ended_at", at(to));
            }
        }
        return step;
    }

    static Map<String, Object> step(String name, String status) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("name", name);
        step.put("status", status);
        return step;
    }

    private static Map<String, Object> members(Map<String, Object> step, Object... members) {
        for (int i = 0; i < members.length; i += 2) {
            step.put((String) members[i], members[i + 1]);
        }
        return step;
    }

    private static String at(int second) {
        return CREATED.plus(Duration.ofSeconds(second)).toString();
    }
}
