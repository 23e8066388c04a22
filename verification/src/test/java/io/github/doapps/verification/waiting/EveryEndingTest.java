package io.github.doapps.verification.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.deploy.AppPinnedException;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentOutcome.Kind;
import io.github.doapps.deploy.DeploymentOutcome.StillRunning;
import io.github.doapps.deploy.DeploymentOutcome.Superseded;
import io.github.doapps.deploy.WaitEndedException;
import io.github.doapps.deploy.WaitEndedException.Reason;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.rollback.RollbackRequest;
import io.github.doapps.testkit.DisputedShapes;
import io.github.doapps.testkit.ScriptedAnswer;
import io.github.doapps.testkit.ScriptedDeployment;
import io.github.doapps.verification.waiting.WaitStage.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every end that a wait can come to, on every stack and both lanes, and when it looked. */
@Timeout(120)
class EveryEndingTest {

    private static final String WAYS = "io.github.doapps.verification.waiting.WaitStage#ways";
    private static final WaitOptions DEFAULTS = WaitOptions.defaults();
    private static final String A_DEPLOYMENT = "/v2/apps/[^/]+/deployments/[^/]+";

    private static ScriptedDeployment building(Duration time) {
        return ScriptedDeployment.standard().phase("BUILDING", time);
    }

    /** When a wait looks that began now, up to a time: by the rule as documents tell it. */
    private static List<String> looks(String what, Duration upTo) {
        List<String> looks = new ArrayList<>();
        double at = 0;
        for (double pause = 2;
                at < upTo.plusMillis(1).toMillis() / 1_000.0;
                pause = Math.min(15, pause * 1.3)) {
            looks.add((long) (at * 1_000 + 1e-6) / 1_000.0 + " GET " + what);
            at += pause;
        }
        return looks;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void anHourIsWaitedForInNoTime(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String id = stage.deployment(building(Duration.ofMinutes(60)));
            DeploymentOutcome outcome = stage.await(id, DEFAULTS);
            assertThat(outcome.kind()).isEqualTo(Kind.LIVE);
            assertThat(outcome.report().elapsed())
                    .isBetween(Duration.ofMinutes(60), Duration.ofMinutes(60).plusSeconds(15));
            assertThat(stage.asked())
                    .hasSize(246)
                    .isEqualTo(looks("/deployments/d1", outcome.report().elapsed()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void aLaunchLooksTwoSecondsLaterForTheFirstTime(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            assertThat(stage.launch(building(Duration.ofSeconds(4))).kind()).isEqualTo(Kind.LIVE);
            assertThat(stage.asked())
                    .containsExactly(
                            "0.0 GET ",
                            "0.0 GET /deployments",
                            "0.0 POST /deployments",
                            "2.0 GET /deployments/d1",
                            "4.6 GET /deployments/d1");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void itFails(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String id =
                    stage.deployment(
                            building(Duration.ofMinutes(2))
                                    .failing(
                                            "build/components/web",
                                            "BuildJobOutOfMemory",
                                            "killed"));
            DeploymentOutcome outcome = stage.await(id, DEFAULTS);
            assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
            assertThat(outcome.explanation().orElseThrow().failedStep().orElseThrow().toString())
                    .isEqualTo("build/components/web");
            assertThat(stage.heard()).last().asString().startsWith("build");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void aColleagueCancelsIt(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String id = stage.deployment(building(Duration.ofMinutes(20)));
            stage.clock().at(Duration.ofMinutes(5), () -> stage.app().cancel(id));
            assertThat(stage.await(id, DEFAULTS).kind()).isEqualTo(Kind.CANCELED);
            assertThat(stage.clock().elapsed()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        }
    }

    private static Superseded superseded(WaitStage stage, WaitOptions options) {
        String id = stage.deployment(building(Duration.ofMinutes(20)));
        stage.clock().at(Duration.ofMinutes(1), () -> stage.app().deploy("commit 1 pushed"));
        return (Superseded) stage.await(id, options);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void itIsSupersededByOneThatNamesIt(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            assertThat(superseded(stage, DEFAULTS).successor().map(Deployment::id))
                    .hasValue(stage.app().deploymentIds().get(0));
            assertThat(stage.asked()).last().asString().endsWith("GET /deployments");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void itIsSupersededByTheNextOfTheList(Way way) {
        try (WaitStage stage = new WaitStage(way, DisputedShapes.AS_SCHEMAS_HAVE_THEM)) {
            Superseded outcome = superseded(stage, DEFAULTS);
            assertThat(outcome.successor().orElseThrow().previousDeploymentId()).isEmpty();
            assertThat(outcome.successor().map(Deployment::id))
                    .hasValue(stage.app().deploymentIds().get(0));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void itIsSupersededByNobodyKnowsWhom(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            stage.emulator()
                    .answerNext(
                            ScriptedAnswer.cloudflare(502)
                                    .onlyFor("GET", "/v2/apps/[^/]+/deployments")
                                    .times(10));
            assertThat(superseded(stage, DEFAULTS).successor()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void theSuccessorIsFollowed(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String id = stage.deployment(building(Duration.ofMinutes(20)));
            stage.clock()
                    .at(
                            Duration.ofMinutes(1),
                            () -> stage.deployment(building(Duration.ofMinutes(1))));
            DeploymentOutcome outcome = stage.await(id, DEFAULTS.followingSuccessor());
            assertThat(outcome.kind()).isEqualTo(Kind.LIVE);
            assertThat(outcome.report().superseded()).containsExactly(id);
            assertThat(outcome.deployment().id()).isEqualTo(stage.app().deploymentIds().get(0));
            assertThat(stage.asked())
                    .containsSubsequence(
                            "62.715 GET /deployments/d1",
                            "62.715 GET /deployments",
                            "64.715 GET /deployments/d2",
                            "67.315 GET /deployments/d2");
        }
    }

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

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void aPinnedAppIsNotDeployed(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String target = stage.app().deploymentIds().get(0);
            assertThat(stage.launch(building(Duration.ofMinutes(1))).isLive()).isTrue();
            stage.platform().apps().createRollback(stage.app().id(), RollbackRequest.to(target));
            Throwable thrown = catchThrowable(() -> stage.launch(ScriptedDeployment.standard()));
            assertThat(thrown).isInstanceOf(AppPinnedException.class);
            assertThat(stage.asked().stream().filter(one -> one.endsWith("POST /deployments")))
                    .hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void phasesAreBelievedAndStepsAreNot(Way way) {
        List<ScriptedDeployment> lives =
                List.of(
                        building(Duration.ofMinutes(1)).phase("PAUSED", Duration.ofMinutes(1)),
                        building(Duration.ofMinutes(2)).stating("build", "ERROR"),
                        building(Duration.ofMinutes(2)).stating("build/components/web", "PENDING"),
                        building(Duration.ofMinutes(2)).stating("build/components/web", "MELTED"),
                        building(Duration.ofMinutes(2)).freezingProgress(Duration.ofSeconds(3)),
                        building(Duration.ofMinutes(2)).withoutProgress());
        for (ScriptedDeployment life : lives) {
            try (WaitStage stage = new WaitStage(way)) {
                assertThat(stage.await(stage.deployment(life), DEFAULTS).kind())
                        .as(life.toString())
                        .isEqualTo(Kind.LIVE);
                assertThat(stage.clock().elapsed()).isGreaterThanOrEqualTo(Duration.ofMinutes(2));
            }
        }
        try (WaitStage stage = new WaitStage(way)) {
            ScriptedDeployment stepsGoWell = building(Duration.ofMinutes(2)).endingIn("ERROR");
            assertThat(stage.await(stage.deployment(stepsGoWell), DEFAULTS).kind())
                    .isEqualTo(Kind.FAILED);
        }
    }
}
