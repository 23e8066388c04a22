package io.github.doapps.verification.waiting;

import static io.github.doapps.verification.waiting.Fleet.building;
import static io.github.doapps.verification.waiting.WaitStage.WAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentOutcome.StillRunning;
import io.github.doapps.deploy.WaitEndedException;
import io.github.doapps.deploy.WaitEndedException.Reason;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.testkit.ScriptedAnswer;
import io.github.doapps.verification.waiting.WaitStage.Way;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a wait ends before its deployment does, on every stack and both lanes. */
@Timeout(120)
class EarlyEndingTest {

    private static final WaitOptions DEFAULTS = WaitOptions.defaults();
    private static final String A_DEPLOYMENT = "/v2/apps/[^/]+/deployments/[^/]+";

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void itIsStillRunning(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String id = stage.deployment(building(Duration.ofHours(3)));
            StillRunning outcome = (StillRunning) stage.await(id, DEFAULTS);
            assertThat(outcome.report().elapsed()).isEqualTo(Duration.ofMinutes(90));
            assertThat(outcome.cancelAsked()).isFalse();
            // As it was seen, and nothing of it lost while it was kept.
            assertThat(outcome.deployment())
                    .isEqualTo(stage.platform().apps().getDeployment(stage.app().id(), id));
            assertThat(stage.app().phase(id)).isEqualTo("BUILDING");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void itIsStillRunningAndCanceled(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String id = stage.deployment(building(Duration.ofHours(3)));
            WaitOptions options = DEFAULTS.withDeadline(Duration.ofMinutes(2));
            StillRunning outcome = (StillRunning) stage.await(id, options.cancelingOnEarlyEnd());
            assertThat(outcome.cancelAsked()).isTrue();
            assertThat(stage.asked()).endsWith("120.0 POST /deployments/d1/cancel");
            assertThat(stage.app().phase(id)).isEqualTo("CANCELED");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void aDeadlineLongerThanAnyClockIsNone(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String id = stage.deployment(building(Duration.ofMinutes(3)));
            WaitOptions forever = DEFAULTS.withDeadline(Duration.ofSeconds(Long.MAX_VALUE));
            assertThat(stage.await(id, forever).isLive()).isTrue();
        }
    }

    private static WaitEndedException ended(WaitStage stage, String id, WaitOptions options) {
        return catchThrowableOfType(WaitEndedException.class, () -> stage.await(id, options));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void tenFailedLooksEndTheWait(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String id = stage.deployment(building(Duration.ofHours(3)));
            stage.emulator().answerNext(ScriptedAnswer.cloudflare(522).times(9));
            stage.clock()
                    .at(
                            Duration.ofMinutes(5),
                            () ->
                                    stage.emulator()
                                            .answerNext(ScriptedAnswer.cutConnection().times(10)));
            WaitEndedException ended = ended(stage, id, DEFAULTS);
            assertThat(ended.reason()).isEqualTo(Reason.LOOKS_FAILED);
            assertThat(ended.getMessage())
                    .contains("10 looks at it failed in a row, the last one with no-response");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void aRefusalEndsTheWait(Way way) {
        for (int status : new int[] {401, 403, 404}) {
            try (WaitStage stage = new WaitStage(way)) {
                String id = stage.deployment(building(Duration.ofHours(3)));
                stage.clock()
                        .at(
                                Duration.ofSeconds(10),
                                () ->
                                        stage.emulator()
                                                .answerNext(
                                                        ScriptedAnswer.of(status)
                                                                .onlyFor("GET", A_DEPLOYMENT)));
                assertThat(ended(stage, id, DEFAULTS).reason()).isEqualTo(Reason.REFUSED);
                assertThat(stage.clock().elapsed())
                        .isGreaterThanOrEqualTo(Duration.ofMillis(12_374));
                assertThat(stage.asked()).last().isEqualTo("12.374 GET /deployments/d1");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void closingTheClientEndsTheWait(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String id = stage.deployment(building(Duration.ofHours(3)));
            stage.clock().at(Duration.ofSeconds(40), () -> stage.platform().close());
            WaitEndedException ended = ended(stage, id, DEFAULTS.cancelingOnEarlyEnd());
            assertThat(ended.reason()).isEqualTo(Reason.CLIENT_CLOSED);
            assertThat(stage.asked()).last().isEqualTo("35.165 GET /deployments/d1");
            assertThat(stage.app().phase(id)).isEqualTo("BUILDING");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void whoeverWaitsGivesUp(Way way) {
        for (boolean cancels : new boolean[] {false, true}) {
            try (WaitStage stage = new WaitStage(way)) {
                String id = stage.deployment(building(Duration.ofHours(3)));
                WaitOptions options = cancels ? DEFAULTS.cancelingOnEarlyEnd() : DEFAULTS;
                if (way.async()) {
                    CompletableFuture<DeploymentOutcome> wait = stage.begin(id, options);
                    stage.clock().at(Duration.ofSeconds(40), () -> wait.cancel(true));
                    stage.clock().runUntil(Duration.ofHours(1));
                    assertThat(wait).isCancelled();
                } else {
                    Thread waiting = Thread.currentThread();
                    stage.clock().at(Duration.ofSeconds(40), waiting::interrupt);
                    assertThat(ended(stage, id, options).reason()).isEqualTo(Reason.INTERRUPTED);
                    assertThat(Thread.interrupted()).as("the flag").isTrue();
                    assertThat(stage.clock().elapsed()).isEqualTo(Duration.ofSeconds(40));
                }
                assertThat(stage.asked().stream().filter(one -> one.contains("POST")))
                        .isEqualTo(
                                cancels ? List.of("40.0 POST /deployments/d1/cancel") : List.of());
            }
        }
    }
}
