package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.EffectOnServer;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentOutcome.Kind;
import io.github.doapps.deploy.DeploymentStillRunningException;
import io.github.doapps.deploy.WaitOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a wait does when its deadline has come: a last look, and the cancel that was asked for. */
@Timeout(60)
final class DeadlineTest {

    private static final String LOOK = "GET /v2/apps/a-1/deployments/d-1";
    private static final String CANCEL = "POST /v2/apps/a-1/deployments/d-1/cancel";
    private static final Answer BUILDING = ScriptedApp.phase("d-1", "BUILDING");
    private static final Answer ACTIVE = ScriptedApp.phase("d-1", "ACTIVE");

    /** Looks are at 0, 2, 4.6, 8.0 and 12.4 seconds. */
    private static final WaitOptions OPTIONS =
            WaitOptions.defaults().withDeadline(Duration.ofSeconds(14)).withLogLines(0);

    private final ScriptedApp app = new ScriptedApp();

    private DeploymentOutcome await(Road road, WaitOptions options) {
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return road.of(platform).await(ScriptedApp.ID, "d-1", options);
        }
    }

    /** The five looks before the deadline see it building. */
    private void buildingThen(Step... atTheDeadline) {
        List<Step> steps = new ArrayList<>(Collections.nCopies(5, BUILDING));
        steps.addAll(Arrays.asList(atTheDeadline));
        app.on(LOOK, steps.toArray(Step[]::new));
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatWentLiveSinceTheLastLookIsLive(Road road) {
        buildingThen(ACTIVE);
        assertThat(await(road, OPTIONS.cancelingOnEarlyEnd()).isLive()).isTrue();
        assertThat(app.asked())
                .endsWith("12.374 GET /deployments/d-1", "14.0 GET /deployments/d-1");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatIsLiveByTheCancelsAnswerIsLive(Road road) {
        buildingThen(BUILDING);
        app.on(CANCEL, ACTIVE);
        assertThat(await(road, OPTIONS.cancelingOnEarlyEnd()).isLive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatIsLiveAfterARefusedCancelIsLive(Road road) {
        buildingThen(BUILDING, ACTIVE);
        app.on(CANCEL, Answer.of(400));
        assertThat(await(road, OPTIONS.cancelingOnEarlyEnd()).isLive()).isTrue();
        assertThat(app.asked())
                .endsWith(
                        "14.0 GET /deployments/d-1",
                        "14.0 POST /deployments/d-1/cancel",
                        "14.0 GET /deployments/d-1");
    }

    private DeploymentStillRunningException stillRunning(Road road, WaitOptions options) {
        DeploymentOutcome outcome = await(road, options);
        assertThat(outcome.kind()).isEqualTo(Kind.STILL_RUNNING);
        return catchThrowableOfType(DeploymentStillRunningException.class, outcome::orElseThrow);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aLastLookThatFailsChangesNothing(Road road) {
        for (int status : new int[] {400, 404, 502}) {
            buildingThen(Answer.of(status));
            DeploymentStillRunningException running = stillRunning(road, OPTIONS);
            assertThat(running)
                    .hasMessage(
                            "Deployment d-1 of app a-1 is still BUILDING at the deadline of 14 s."
                                    + " It goes on without us. Wait for it again by its id, or"
                                    + " cancel it. [deadline-exceeded]");
            assertThat(running.effectOnServer()).isEqualTo(EffectOnServer.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCancelThatIsAgreedIsAnEffect(Road road) {
        buildingThen(BUILDING);
        app.on(CANCEL, BUILDING);
        DeploymentStillRunningException running = stillRunning(road, OPTIONS.cancelingOnEarlyEnd());
        assertThat(running)
                .hasMessage(
                        "Deployment d-1 of app a-1 is still BUILDING at the deadline of 14 s. The"
                                + " server was asked to cancel it, and agreed."
                                + " [deadline-exceeded]");
        assertThat(running.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCancelThatFailsIsSaidSo(Road road) {
        for (Step failing : List.of(Answer.of(400), Steps.lost())) {
            buildingThen(BUILDING);
            app.on(CANCEL, failing);
            DeploymentStillRunningException running =
                    stillRunning(road, OPTIONS.cancelingOnEarlyEnd());
            assertThat(running)
                    .hasMessage(
                            "Deployment d-1 of app a-1 is still BUILDING at the deadline of 14 s."
                                    + " The server was asked to cancel it, and did not agree. Look"
                                    + " at it by its id. [deadline-exceeded]");
            assertThat(running.effectOnServer())
                    .isEqualTo(
                            failing instanceof Answer
                                    ? EffectOnServer.NONE
                                    : EffectOnServer.UNKNOWN);
        }
    }

    @Test
    void anInterruptBeforeItLetsNoLookBegin() {
        buildingThen(ACTIVE);
        app.clock.beforeEachSleep(
                () -> {
                    if (app.asked().size() == 5) {
                        Thread.currentThread().interrupt();
                    }
                });
        assertThatThrownBy(() -> await(Road.ON_THE_CALLERS_THREAD, OPTIONS))
                .hasMessageContaining("The thread was interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(app.asked()).hasSize(5);
    }
}
