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

    private static final int NORMALLY = 500;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whatIsSaidIsSo(Stack stack) {
        int rounds = Integer.getInteger("doapps.random.rounds", NORMALLY);
        long first = Long.getLong("doapps.random.seed", 1);
        Map<String, Integer> ends = new TreeMap<>();
        for (long seed = first; seed < first + rounds; seed++) {
            try (Round round = new Round(stack, seed)) {
                ends.merge(round.run(), 1, Integer::sum);
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

    private static final class Round implements AutoCloseable {

        private final Stack stack;
        private final String story;
        private final RollbackSchedule schedule;
        private final AppPlatformEmulator emulator =
                AppPlatformEmulator.builder().rateLimit(1_000_000).start();
        private final EmulatorClock clock = new EmulatorClock(emulator);
        private final LiveApp app = LiveApp.on(emulator);
        private final AppPlatformClient colleague;

        Round(Stack stack, long seed) {
            this.stack = stack;
            this.colleague = client().userAgentSuffix("colleague").build();
            // multiplied, as the first numbers of neighbouring seeds are alike
            this.schedule =
                    RollbackSchedule.of(
                            new Random(seed * 0x9e3779b97f4a7c15L + stack.ordinal()));
            this.story =
                    "-Ddoapps.random.seed="
                            + seed
                            + " -Ddoapps.random.rounds=1: "
                            + stack
                            + ", "
                            + schedule;
        }

        private AppPlatformClientBuilder client() {
            return stack.builder()
                    .endpoint(emulator.endpoint())
                    .token(emulator.token())
                    .clock(new EmulatorClock(emulator))
                    .jitter(() -> 0.5);
        }

        String run() {
            app.controls().nextDeployment(schedule.end().script);
            schedule.faults().forEach(fault -> emulator.answerNext(fault.answer(app.id())));
            AtomicInteger waits = new AtomicInteger();
            clock.afterEachWait(
                    () -> {
                        if (waits.incrementAndGet() == schedule.afterWait()) {
                            disturb();
                        }
                    });
            RollbackOutcome outcome = null;
            RuntimeException thrown = null;
            try (AppPlatformClient platform = client().clock(clock).build()) {
                outcome = rolledBack(platform);
            } catch (CompletionException failed) {
                thrown = failed.getCause() instanceof RuntimeException bare ? bare : failed;
            } catch (AppPlatformException failed) {
                thrown = failed;
            }
            Thread.interrupted();
            RolledBack end = new RolledBack(app, schedule, colleague, outcome, thrown);
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
                case COMMIT -> tried(() -> colleague.apps().commitRollback(app.id()));
                case REVERT -> tried(() -> colleague.apps().revertRollback(app.id()));
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

        @Override
        public void close() {
            colleague.close();
            emulator.close();
        }
    }
}
