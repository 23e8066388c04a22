package io.github.doapps.verification.waiting;

import static io.github.doapps.verification.waiting.Fleet.building;
import static io.github.doapps.verification.waiting.WaitStage.WAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentOutcome.StillRunning;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.verification.waiting.WaitStage.Way;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deployments whose build queues behind one of the same app that is under way. */
@Timeout(120)
class QueuedBuildTest {

    private static final Duration FIRST = Duration.ofMinutes(20);
    private static final Duration SECOND = Duration.ofMinutes(3);

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void oneThatIsLaunchedMeanwhileIsWaitedForThroughTheQueue(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String first = stage.deployment(building(FIRST));
            DeploymentOutcome outcome = stage.launch(building(SECOND).queued());

            assertThat(outcome.isLive()).isTrue();
            assertThat(outcome.deployment().id()).isNotEqualTo(first);
            assertThat(outcome.report().superseded()).isEmpty();
            assertThat(outcome.report().elapsed())
                    .isBetween(FIRST.plus(SECOND), FIRST.plus(SECOND).plusSeconds(30));
            assertThat(stage.app().phase(first)).isEqualTo("SUPERSEDED");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void aCancelOfTheOneBeforeItIsItsBeginning(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String first = stage.deployment(building(FIRST));
            String second = stage.deployment(building(SECOND).queued());
            Duration canceled = Duration.ofMinutes(5);
            stage.clock()
                    .at(
                            canceled,
                            () ->
                                    stage.platform()
                                            .apps()
                                            .cancelDeployment(stage.app().id(), first));
            DeploymentOutcome outcome = stage.await(second, WaitOptions.defaults());

            assertThat(outcome.isLive()).isTrue();
            assertThat(outcome.report().elapsed())
                    .isBetween(canceled.plus(SECOND), canceled.plus(SECOND).plusSeconds(30));
            assertThat(stage.heard())
                    .anyMatch(line -> line.contains("PENDING_BUILD"))
                    .anyMatch(line -> line.contains("BUILDING"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WAYS)
    void theDeadlineMayFindItInTheQueue(Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String first = stage.deployment(building(FIRST));
            String second = stage.deployment(building(SECOND).queued());
            StillRunning outcome =
                    (StillRunning)
                            stage.await(
                                    second,
                                    WaitOptions.defaults()
                                            .withDeadline(Duration.ofMinutes(10))
                                            .cancelingOnEarlyEnd());

            assertThat(outcome.cancelAsked()).isTrue();
            assertThat(outcome.deployment().phase()).isEqualTo(DeploymentPhase.PENDING_BUILD);
            assertThat(stage.app().phase(second)).isEqualTo("CANCELED");
            assertThat(stage.app().phase(first)).isEqualTo("BUILDING");
        }
    }
}
