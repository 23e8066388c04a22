package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.RateLimitedException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ManualClock;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentWorkflow;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.RollbackFailedException;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.json.JsonString;
import io.github.doapps.model.spec.AppSpec;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the server turns away at the rate limit is waited for up to the deadline of its flow. */
@Timeout(60)
final class RateLimitTest {

    private static final String COMMIT = "POST /v2/apps/a-1/rollback/commit";
    private static final String REVERT = "POST /v2/apps/a-1/rollback/revert";
    private static final String CREATE = "POST /v2/apps/a-1/deployments";
    private static final String CANCEL = "POST /v2/apps/a-1/deployments/d-2/cancel";

    private static final String LIST = "GET /v2/apps/a-1/deployments";
    private static final Answer APP =
            Answer.json("{\"app\":{\"id\":\"a-1\",\"spec\":{\"name\":\"shop\"}}}");
    private static final Answer NONE = Answer.json("{\"deployments\":[]}");

    private final ScriptedApp app = new ScriptedApp();

    RateLimitTest() {
        app.on("POST /v2/apps/a-1/rollback/validate", Answer.json("{\"valid\":true}"))
                .on("POST /v2/apps/a-1/rollback", Answer.deployment("d-2"))
                .phases("d-2", "DEPLOYING", "ACTIVE")
                .on(COMMIT, comeBackIn(75), Answer.of(200))
                .on(REVERT, comeBackIn(75), Answer.deployment("d-3"));
    }

    private static Answer comeBackIn(int seconds) {
        return Answer.of(429).with("Retry-After", String.valueOf(seconds));
    }

