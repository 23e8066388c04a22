package io.github.doapps.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An abort on one thread against the transport on another, many times over. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SendControlRaceTest {

    private static final int ROUNDS = 10_000;

    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final CyclicBarrier start = new CyclicBarrier(2);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void eitherTheMarkIsRefusedAndNothingWasSentOrTheDeliveryIsUnknown() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            SendControl control = new SendControl();

            boolean mayGo =
                    race(
                            control::abort,
                            () -> {
                                try {
                                    control.markSending();
                                    return true;
                                } catch (TransportException aborted) {
                                    return false;
                                }
                            });

            assertThat(control.delivery())
                    .as("round %d", round)
                    .isEqualTo(mayGo ? Delivery.UNKNOWN : Delivery.NOT_SENT);
            assertThat(control.isAborted()).isTrue();
        }
    }

    @Test
    void aCancelRunsExactlyOnceWhetherTheAbortOrItsRegistrationComesFirst() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            SendControl control = new SendControl();
            AtomicInteger runs = new AtomicInteger();

            race(
                    control::abort,
                    () -> {
                        control.onAbort(runs::incrementAndGet);
                        return true;
                    });

            assertThat(runs).as("round %d", round).hasValue(1);
        }
    }

    @Test
    void aCancelRunsIfAndOnlyIfTheAbortComesBeforeTheEnd() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            SendControl control = new SendControl();
            AtomicInteger runs = new AtomicInteger();
            control.onAbort(runs::incrementAndGet);

            race(
                    control::abort,
                    () -> {
                        control.finish();
                        return true;
                    });

            assertThat(runs).as("round %d", round).hasValue(control.isAborted() ? 1 : 0);
        }
    }

    private boolean race(Runnable abort, Callable<Boolean> transport) throws Exception {
        Future<?> aborting =
                executor.submit(
                        () -> {
                            start.await();
                            abort.run();
                            return null;
                        });
        Future<Boolean> sending =
                executor.submit(
                        () -> {
                            start.await();
                            return transport.call();
                        });
        aborting.get();
        return sending.get();
    }
}
