package io.github.doapps.verification.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.AppPlatformClientBuilder;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.verification.matrix.Stack;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rollbacks on random bad days: never two of them, never one committed that did not go live, and
 * what is said of the pin is so. {@code -Ddoapps.random.rounds=N} is the number of rounds for each
 * stack; {@code -Ddoapps.random.seed} is the seed of the first.
 */
class RollbackSchedulesTest {

    private static final int MOST = 1_000;
    private static final int NORMALLY = 500;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whatIsSaidIsSo(Stack stack) {
        int rounds = Math.min(MOST, Integer.getInteger("doapps.random.rounds", NORMALLY));
        long first = Long.getLong("doapps.random.seed", 1);
        Map<String, Integer> ends = new TreeMap<>();
        try (Place place = new Place(stack)) {
            for (long seed = first; seed < first + rounds; seed++) {
                ends.merge(new Round(place, seed).run(), 1, Integer::sum);
            }
        }
        System.out.println("rollbacks on " + stack + ": " + ends);
        if (rounds >= NORMALLY) {
            assertThat(ends)
                    .containsKeys(
                            "COMMITTED",
                            "LIVE_AND_PINNED",
                            "NOT_LIVE",
                            "REVERTED",
                            "OutcomeUnknownException",
                            "RollbackFailedException",
                            "ForbiddenException");
        }
    }

    /** An emulator, and two who use it: one who rolls back, and a colleague, who also judges. */
    private static final class Place implements AutoCloseable {

        private final Stack stack;
        private final AppPlatformEmulator emulator =
                AppPlatformEmulator.builder().rateLimit(100_000_000).start();
        private final EmulatorClock clock = new EmulatorClock(emulator);
        private final AppPlatformClient platform;
        private final AppPlatformClient colleague;

        Place(Stack stack) {
            this.stack = stack;
            this.platform = client().clock(clock).build();
            this.colleague = client().userAgentSuffix("colleague").build();
        }

        private AppPlatformClientBuilder client() {
            return stack.builder()
                    .endpoint(emulator.endpoint())
                    .token(emulator.token())
                    .clock(new EmulatorClock(emulator))
                    .jitter(() -> 0.5);
        }

        @Override
        public void close() {
            platform.close();
            colleague.close();
            emulator.close();
        }
    }

    private static final class Round {

        private final Place place;
        private final String story;
        private final RollbackSchedule schedule;
        private final LiveApp app;

        Round(Place place, long seed) {
            this.place = place;
            // multiplied, as the first numbers of neighbouring seeds are alike
            this.schedule =
                    RollbackSchedule.of(
                            new Random(seed * 0x9e3779b97f4a7c15L + place.stack.name().hashCode()));
            this.story =
                    "-Ddoapps.random.seed="
                            + seed
                            + " -Ddoapps.random.rounds=1: "
                            + place.stack
                            + ", "
                            + schedule;
            this.app =
                    LiveApp.on(
                            place.emulator,
                            "{\"name\":\"shop-" + seed + "\",\"services\":[{\"name\":\"web\"}]}");
        }

        String run() {
            app.controls().nextDeployment(schedule.end().script());
            schedule.faults().forEach(fault -> place.emulator.answerNext(fault.answer(app.id())));
            AtomicInteger waits = new AtomicInteger();
            place.clock.afterEachWait(
                    () -> {
                        if (waits.incrementAndGet() == schedule.afterWait()) {
                            disturb();
                        }
                    });
            RollbackOutcome outcome = null;
            RuntimeException thrown = null;
            try {
                outcome = rolledBack(place.platform);
            } catch (CompletionException failed) {
                thrown = failed.getCause() instanceof RuntimeException bare ? bare : failed;
            } catch (AppPlatformException failed) {
                thrown = failed;
            }
            place.clock.afterEachWait(() -> {});
            Thread.interrupted();
            RolledBack end = new RolledBack(app, schedule, place.colleague, outcome, thrown);
            try {
                end.requireTruth();
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError(
                        story + "\n" + outcome + "\n" + thrown + "\n" + app.requests(), wrong);
            }
            return end.kind();
        }

        private RollbackOutcome rolledBack(AppPlatformClient platform) {
            return schedule.async()
                    ? platform.deploymentsAsync()
                            .rollBack(app.id(), app.first(), schedule.options())
                            .join()
                    : platform.deployments().rollBack(app.id(), app.first(), schedule.options());
        }

        private void disturb() {
            switch (schedule.disturbance()) {
                case NONE -> {}
                case INTERRUPT -> Thread.currentThread().interrupt();
                case COMMIT -> tried(() -> place.colleague.apps().commitRollback(app.id()));
                case REVERT -> tried(() -> place.colleague.apps().revertRollback(app.id()));
            }
        }

        /** A colleague comes too early, or has bad luck. */
        private static void tried(Runnable act) {
            try {
                act.run();
            } catch (AppPlatformException refused) {
                return;
            }
        }
    }
}
