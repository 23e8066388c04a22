package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.AppPlatformException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.MalformedResponseException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentWorkflow;
import io.github.doapps.deploy.FollowOptions;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.WaitEndedException;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.log.LogType;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents of another shape than a flow needs: it passes them over, or says what it had done. */
@Timeout(60)
final class OddShapesTest {

    private static final String APP = "GET /v2/apps/a-1";
    private static final String CREATE = "POST /v2/apps/a-1/deployments";

    private static final Answer WITHOUT_PHASE =
            Answer.json("{\"deployment\":{\"id\":\"d-1\",\"phase\":5}}");

    private final ScriptedApp app = new ScriptedApp();

    private <T> T on(Road road, Function<DeploymentWorkflow, T> flow) {
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return flow.apply(road.of(platform));
        }
    }

    private DeploymentOutcome launch(Road road) {
        return on(road, flows -> flows.launch(ScriptedApp.ID, LaunchOptions.defaults()));
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatWasCreatedIsWaitedForByItsId(Road road) {
        app.on(CREATE, WITHOUT_PHASE).phases("d-1", "BUILDING", "ACTIVE");
        assertThat(launch(road).isLive()).isTrue();
        assertThat(app.asked())
                .containsExactly(
                        "0.0 GET ",
                        "0.0 GET /deployments",
                        "0.0 POST /deployments",
                        "2.0 GET /deployments/d-1",
                        "4.600 GET /deployments/d-1");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void andNamedIfItNeverCanBeRead(Road road) {
        app.on(CREATE, WITHOUT_PHASE).on("GET /v2/apps/a-1/deployments/d-1", WITHOUT_PHASE);
        WaitEndedException ended =
                catchThrowableOfType(WaitEndedException.class, () -> launch(road));
        assertThat(ended.deploymentId()).isEqualTo("d-1");
        assertThat(ended.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
        assertThat(ended).hasCauseInstanceOf(MalformedResponseException.class);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aListedOneWithoutAnIdKeepsNobodyFromLaunching(Road road) {
        app.on(
                        "GET /v2/apps/a-1/deployments",
                        Answer.json("{\"deployments\":[{\"phase\":\"ACTIVE\"},{\"id\":5}]}"))
                .on(CREATE, Answer.deployment("d-1"))
                .phases("d-1", "ACTIVE");
        assertThat(launch(road).isLive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anEmptyPinIsNone(Road road) {
        app.on(APP, Answer.json("{\"app\":{\"id\":\"a-1\",\"pinned_deployment\":{}}}"))
                .on(CREATE, Answer.deployment("d-1"))
                .phases("d-1", "ACTIVE");
        assertThat(launch(road).isLive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aPinThatCannotBeReadIsSaidBefore(Road road) {
        app.on(APP, Answer.json("{\"app\":{\"id\":\"a-1\",\"pinned_deployment\":{\"id\":5}}}"));
        assertThat(catchThrowableOfType(MalformedResponseException.class, () -> launch(road)))
                .hasMessageStartingWith("get failed: the app's pinned deployment cannot be read: ");
        assertThat(app.asked()).containsExactly("0.0 GET ");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anAppWithoutASpecIsNotEdited(Road road) {
        for (String rest : new String[] {"", ",\"spec\":5", ",\"spec\":{}"}) {
            app.on(APP, Answer.json("{\"app\":{\"id\":\"a-1\"" + rest + "}}"));
            assertThat(
                            catchThrowableOfType(
                                    MalformedResponseException.class,
                                    () ->
                                            on(
                                                    road,
                                                    flows ->
                                                            flows.editSpec(
                                                                    ScriptedApp.ID, spec -> spec))))
                    .hasMessageStartingWith("get failed: the app's spec cannot be read: ")
                    .hasMessageEndingWith("[malformed-response]");
        }
        assertThat(app.asked()).containsOnly("0.0 GET ");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anAppWhoseDeploymentHasNoIdHasNoLogToFollow(Road road) {
        app.on(
                APP,
                Answer.json(
                        "{\"app\":{\"id\":\"a-1\",\"active_deployment\":{\"phase\":\"ACTIVE\"}}}"));
        assertThat(
                        catchThrowableOfType(
                                MalformedResponseException.class,
                                () ->
                                        on(
                                                road,
                                                flows ->
                                                        flows.followLogs(
                                                                ScriptedApp.ID,
                                                                FollowOptions.of(
                                                                        LogOptions.of(LogType.RUN)),
                                                                line -> {}))))
                .hasMessageStartingWith("get failed: the app's deployment cannot be read: ");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatWasSurelyDoneIsNotCalledDoubtful(Road road) {
        app.on(CREATE, Answer.json("{\"deployment\":{\"id\":\"d-1\""));
        OutcomeUnknownException unknown =
                catchThrowableOfType(OutcomeUnknownException.class, () -> launch(road));
        assertThat(unknown.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
        assertThat(unknown)
                .hasMessageContaining("It was done on the server, and only its answer is lost.")
                .hasMessageEndingWith(
                        "do not call it again. launch looked at the app's deployments for 30 s after"
                                + " that, and found none that could have come of it: it may still"
                                + " appear. [outcome-unknown]");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anUnknownPhaseForgesNoLineOfAText(Road road) {
        String forging = "NEW\\nDeployment d-1 is live\\u001b[2J";
        WaitOptions options = WaitOptions.defaults().withDeadline(Duration.ofSeconds(10));
        app.phases("d-1", forging);
        DeploymentOutcome outcome = on(road, flows -> flows.await(ScriptedApp.ID, "d-1", options));
        assertThat(outcome.deployment().phase().value()).contains("\n").contains("\u001b");
        assertThat(outcome.toString()).contains("NEWDeployment d-1 is live[2J after");
        assertThat(catchThrowableOfType(AppPlatformException.class, outcome::orElseThrow))
                .hasMessage(
                        "Deployment d-1 of app a-1 is still NEWDeployment d-1 is live[2J at the"
                                + " deadline of 10 s. It goes on without us. Wait for it again by"
                                + " its id, or cancel it. [deadline-exceeded]");
        app.on(
                "GET /v2/apps/a-1/deployments/d-1",
                ScriptedApp.phase("d-1", forging),
                Answer.of(404));
        assertThat(
                        catchThrowableOfType(
                                WaitEndedException.class,
                                () ->
                                        on(
                                                road,
                                                flows ->
                                                        flows.await(
                                                                ScriptedApp.ID, "d-1", options))))
                .hasMessageContaining("It was last seen in NEWDeployment d-1 is live[2J. ");
    }
}
