package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.FailureExplanation;
import io.github.doapps.deploy.WaitOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A variable may hold a piece of what anything is called. A name is no secret for that. */
@Timeout(60)
final class ValuesInNamesTest {

    private static final String LOOK = "GET /v2/apps/a-1/deployments/d-1";
    private static final String ASK =
            "GET /v2/apps/a-1/deployments/d-1/components/production-api/logs";

    private static final String SPEC =
            """
            "id":"d-1","spec":{"name":"shop","services":[{"name":"production-api","envs":[
             {"key":"NODE_ENV","value":"production"},{"key":"A","value":"DEPLOYING"},
             {"key":"B","value":"components"},{"key":"C","value":"initialize"},
             {"key":"SHORT_SHA","value":"9a4df0b3"},{"key":"DATE","value":"2026-11-23"},
             {"key":"PASSWORD","value":"KNRY-hunter2"}]}]},
             "services":[{"name":"production-api","source_commit_hash":"9a4df0b396a8"}],
             "created_at":"2026-11-23T10:00:00Z"\
            """;

    private static final String BUILDING =
            """
            {"deployment":{%s,"phase":"DEPLOYING","progress":{"steps":[{"name":"build","steps":[
             {"name":"initialize","status":"RUNNING"},
             {"name":"components","status":"RUNNING"}]}]}}}
            """
                    .formatted(SPEC);

    private static final String FAILED =
            """
            {"deployment":{%s,"phase":"ERROR","phase_last_updated_at":"2026-11-23T10:03:20Z",
             "cause":"pushed to production by KNRY-hunter2",
             "progress":{"steps":[{"name":"build","status":"ERROR","steps":[
              {"name":"initialize","status":"SUCCESS"},
              {"name":"components","status":"ERROR","steps":[
               {"name":"production-api","component_name":"production-api","status":"ERROR",
                "started_at":"2026-11-23T10:00:20Z","ended_at":"2026-11-23T10:03:20Z",
                "message_base":"Building service",
                "reason":{"code":"Broken","message":"logged in with KNRY-hunter2"}}]}]}]}}}
            """
                    .formatted(SPEC);

    private final ScriptedApp app = new ScriptedApp();
    private final List<String> told = new ArrayList<>();

    private DeploymentOutcome await(Road road, WaitOptions options) {
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return road.of(platform)
                    .await(
                            ScriptedApp.ID,
                            "d-1",
                            options.withListener(
                                    (DeploymentEvent event) -> told.add(event.summary())));
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theFailureIsExplainedByItsNames(Road road) {
        app.on(LOOK, Answer.json(BUILDING), Answer.json(BUILDING), Answer.json(FAILED))
                .on(ASK, Answer.json("{\"historic_urls\":[\"https://logs.example.com/kept?k=1\"]}"))
                .on("GET /kept", Answer.of(200).body("login KNRY-hunter2\nnpm ERR!"));
        FailureExplanation explanation =
                await(road, WaitOptions.defaults()).explanation().orElseThrow();
        assertThat(explanation.text())
                .isEqualTo(
                        """
                        deployment  d-1 of app a-1
                        phase       ERROR after 3 min 20 s
                        step        build/components/production-api (Building service production-api)
                        component   production-api
                        reason      Broken, logged in with <redacted>
                        cause       pushed to <redacted> by <redacted>
                        commit      9a4df0b396a8 (production-api)
                        log         build log of production-api
                          login <redacted>
                          npm ERR!""");
        assertThat(told)
                .containsExactly(
                        "DEPLOYING",
                        "build/initialize started",
                        "build/components started",
                        "ERROR, was DEPLOYING",
                        "build started",
                        "build/initialize SUCCESS",
                        "build/components/production-api started (Building service production-api)",
                        "build/components/production-api ERROR after 3 min, Broken",
                        "build/components ERROR",
                        "build ERROR");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void stepsThatLookAlikeAreToldApart(Road road) {
        app.on(
                LOOK,
                Answer.json(
                        """
                        {"deployment":{"id":"d-1","phase":"ACTIVE","progress":{"steps":[
                         {"name":"build","status":"SUCCESS"},
                         {"name":"build\\u0000","status":"SUCCESS"}]}}}
                        """));
        await(road, WaitOptions.defaults());
        assertThat(told)
                .containsExactly(
                        "ACTIVE",
                        "build started",
                        "build SUCCESS",
                        "build started",
                        "build SUCCESS");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aSuccessorKeepsItsNames(Road road) {
        app.phases("d-1", "SUPERSEDED")
                .on(
                        "GET /v2/apps/a-1/deployments",
                        Answer.json(
                                """
                                {"deployments":[{%s,"phase":"DEPLOYING",
                                 "previous_deployment_id":"d-1"}]}
                                """
                                        .formatted(
                                                SPEC.replace("\"id\":\"d-1\"", "\"id\":\"d-2\""))))
                .phases("d-2", "ACTIVE");
        List<DeploymentEvent> events = new ArrayList<>();
        await(road, WaitOptions.defaults().followingSuccessor().withListener(events::add));
        assertThat(told).contains("superseded by d-2, which is followed; it is DEPLOYING");
        assertThat(events)
                .filteredOn(DeploymentEvent.SuccessorFollowed.class::isInstance)
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(
                                                ((DeploymentEvent.SuccessorFollowed) event)
                                                        .successor()
                                                        .services()
                                                        .get(0)
                                                        .json()
                                                        .toString())
                                        .isEqualTo(
                                                "{\"name\":\"production-api\","
                                                        + "\"source_commit_hash\":\"9a4df0b396a8\"}"));
    }
}
