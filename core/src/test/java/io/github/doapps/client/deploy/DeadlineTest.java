package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.EffectOnServer;
import io.github.doapps.ForbiddenException;
import io.github.doapps.ServerErrorException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentOutcome.Kind;
import io.github.doapps.deploy.DeploymentStillRunningException;
import io.github.doapps.deploy.WaitEndedException;
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

    private void saidSo(Road road, Step failing, EffectOnServer effect, String sentence) {
        buildingThen(BUILDING);
        app.on(CANCEL, failing);
        DeploymentStillRunningException running = stillRunning(road, OPTIONS.cancelingOnEarlyEnd());
        assertThat(running)
                .hasMessage(
                        "Deployment d-1 of app a-1 is still BUILDING at the deadline of 14 s. "
                                + sentence
                                + " [deadline-exceeded]");
        assertThat(running.effectOnServer()).isEqualTo(effect);
        assertThat(running.outcome().orElseThrow().cancelAttempt().failure())
                .containsSame(running.getCause());
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCancelThatFailsIsSaidSo(Road road) {
        saidSo(
                road,
                Answer.of(403),
                EffectOnServer.NONE,
                "The server was asked to cancel it, and refused (forbidden). Look at it by its id.");
        saidSo(
                road,
                Steps.lost(),
                EffectOnServer.UNKNOWN,
                "The server was asked to cancel it, and no answer says whether it did"
                        + " (no-response). Look at it by its id.");
        saidSo(
                road,
                Answer.of(429).with("Retry-After", "301"),
                EffectOnServer.NONE,
                "It was to be canceled, and was not: the server limits the rate of requests"
                        + " (rate-limited). Cancel it by its id.");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theRateLimitIsWaitedForPastIt(Road road) {
        buildingThen(Answer.of(429).with("Retry-After", "70"), BUILDING);
        Answer limited = Answer.of(429).with("Retry-After", "40");
        app.on(CANCEL, limited, limited, BUILDING);
        assertThat(stillRunning(road, OPTIONS.cancelingOnEarlyEnd()))
                .hasMessageEndingWith("asked to cancel it, and agreed. [deadline-exceeded]");
        assertThat(app.asked())
                .endsWith(
                        "14.0 GET /deployments/d-1",
                        "84.0 GET /deployments/d-1",
                        "84.0 POST /deployments/d-1/cancel",
                        "124.0 POST /deployments/d-1/cancel",
                        "164.0 POST /deployments/d-1/cancel");
    }

    /** The fifth one is under way when the deadline has come. */
    @ParameterizedTest
    @EnumSource(Road.class)
    void aLookThatItCutsShortIsMadeAgain(Road road) {
        Step late =
                (request, control) -> {
                    app.clock.advance(Duration.ofSeconds(2));
                    return Steps.lost().run(request, control);
                };
        app.on(LOOK, BUILDING, BUILDING, BUILDING, BUILDING, late, ACTIVE);
        assertThat(await(road, OPTIONS).isLive()).isTrue();
    }

    @Test
    void anInterruptPastItEndsTheWaitForTheRateLimit() {
        buildingThen(BUILDING);
        app.on(CANCEL, Answer.of(429).with("Retry-After", "40"), BUILDING);
        app.clock.beforeEachSleep(
                () -> {
                    if (app.asked().size() == 7) {
                        Thread.currentThread().interrupt();
                    }
                });
        assertThatThrownBy(() -> await(Road.ON_THE_CALLERS_THREAD, OPTIONS.cancelingOnEarlyEnd()))
                .hasMessageContaining(
                        "The thread was interrupted. It was last seen in BUILDING. The server was"
                                + " asked to cancel it, and agreed.");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(app.asked()).hasSize(8).last().asString().endsWith("/d-1/cancel");
    }

    /** A wait that failed already tells of both. */
    @ParameterizedTest
    @EnumSource(Road.class)
    void whyACancelFailedIsToldOfAFailedWait(Road road) {
        app.on(LOOK, Answer.of(502)).on(CANCEL, Answer.of(403));
        assertThatThrownBy(
                        () ->
                                await(
                                        road,
                                        WaitOptions.defaults()
                                                .withLogLines(0)
                                                .cancelingOnEarlyEnd()))
                .isInstanceOf(WaitEndedException.class)
                .hasMessageContaining("and refused (forbidden). Look at it by its id.")
                .hasCauseInstanceOf(ServerErrorException.class)
                .satisfies(
                        ended ->
                                assertThat(ended.getSuppressed())
                                        .singleElement()
                                        .isInstanceOf(ForbiddenException.class));
    }

    @Test
    void whyACancelFailedIsTheCauseOfAnInterruptedWait() {
        app.on(LOOK, BUILDING).on(CANCEL, Answer.of(403));
        app.clock.beforeEachSleep(() -> Thread.currentThread().interrupt());
        assertThatThrownBy(() -> await(Road.ON_THE_CALLERS_THREAD, OPTIONS.cancelingOnEarlyEnd()))
                .hasMessageContaining("and refused (forbidden). Look at it by its id.")
                .hasCauseInstanceOf(ForbiddenException.class);
        assertThat(Thread.interrupted()).isTrue();
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
