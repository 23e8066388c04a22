package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.deploy.DeploymentFailedException;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentOutcome.Kind;
import io.github.doapps.deploy.WaitOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ends of deployments, and how they explain themselves. */
@Timeout(60)
final class EndsTest {

    private static final WaitOptions WITHOUT_LOG = WaitOptions.defaults().withLogLines(0);

    private static final String FAILED =
            """
            {"deployment":{"id":"d-1","phase":"ERROR","cause":"manual",
             "created_at":"2026-11-23T10:00:00Z","phase_last_updated_at":"2026-11-23T10:03:20Z",
             "services":[{"name":"web","source_commit_hash":"9a4df0b"},
                         {"name":"api","source_commit_hash":"1234567"}],
             "progress":{"steps":[
              {"name":"build","status":"ERROR","steps":[
               {"name":"initialize","status":"SUCCESS","reason":{"code":"PreviousBuildReused"}},
               {"name":"components","status":"ERROR","steps":[
                {"name":"web","status":"ERROR","component_name":"web",
                 "message_base":"Building service",
                 "reason":{"code":"BuildJobExitNonZero","message":"exit code 2"}},
                {"name":"api","status":"PENDING","component_name":"api"}]}]},
              {"name":"deploy","status":"PENDING"}]}}}
            """;

    private final ScriptedApp app = new ScriptedApp();

    private DeploymentOutcome await(Road road, WaitOptions options) {
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return road.of(platform).await(ScriptedApp.ID, "d-1", options);
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aFailureExplainsItself(Road road) {
        app.on("GET /v2/apps/a-1/deployments/d-1", Answer.json(FAILED));
        DeploymentOutcome outcome = await(road, WITHOUT_LOG);
        assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
        assertThat(outcome.explanation().orElseThrow().text())
                .isEqualTo(
                        """
                        deployment  d-1 of app a-1
                        phase       ERROR after 3 min 20 s
                        step        build/components/web (Building service web)
                        component   web
                        reason      BuildJobExitNonZero, exit code 2
                        cause       manual
                        commit      9a4df0b (web)
                        what next   Find the command that failed in the build log, mend it, and push.""");
        assertThat(catchThrowableOfType(DeploymentFailedException.class, outcome::orElseThrow))
                .hasMessage(
                        "Deployment d-1 of app a-1 ended ERROR after 3 min 20 s in step"
                                + " build/components/web: BuildJobExitNonZero, exit code 2. Find the"
                                + " command that failed in the build log, mend it, and push."
                                + " [deployment-failed]");
    }

    private void superseded() {
        app.phases("d-1", "BUILDING", "SUPERSEDED");
        app.phases("d-2", "BUILDING", "ACTIVE");
    }

    private static String named(String id, String predecessor) {
        return "{\"id\":\""
                + id
                + "\",\"phase\":\"BUILDING\",\"previous_deployment_id\":\""
                + predecessor
                + "\"}";
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theSuccessorIsTheOneThatNamesIt(Road road) {
        superseded();
        app.on(
                "GET /v2/apps/a-1/deployments",
                Answer.json(
                        "{\"deployments\":["
                                + named("d-3", "d-2")
                                + ","
                                + named("d-2", "d-1")
                                + "]}"));
        DeploymentOutcome outcome = await(road, WITHOUT_LOG);
        assertThat(((DeploymentOutcome.Superseded) outcome).successor())
                .map(successor -> successor.id())
                .contains("d-2");
        assertThat(catchThrowableOfType(DeploymentFailedException.class, outcome::orElseThrow))
                .hasMessage(
                        "Deployment d-1 of app a-1 ended SUPERSEDED after 0 s. It was superseded by"
                                + " deployment d-2. Wait for its successor, or launch with the option"
                                + " to follow it. [deployment-failed]");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void elseItIsTheNextNewerOne(Road road) {
        superseded();
        app.on(
                "GET /v2/apps/a-1/deployments",
                Answer.json(
                        "{\"deployments\":[{\"id\":\"d-3\"},{\"id\":\"d-2\"},{\"id\":\"d-1\"}]}"));
        DeploymentOutcome outcome = await(road, WITHOUT_LOG);
        assertThat(((DeploymentOutcome.Superseded) outcome).successor())
                .map(successor -> successor.id())
                .contains("d-2");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aListThatCannotBeHadLeavesItUnknown(Road road) {
        superseded();
        app.on("GET /v2/apps/a-1/deployments", Answer.of(400));
        DeploymentOutcome outcome = await(road, WITHOUT_LOG);
        assertThat(((DeploymentOutcome.Superseded) outcome).successor()).isEmpty();
        assertThat(outcome.explanation().orElseThrow().text())
                .endsWith("Look at the app's newest deployment: it took this one's place.");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theSuccessorIsFollowedIfAsked(Road road) {
        superseded();
        app.on(
                "GET /v2/apps/a-1/deployments",
                Answer.json("{\"deployments\":[" + named("d-2", "d-1") + "]}"));
        List<String> events = new ArrayList<>();
        DeploymentOutcome outcome =
                await(
                        road,
                        WITHOUT_LOG
                                .followingSuccessor()
                                .withListener(event -> events.add(event.summary())));
        assertThat(outcome.isLive()).isTrue();
        assertThat(outcome.deployment().id()).isEqualTo("d-2");
        assertThat(outcome.report().superseded()).containsExactly("d-1");
        assertThat(events)
                .containsExactly(
                        "BUILDING",
                        "SUPERSEDED, was BUILDING",
                        "superseded by d-2, which is followed; it is BUILDING",
                        "BUILDING",
                        "ACTIVE, was BUILDING");
    }
}
