package io.github.doapps.client.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.CallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ends a flow goes before all looks, and those before it in their own order. */
@Timeout(60)
final class FirstTurnsTest {

    private static final int AT_ONCE = 40;

    private final HeldClock clock = new HeldClock();
    private final PollBudget budget = new PollBudget(clock, Optional::empty, 250);
    private final List<String> served = new ArrayList<>();

    @Test
    void whatEndsAFlowIsServedBeforeTheLooksThatCameBefore() {
        takeAllAtOnce();
        join("look", budget.turn());
        join("first", budget.firstTurns(1));
        join("second", budget.firstTurns(1));

        clock.advance(Duration.ofMinutes(1));

        assertThat(served).containsExactly("first", "second", "look");
    }

    @Test
    void whoGivesThePlaceUpHoldsUpNobody() {
        takeAllAtOnce();
        CompletableFuture<Void> gone = budget.firstTurns(60);
        join("look", budget.turn());
        gone.cancel(false);

        clock.advance(Duration.ofSeconds(10));

        assertThat(served).containsExactly("look");
    }

    @Test
    void whatWasMadeAtOnceIsCounted() {
        takeAllAtOnce();
        for (int i = 0; i < AT_ONCE; i++) {
            budget.madeAtOnce();
        }
        join("first", budget.firstTurns(1));

        clock.advance(Duration.ofSeconds(10));
        assertThat(served).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        assertThat(served).containsExactly("first");
    }

    @Test
    void theTimeThatTheServerAskedForIsThatOfTheFirstToo() {
        budget.hold(Duration.ofSeconds(40));
        join("first", budget.firstTurns(1));

        clock.advance(Duration.ofSeconds(39));
        assertThat(served).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(served).containsExactly("first");
    }

    private void takeAllAtOnce() {
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(budget.turn()).isCompleted();
        }
        assertThat(budget.turn().cancel(false)).isTrue();
    }

    private void join(String who, CompletableFuture<Void> turn) {
        turn.thenRun(() -> served.add(who)).exceptionally(gone -> null);
    }

    /** Its timers end when time passes, and not before. */
    private static final class HeldClock implements CallClock {

        private record Timer(long end, CompletableFuture<Void> over) {}

        private final List<Timer> timers = new ArrayList<>();
        private long now;

        void advance(Duration time) {
            long end = now + time.toNanos();
            for (Optional<Timer> next = next(end); next.isPresent(); next = next(end)) {
                timers.remove(next.get());
                now = Math.max(now, next.get().end());
                next.get().over().complete(null);
            }
            now = end;
        }

        private Optional<Timer> next(long until) {
            return timers.stream()
                    .filter(timer -> timer.end() <= until)
                    .min((one, other) -> Long.compare(one.end(), other.end()));
        }

        @Override
        public Instant now() {
            return Instant.ofEpochSecond(0, now);
        }

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void sleep(Duration wait, CompletionStage<?> end) {
            throw new AssertionError("nobody sleeps here");
        }

        @Override
        public CompletableFuture<Void> timer(Duration wait) {
            CompletableFuture<Void> over = new CompletableFuture<>();
            timers.add(new Timer(now + wait.toNanos(), over));
            return over;
        }
    }
}
