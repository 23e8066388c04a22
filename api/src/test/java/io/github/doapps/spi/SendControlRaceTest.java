package io.github.doapps.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An abort on one thread against the transport on another, many times over. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SendControlRaceTest {

    private static final int ROUNDS = 10_000;
    private static final int REGISTRATIONS = 20;

    /**
     * How long a thread waits for the other in all: on a busy machine they then meet less often.
     */
    private static final int SPINS = 20_000_000;

    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final SendControl[] controls =
            Stream.generate(SendControl::new).limit(ROUNDS).toArray(SendControl[]::new);
    private final AtomicIntegerArray counts = new AtomicIntegerArray(ROUNDS * REGISTRATIONS);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void eitherTheMarkIsRefusedAndNothingWasSentOrTheDeliveryIsUnknown() throws Exception {
        race(
                round -> controls[round].abort(),
                round -> {
                    try {
                        controls[round].markSending();
                        counts.incrementAndGet(round);
                    } catch (TransportException aborted) {
                        assertThat(aborted.delivery()).isEqualTo(Delivery.NOT_SENT);
                    }
                });

        for (int round = 0; round < ROUNDS; round++) {
            assertThat(controls[round].delivery())
                    .as("round %d", round)
                    .isEqualTo(counts.get(round) == 1 ? Delivery.UNKNOWN : Delivery.NOT_SENT);
            assertThat(controls[round].isAborted()).isTrue();
        }
    }

    @Test
    void everyCancelRunsExactlyOnceWhereverTheAbortFallsAmongTheirRegistrations() throws Exception {
        race(
                round -> controls[round].abort(),
                round -> {
                    for (int i = 0; i < REGISTRATIONS; i++) {
                        int cancel = round * REGISTRATIONS + i;
                        controls[round].onAbort(() -> counts.incrementAndGet(cancel));
                    }
                });

        for (int cancel = 0; cancel < ROUNDS * REGISTRATIONS; cancel++) {
            assertThat(counts.get(cancel)).as("round %d", cancel / REGISTRATIONS).isEqualTo(1);
        }
    }

    @Test
    void aCancelRunsIfAndOnlyIfTheAbortComesBeforeTheEnd() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int cancel = round;
            controls[round].onAbort(() -> counts.incrementAndGet(cancel));
        }

        race(round -> controls[round].abort(), round -> controls[round].finish());

        for (int round = 0; round < ROUNDS; round++) {
            assertThat(counts.get(round))
                    .as("round %d", round)
                    .isEqualTo(controls[round].isAborted() ? 1 : 0);
        }
    }

    @Test
    void ofTwoClaimsOneAloneSucceeds() throws Exception {
        race(this::claim, this::claim);

        for (int round = 0; round < ROUNDS; round++) {
            assertThat(counts.get(round)).as("round %d", round).isEqualTo(1);
        }
    }

    private void claim(int round) {
        try {
            controls[round].claim();
            counts.incrementAndGet(round);
        } catch (IllegalStateException another) {
            assertThat(another).hasMessageContaining("once already");
        }
    }

    /** Runs two actions side by side, round by round. */
    private void race(IntConsumer left, IntConsumer right) throws Exception {
        AtomicInteger leftRound = new AtomicInteger(-1);
        AtomicInteger rightRound = new AtomicInteger(-1);
        Future<?> first = executor.submit(() -> run(left, leftRound, rightRound));
        Future<?> second = executor.submit(() -> run(right, rightRound, leftRound));
        first.get();
        second.get();
    }

    /** Begins each round when the other does: a barrier that parks would let one go long before. */
    private static void run(IntConsumer action, AtomicInteger own, AtomicInteger others) {
        int spins = 0;
        for (int round = 0; round < ROUNDS; round++) {
            own.set(round);
            while (others.get() < round && spins < SPINS) {
                spins++;
                Thread.onSpinWait();
            }
            action.accept(round);
        }
    }
}
