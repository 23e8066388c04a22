package io.github.doapps.verification.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.RetrySettings;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.testkit.ScriptedAnswer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Two hundred flows whose calls are tried again, as the server fails, trip no limit: what is tried
 * again counts, too. The times are the same in every run.
 */
class RetriedTogetherTest {

    private static final int FLOWS = 200;

    /**
     * So soon that one thread does what many would: a call that pauses holds up the others here.
     */
    private final Fleet fleet =
            new Fleet(
                    RetrySettings.defaults()
                            .withDelays(Duration.ofMillis(1), Duration.ofMillis(8)));

    /** The emulator counts what it lets in, and then fails. */
    private static ScriptedAnswer failing() {
        return ScriptedAnswer.of(502).afterActing();
    }

    /** As many as ten requests take at the pace of launches: one of them fails. */
    private void oneInTenFails(Duration time) {
        Duration window = Duration.ofSeconds(3);
        Duration now = fleet.clock().elapsed();
        for (int i = 0; i < time.dividedBy(window); i++) {
            fleet.clock()
                    .at(
                            now.plus(window.multipliedBy(i)),
                            () -> fleet.emulator().answerNext(failing().times(1).lasting(window)));
        }
    }

    private long failed() {
        return fleet.answered(502);
    }

    private void requireNoneRefused(String what, int atLeastFailed) {
        System.out.printf(
                "%d %s: %d requests, %d of them failed, %d refused%n",
                FLOWS, what, fleet.emulator().requests().size(), failed(), fleet.refused());
        assertThat(failed()).isGreaterThanOrEqualTo(atLeastFailed);
        assertThat(fleet.refused()).as("429s").isZero();
    }

    @Test
    void launchesInAnOutage() {
        try (fleet) {
            List<String> apps = fleet.liveApps(FLOWS);
            fleet.emulator().answerNext(failing().lasting(Duration.ofMinutes(10)));
            List<CompletableFuture<DeploymentOutcome>> launches =
                    apps.stream().map(fleet::launchAdopting).toList();
            fleet.pass(Duration.ofMinutes(30));
            requireNoneRefused("launches in an outage", 4 * FLOWS);
            assertThat(launches)
                    .hasSize(FLOWS)
                    .allMatch(CompletableFuture::isCompletedExceptionally);
        }
    }

    @Test
    void launchesOfWhichOneAnswerInTenFails() {
        try (fleet) {
            List<String> apps = fleet.liveApps(FLOWS);
            oneInTenFails(Duration.ofMinutes(4));
            List<CompletableFuture<DeploymentOutcome>> launches =
                    apps.stream().map(fleet::launchAdopting).toList();
            fleet.pass(Duration.ofMinutes(30));
            requireNoneRefused("launches of which one answer in ten fails", 60);
            assertThat(launches)
                    .hasSize(FLOWS)
                    .allMatch(launch -> launch.isDone() && launch.join().isLive());
        }
    }

    @Test
    void waitsThatAreCanceledInAnOutage() {
        try (fleet) {
            List<String> apps = fleet.apps(FLOWS, Fleet.building(Duration.ofHours(3)));
            fleet.pass(Duration.ofMinutes(5));
            fleet.emulator().clearRequests();
            fleet.emulator().answerNext(failing().onlyFor("POST", ".*/cancel").times(3 * FLOWS));
            List<CompletableFuture<DeploymentOutcome>> waits =
                    fleet.await(
                            apps,
                            WaitOptions.defaults()
                                    .withDeadline(Duration.ofMinutes(10))
                                    .cancelingOnEarlyEnd());
            fleet.pass(Duration.ofMinutes(20));
            requireNoneRefused("waits that are canceled in an outage", 3 * FLOWS);
            assertThat(waits).hasSize(FLOWS).allMatch(CompletableFuture::isDone);
        }
    }
}
