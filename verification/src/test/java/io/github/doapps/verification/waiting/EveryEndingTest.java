package io.github.doapps.verification.waiting;

import static io.github.doapps.verification.waiting.Fleet.building;
import static io.github.doapps.verification.waiting.WaitStage.WAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.deploy.AppPinnedException;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentOutcome.Kind;
import io.github.doapps.deploy.DeploymentOutcome.Superseded;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every end that a deployment can come to, waited for on every stack and both lanes, and when it
 * was looked at.
 */
@Timeout(120)
class EveryEndingTest {

    private static final WaitOptions DEFAULTS = WaitOptions.defaults();

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
