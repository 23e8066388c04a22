package io.github.doapps.verification.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.DeadlineExceededException;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.WaitOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Two hundred launches at once slow down: before an emulator that limits as the API does, none is
 * refused, each creates one deployment, and all learn its end. The times are the same in every run.
 */
class LaunchesTest {

    private static final int LAUNCHES = 200;
    private static final Duration LENGTH = Duration.ofMinutes(3);

    private static long creations(Fleet fleet) {
        return fleet.emulator().requests().stream()
                .filter(one -> one.method().equals("POST"))
                .filter(one -> one.path().endsWith("/deployments"))
                .count();
    }

    private static boolean isLive(CompletableFuture<DeploymentOutcome> launch) {
        return launch.isDone() && launch.join().isLive();
    }

    @Test
    void allGoLiveAndNoneIsRefused() {
        try (Fleet fleet = new Fleet()) {
            List<CompletableFuture<DeploymentOutcome>> launches =
                    fleet.launch(LAUNCHES, LENGTH, WaitOptions.defaults());
            Duration begun = fleet.clock().elapsed();
            fleet.clock().runUntil(begun.plus(Duration.ofMinutes(15)));

            System.out.printf(
                    "%d launches: %d requests, %d of them refused, longest %s%n",
                    LAUNCHES,
                    fleet.emulator().requests().size(),
                    fleet.refused(),
                    launches.stream()
                            .filter(LaunchesTest::isLive)
                            .map(launch -> launch.join().report().elapsed())
                            .max(Duration::compareTo));
            assertThat(fleet.refused()).as("429s").isZero();
            assertThat(launches).allMatch(LaunchesTest::isLive);
            assertThat(creations(fleet)).isEqualTo(LAUNCHES);
        }
    }

    @Test
    void whatAnotherProcessUsesUpIsWaitedFor() {
        try (Fleet fleet = new Fleet()) {
            fleet.clock().at(Duration.ofHours(2), () -> use(fleet, 248));
            List<CompletableFuture<DeploymentOutcome>> launches =
                    fleet.launch(10, LENGTH, WaitOptions.defaults());
            fleet.pass(Duration.ofMinutes(15));
            assertThat(fleet.refused()).as("429s").isPositive();
            assertThat(launches).hasSize(10).allMatch(LaunchesTest::isLive);
            assertThat(creations(fleet)).isBetween(10L, 20L);
        }
    }

    private static void use(Fleet fleet, int requests) {
        for (int i = 0; i < requests; i++) {
            fleet.stranger().apps().listRegions();
        }
    }

    @Test
    void oneWhoseTurnDoesNotComeInTimeHasDoneNothingAndSaysSo() {
        try (Fleet fleet = new Fleet()) {
            List<CompletableFuture<DeploymentOutcome>> launches =
                    fleet.launch(
                            LAUNCHES,
                            Duration.ofSeconds(10),
                            WaitOptions.defaults().withDeadline(Duration.ofMinutes(1)));
            fleet.pass(Duration.ofMinutes(2));
            CompletableFuture<DeploymentOutcome> last = launches.get(LAUNCHES - 1);
            assertThat(last)
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(DeadlineExceededException.class)
                    .withMessage(
                            "launch ended: the deadline of 60 s passed before it was its turn to"
                                    + " make its calls, as the client's others use up what the"
                                    + " rate limit allows. Nothing was done on the server. Call"
                                    + " it again with a longer deadline, or begin fewer at once."
                                    + " [deadline-exceeded]");
            assertThat(creations(fleet)).isBetween(10L, LAUNCHES / 2L);
        }
    }
}
