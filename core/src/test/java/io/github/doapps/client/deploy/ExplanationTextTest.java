package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.deploy.DeploymentFailedException;
import io.github.doapps.deploy.DeploymentListener;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.FailureExplanation;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.deployment.Deployment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the server says of a failure, as an explanation shows it: clean, and without secrets. */
@Timeout(60)
final class ExplanationTextTest {

    private static final String SPEC =
            """
            "spec":{"name":"shop","services":[{"name":"frontend","envs":[
             {"key":"PASSWORD","value":"KNRY-hunter2"},
             {"key":"KEY","value":"KNRYfirst line\\nKNRYlast\\tline"},
             {"key":"COMPONENT","value":"frontend"},
             {"key":"COMMIT","value":"9a4df0b396a8"}]}]}\
            """;

    private static final String FAILED =
            """
            {"deployment":{"id":"d-1","phase":"ERROR",%s,
             "cause":"pushed with KNRY-hunter2\\r\\nphase       ACTIVE\\u2028\\u001b[2Jby ci",
             "created_at":"2026-11-23T10:00:00Z","phase_last_updated_at":"2026-11-23T10:03:20Z",
             "services":[{"name":"frontend","source_commit_hash":"%s"}],
             "progress":{"steps":[
              {"name":"build\\n","status":"ERROR","steps":[
               {"name":"frontend","status":"ERROR","component_name":"frontend",
                "message_base":"Building\\u001b]0;t\\u0007 KNRY-hunter2",
                "reason":{"code":"Exit\\nNonZero",
                 "message":"KNRYfirst line\\nKNRYlast\\tline at https://u:KNRY@x.io/a?sig=KNRY\\u0000\\n"
                }}]}]}}}
            """;

    private final ScriptedApp app = new ScriptedApp();

    private DeploymentOutcome outcome(Road road, String commit) {
        app.on("GET /v2/apps/a-1/deployments/d-1", Answer.json(FAILED.formatted(SPEC, commit)));
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return road.of(platform)
                    .await(ScriptedApp.ID, "d-1", WaitOptions.defaults().withLogLines(0));
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void noTextForgesALineOrShowsASecret(Road road) {
        DeploymentOutcome outcome = outcome(road, "9a4df0b396a8");
        FailureExplanation explanation = outcome.explanation().orElseThrow();
        assertThat(explanation.text())
                .isEqualTo(
                        """
                        deployment  d-1 of app a-1
                        phase       ERROR after 3 min 20 s
                        step        build/frontend (Building <redacted> frontend)
                        component   frontend
                        reason      Exit NonZero, <redacted> at https://<redacted>@x.io/a?<redacted>
                        cause       pushed with <redacted> phase       ACTIVE by ci
                        commit      9a4df0b396a8 (frontend)\
                        """);
        assertThat(catchThrowableOfType(DeploymentFailedException.class, outcome::orElseThrow))
                .hasMessage(
                        "Deployment d-1 of app a-1 ended ERROR after 3 min 20 s in step"
                                + " build/frontend: Exit NonZero, <redacted> at"
                                + " https://<redacted>@x.io/a?<redacted>. [deployment-failed]");
        assertThat(explanation.cause().orElseThrow() + explanation.reasonMessage().orElseThrow())
                .doesNotContain("KNRY", "\n");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCommitThatIsNoneIsNoExcuse(Road road) {
        FailureExplanation explanation =
                outcome(road, "KNRY-hunter2\\n").explanation().orElseThrow();
        assertThat(explanation.commits()).containsExactly("<redacted> (frontend)");
    }

    /** A terminal, and whoever reads a log, believes what is printed for an event. */
    @ParameterizedTest
    @EnumSource(Road.class)
    void noEventForgesALineOrShowsASecret(Road road) {
        String failed = FAILED.formatted(SPEC, "9a4df0b");
        app.on(
                "GET /v2/apps/a-1/deployments/d-1",
                Answer.json(failed.replace("ERROR", "RUNNING")),
                Answer.json(failed));
        List<String> told = new ArrayList<>();
        List<Deployment> looks = new ArrayList<>();
        DeploymentListener listener =
                new DeploymentListener() {
                    @Override
                    public void onEvent(DeploymentEvent event) {
                        told.add(event.summary());
                    }

                    @Override
                    public void onLook(Deployment deployment) {
                        looks.add(deployment);
                    }
                };
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            road.of(platform)
                    .await(
                            ScriptedApp.ID,
                            "d-1",
                            WaitOptions.defaults().withLogLines(0).withListener(listener));
        }
        assertThat(told)
                .containsExactly(
                        "RUNNING",
                        "build started",
                        "build/frontend started (Building <redacted> frontend)",
                        "ERROR, was RUNNING",
                        "build/frontend ERROR, Exit NonZero",
                        "build ERROR");
        assertThat(looks).hasSize(2);
        assertThat(looks.get(1).cause().orElseThrow()).contains("KNRY-hunter2");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void noPhaseForgesALine(Road road) {
        app.phases("d-1", "NEW\\nACTIVE\\u001b[2J", "ACTIVE");
        List<String> told = new ArrayList<>();
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            road.of(platform)
                    .await(
                            ScriptedApp.ID,
                            "d-1",
                            WaitOptions.defaults()
                                    .withListener(event -> told.add(event.summary())));
        }
        assertThat(told).containsExactly("NEW ACTIVE", "ACTIVE, was NEW ACTIVE");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatIsLongIsCut(Road road) {
        FailureExplanation explanation =
                outcome(road, "x".repeat(1_001)).explanation().orElseThrow();
        assertThat(explanation.commits()).containsExactly("x".repeat(997) + "..." + " (frontend)");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theSameHoldsForACandidate(Road road) {
        app.on("POST /v2/apps/a-1/deployments", Steps.lost())
                .on(
                        "GET /v2/apps/a-1/deployments",
                        Answer.json("{\"deployments\":[]}"),
                        Answer.json(
                                "{\"deployments\":[{\"id\":\"d-1\",\"phase\":\"BUILDING\","
                                        + SPEC
                                        + ",\"cause\":\"KNRY-hunter2\\nagain\"}]}"));
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            OutcomeUnknownException unknown =
                    catchThrowableOfType(
                            OutcomeUnknownException.class,
                            () ->
                                    road.of(platform)
                                            .launch(ScriptedApp.ID, LaunchOptions.defaults()));
            assertThat(unknown)
                    .hasMessageContaining("(not in the list before; cause: <redacted> again)");
        }
    }
}
