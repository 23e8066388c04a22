package io.github.doapps.testkit.internal.rest.deployment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.progress.LeafStep;
import io.github.doapps.testkit.internal.progress.Reason;
import io.github.doapps.testkit.internal.progress.Step;
import io.github.doapps.testkit.internal.progress.StepStatus;
import io.github.doapps.testkit.internal.wire.GoTime;
import io.github.doapps.testkit.internal.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A deployment's progress: counters over the leaves, zeros left out, and the steps. A status that
 * nobody knows is counted in the total alone.
 */
final class ProgressJson {

    private final Instant time;
    private final Map<String, String> stated;
    private final Map<String, Integer> counts = new HashMap<>();

    private ProgressJson(Instant time, Map<String, String> stated) {
        this.time = time;
        this.stated = stated;
    }

    static ObjectNode of(EmulatedDeployment deployment, Instant now) {
        ProgressJson progress =
                new ProgressJson(time(deployment, now), deployment.plan().changes().statuses());
        ArrayNode tree = progress.steps("", deployment.steps());
        ObjectNode json = Json.object();
        progress.count(json, "pending_steps", StepStatus.PENDING);
        progress.count(json, "running_steps", StepStatus.RUNNING);
        progress.count(json, "success_steps", StepStatus.SUCCESS);
        progress.count(json, "error_steps", StepStatus.ERROR);
        json.put("total_steps", progress.counts.values().stream().mapToInt(i -> i).sum());
        json.set("steps", tree);
        return json;
    }

    private static Instant time(EmulatedDeployment deployment, Instant now) {
        Instant time = deployment.stepTime(now);
        Duration freezes = deployment.plan().telling().progressFreezes();
        return freezes == null
                ? time
                : Collections.min(List.of(time, deployment.createdAt().plus(freezes)));
    }

    private void count(ObjectNode json, String member, StepStatus status) {
        Integer count = counts.get(status.name());
        if (count != null) {
            json.put(member, count);
        }
    }

    private ArrayNode steps(String prefix, List<Step> steps) {
        ArrayNode array = Json.object().arrayNode();
        steps.forEach(step -> array.add(step(prefix + step.name(), step)));
        return array;
    }

    private ObjectNode step(String path, Step step) {
        String status = status(path, step);
        ObjectNode json = Json.object();
        json.put("name", step.name());
        json.put("status", status);
        if (!step.steps().isEmpty()) {
            json.set("steps", steps(path + "/", step.steps()));
        }
        if (step.component() == null) {
            // The API's own samples state no times for the steps of a component.
            step.startedBy(time).ifPresent(start -> json.put("started_at", GoTime.nanos(start)));
            step.endedBy(time).ifPresent(end -> json.put("ended_at", GoTime.nanos(end)));
        }
        if (step instanceof LeafStep leaf) {
            counts.merge(status, 1, Integer::sum);
            reason(json, leaf);
        }
        if (step.component() != null) {
            json.put("component_name", step.component());
        }
        if (step instanceof LeafStep leaf && leaf.messageBase() != null) {
            json.put("message_base", leaf.messageBase());
        }
        return json;
    }

    private String status(String path, Step step) {
        String itsOwn = step.statusAt(time).name();
        return step.startedBy(time).isPresent() ? stated.getOrDefault(path, itsOwn) : itsOwn;
    }

    private void reason(ObjectNode json, LeafStep leaf) {
        Reason reason = leaf.reason();
        if (reason != null && leaf.endedBy(time).isPresent()) {
            json.putObject("reason").put("code", reason.code()).put("message", reason.message());
        }
    }
}
