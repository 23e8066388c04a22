package io.github.doapps.verification.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentOutcome.Kind;
import io.github.doapps.deploy.FollowOptions;
import io.github.doapps.deploy.FollowReport;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.log.LogType;
import io.github.doapps.testkit.ScriptedAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Two hundred flows that come to their ends together trip no limit: before an emulator that limits
 * as the API does, none of their calls is refused, and each comes to the end that is true. The
 * times are the same in every run.
 */
class EndingTogetherTest {

    private static final int FLOWS = 200;
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    /** What a wait may take longer than its deadline: five minutes, and the time of a call. */
    private static final Duration OVERTIME = Duration.ofSeconds(315);

    private final Fleet fleet = new Fleet();

    /** Building until so long after the waits begin. */
    private List<String> building(Duration length) {
        Duration before = Duration.ofMinutes(5);
        List<String> apps = fleet.apps(FLOWS, Fleet.building(before.plus(length)));
        fleet.pass(before);
        fleet.emulator().clearRequests();
        return apps;
    }

    /**
     * The logs have not begun, so that none of it happens on a thread of its own; asking for them
     * counts as it does at the real API.
     */
    private void withoutLogs() {
        fleet.emulator()
                .answerNext(
                        ScriptedAnswer.error(400, "bad_request", "logs are not available yet")
                                .onlyFor("GET", ".*/logs")
                                .afterActing()
                                .times(100_000));
    }

    private void requireNoneRefused(String what) {
        System.out.printf(
                "%d %s: %d requests, %d of them refused%n",
                FLOWS, what, fleet.emulator().requests().size(), fleet.refused());
        assertThat(fleet.emulator().requests()).hasSizeGreaterThan(FLOWS);
        assertThat(fleet.refused()).as("429s").isZero();
    }

    private static void requireAll(Kind kind, List<CompletableFuture<DeploymentOutcome>> waits) {
        assertThat(waits).hasSize(FLOWS).allMatch(CompletableFuture::isDone);
        assertThat(waits).extracting(wait -> wait.join().kind()).containsOnly(kind);
        System.out.printf(
                "%s after %s at most%n",
                kind,
                waits.stream()
                        .map(wait -> wait.join().report().elapsed())
                        .max(Duration::compareTo)
                        .orElseThrow());
    }

    @Test
    void thoseThatFailAllHaveTheirLogs() {
        try (fleet) {
            List<String> apps =
                    fleet.apps(
                            FLOWS,
                            Fleet.building(Duration.ofSeconds(1))
                                    .failing("build/components/web", "BuildJobExitNonZero", "x"));
            fleet.emulator().clearRequests();
            withoutLogs();
            var waits = fleet.await(apps, WaitOptions.defaults());
            fleet.pass(Duration.ofMinutes(10));
            requireAll(Kind.FAILED, waits);
            assertThat(waits)
                    .extracting(wait -> wait.join().explanation().orElseThrow().logTitle())
                    .allMatch(
                            title ->
                                    title.orElseThrow()
                                            .equals(
                                                    "no build log of web: the server has none"
                                                            + " yet"));
            requireNoneRefused("waits that fail");
        }
    }

    @Test
    void thoseThatReachTheirDeadlineAreAllCanceled() {
        try (fleet) {
            List<String> apps = building(Duration.ofHours(2));
            var waits =
                    fleet.await(
                            apps,
                            WaitOptions.defaults().withDeadline(DEADLINE).cancelingOnEarlyEnd());
            fleet.pass(DEADLINE.plus(OVERTIME));
            requireAll(Kind.STILL_RUNNING, waits);
            requireNoneRefused("waits that are canceled at the deadline");
            assertThat(apps)
                    .extracting(app -> fleet.emulator().app(app).phase(fleet.newest(app)))
                    .containsOnly("CANCELED");
        }
    }

    @Test
    void thoseThatGoLiveJustBeforeTheirDeadlineAreAllLive() {
        try (fleet) {
            List<String> apps = building(DEADLINE.minusSeconds(1));
            var waits = fleet.await(apps, WaitOptions.defaults().withDeadline(DEADLINE));
            fleet.pass(DEADLINE.plus(OVERTIME));
            requireAll(Kind.LIVE, waits);
            requireNoneRefused("waits that end a second before the deadline");
        }
    }

    @Test
    void thoseWhoseCreationsAnswersAreLostFindAllOfThem() {
        try (fleet) {
            List<String> apps = fleet.liveApps(FLOWS);
            fleet.emulator()
                    .answerNext(ScriptedAnswer.of(502).afterActing().onlyFor("POST").times(FLOWS));
            List<CompletableFuture<DeploymentOutcome>> launches =
                    apps.stream().map(fleet::launchAdopting).toList();
            fleet.pass(Duration.ofMinutes(25));
            requireAll(Kind.LIVE, launches);
            requireNoneRefused("launches whose answers are lost");
            assertThat(launches).allMatch(launch -> launch.join().report().adopted());
        }
    }

    @Test
    void launchesRollbacksWaitsAndFollowersMixWell() {
        try (fleet) {
            List<String> rolledBack = fleet.liveApps(50);
            List<String> targets = rolledBack.stream().map(fleet::newest).toList();
            rolledBack.forEach(app -> fleet.emulator().app(app).deploy("manual"));
            List<String> launched = fleet.liveApps(50);
            List<String> others = fleet.apps(50, Fleet.building(Duration.ofMinutes(3)));
            fleet.emulator().clearRequests();
            withoutLogs();
            List<CompletableFuture<RollbackOutcome>> rollbacks = new ArrayList<>();
            List<CompletableFuture<DeploymentOutcome>> waits = new ArrayList<>();
            List<CompletableFuture<?>> followers = new ArrayList<>(follow(others, 3));
            for (int i = 0; i < 50; i++) {
                String app = rolledBack.get(i);
                rollbacks.add(fleet.platform().deploymentsAsync().rollBack(app, targets.get(i)));
                waits.add(fleet.launchAdopting(launched.get(i)));
            }
            waits.addAll(fleet.await(others, WaitOptions.defaults()));
            fleet.pass(Duration.ofMinutes(30));
            requireNoneRefused("flows of four kinds");
            assertThat(rollbacks).hasSize(50).allMatch(CompletableFuture::isDone);
            assertThat(rollbacks)
                    .extracting(rollback -> rollback.join().kind())
                    .containsOnly(RollbackOutcome.Kind.COMMITTED);
            assertThat(waits).hasSize(100).allMatch(wait -> wait.isDone() && wait.join().isLive());
            assertThat(followers).hasSize(150).allMatch(CompletableFuture::isDone);
        }
    }

    /** Follows logs that never begin, without saying whose. */
    private List<CompletableFuture<FollowReport>> follow(List<String> apps, int times) {
        FollowOptions options = FollowOptions.of(LogOptions.of(LogType.BUILD));
        return Collections.nCopies(times, apps).stream()
                .flatMap(List::stream)
                .map(
                        app ->
                                fleet.platform()
                                        .deploymentsAsync()
                                        .followLogs(app, options, line -> {}))
                .toList();
    }
}