    private <T> T on(Road road, Function<DeploymentWorkflow, T> flow) {
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return flow.apply(road.of(platform));
        }
    }

    private RollbackOutcome rollBack(Road road, RollbackOptions options) {
        return on(road, platform -> platform.rollBack(ScriptedApp.ID, "d-1", options));
    }

    private DeploymentOutcome launch(Road road) {
        return on(road, platform -> platform.launch(ScriptedApp.ID, LaunchOptions.defaults()));
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aLaunchWaitsForIt(Road road) {
        Answer limited = comeBackIn(75);
        app.on("GET /v2/apps/a-1", limited, Answer.json("{\"app\":{\"id\":\"a-1\"}}"))
                .on(LIST, NONE, limited, NONE, NONE)
                .on(CREATE, limited, Answer.deployment("d-1"))
                .phases("d-1", "ACTIVE");
        assertThat(launch(road).isLive()).isTrue();
        assertThat(app.asked())
                .containsExactly(
                        "0.0 GET ",
                        "75.0 GET ",
                        "75.0 GET /deployments",
                        "75.0 POST /deployments",
                        "150.0 GET ",
                        "150.0 GET /deployments",
                        "225.0 GET ",
                        "225.0 GET /deployments",
                        "225.0 POST /deployments",
                        "227.0 GET /deployments/d-1");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void oneThatDoesNotSayWhenItIsOverEndsIt(Road road) {
        app.on(CREATE, Answer.of(429));
        assertThatThrownBy(() -> launch(road)).isInstanceOf(RateLimitedException.class);
        assertThat(app.asked().stream().filter(line -> line.endsWith("POST /deployments")))
                .hasSize(4);
    }

    /** However little the server asks for, what it turns away is made again at a wait's pace. */
    @ParameterizedTest
    @EnumSource(Road.class)
    void aLaunchIsNoHammerWhereTheServerAsksForNoWait(Road road) {
        Answer limited = comeBackIn(0);
        Answer gone = Answer.of(429).limitedUntil(ManualClock.START.minusSeconds(300));
        app.on(CREATE, limited, gone, limited, gone, Answer.deployment("d-1"))
                .phases("d-1", "ACTIVE");
        assertThat(launch(road).isLive()).isTrue();
        assertThat(app.asked().stream().filter(line -> line.endsWith("POST /deployments")))
                .containsExactly(
                        "0.0 POST /deployments",
                        "2.0 POST /deployments",
                        "4.600 POST /deployments",
                        "7.980 POST /deployments",
                        "12.374 POST /deployments");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCancelAtTheDeadlineIsNone(Road road) {
        Answer limited = comeBackIn(0);
        app.phases("d-2", "BUILDING")
                .on(CANCEL, limited, limited, limited, ScriptedApp.phase("d-2", "CANCELED"));
        WaitOptions options =
                WaitOptions.defaults().withDeadline(Duration.ofSeconds(60)).cancelingOnEarlyEnd();
        DeploymentOutcome outcome =
                on(road, platform -> platform.await(ScriptedApp.ID, "d-2", options));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        DeploymentOutcome.StillRunning.class,
                        running -> assertThat(running.cancelAttempt().isAgreed()).isTrue());
        assertThat(app.asked().stream().filter(line -> line.endsWith("/cancel")))
                .containsExactly(
                        "60.0 POST /deployments/d-2/cancel",
                        "62.0 POST /deployments/d-2/cancel",
                        "64.600 POST /deployments/d-2/cancel",
                        "67.980 POST /deployments/d-2/cancel");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anEditWaitsForIt(Road road) {
        app.on("GET /v2/apps/a-1", APP).on("PUT /v2/apps/a-1", comeBackIn(0), comeBackIn(40), APP);
        on(road, platform -> platform.editSpec(ScriptedApp.ID, RateLimitTest::moved));
        assertThat(app.asked())
                .containsExactly(
                        "0.0 GET ",
                        "0.0 GET /deployments",
                        "0.0 PUT ",
                        "2.0 GET /deployments",
                        "2.0 PUT ",
                        "42.0 GET /deployments",
                        "42.0 PUT ");
    }

    private static AppSpec moved(AppSpec spec) {
        return AppSpec.of(spec.json().with("region", JsonString.of("ams")));
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCommitWaitsForIt(Road road) {
        assertThat(rollBack(road, RollbackOptions.defaults()).kind())
                .isEqualTo(RollbackOutcome.Kind.COMMITTED);
        assertThat(app.asked())
                .endsWith("4.600 POST /rollback/commit", "79.600 POST /rollback/commit");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aRevertWaitsForIt(Road road) {
        app.phases("d-2", "DEPLOYING", "ERROR");
        assertThat(rollBack(road, RollbackOptions.defaults().revertingOnFailure()).kind())
                .isEqualTo(RollbackOutcome.Kind.REVERTED);
        assertThat(app.asked())
                .endsWith(
                        "4.600 GET /deployments",
                        "4.600 POST /rollback/revert",
                        "79.600 GET /deployments",
                        "79.600 POST /rollback/revert");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCancelWaitsForIt(Road road) {
        app.on(CANCEL, comeBackIn(75), ScriptedApp.phase("d-2", "CANCELED"));
        DeploymentOutcome outcome = on(road, platform -> platform.cancel(ScriptedApp.ID, "d-2"));
        assertThat(outcome.kind()).isEqualTo(DeploymentOutcome.Kind.CANCELED);
        assertThat(app.asked())
                .containsExactly(
                        "0.0 POST /deployments/d-2/cancel", "75.0 POST /deployments/d-2/cancel");
    }

    /** What began in time is not given up at once because the deadline is near. */
    @ParameterizedTest
    @EnumSource(Road.class)
    void aCommitNearTheDeadlineHasTheTimeOfACall(Road road) {
        app.on(COMMIT, comeBackIn(50), Answer.of(200));
        RollbackOptions options =
                RollbackOptions.defaults()
                        .waiting(wait -> wait.withDeadline(Duration.ofSeconds(5)));
        assertThat(rollBack(road, options).kind()).isEqualTo(RollbackOutcome.Kind.COMMITTED);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatIsPastTheDeadlineNamesTheFlows(Road road) {
        app.on(CREATE, comeBackIn(601));
        LaunchOptions options =
                LaunchOptions.defaults().waiting(wait -> wait.withDeadline(Duration.ofMinutes(10)));
        assertThat(
                        catchThrowableOfType(
                                RateLimitedException.class,
                                () ->
                                        on(
                                                road,
                                                platform ->
                                                        platform.launch(ScriptedApp.ID, options))))
                .hasMessageContaining(
                        " Another attempt would have to wait 601 s, past the deadline of 600 s. The"
                                + " server asks to come back in 601 s,");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCommitThatIsPastTheDeadlineNamesTheFlows(Road road) {
        app.on(COMMIT, comeBackIn(6000));
        assertThat(
                        catchThrowableOfType(
                                RollbackFailedException.class,
                                () -> rollBack(road, RollbackOptions.defaults())))
                .hasMessageContaining("would have to wait 6000 s, past the deadline of 5400 s.");
    }

    /** Of a flow that is only a call. */
    @ParameterizedTest
    @EnumSource(Road.class)
    void anEditHasTheDeadlineOfACall(Road road) {
        app.on("GET /v2/apps/a-1", APP).on("PUT /v2/apps/a-1", comeBackIn(75));
        assertThat(
                        catchThrowableOfType(
                                RateLimitedException.class,
                                () ->
                                        on(
                                                road,
                                                platform ->
                                                        platform.editSpec(
                                                                ScriptedApp.ID,
                                                                RateLimitTest::moved))))
                .hasMessageContaining("would have to wait 75 s, past the deadline of 60 s.");
    }
}
