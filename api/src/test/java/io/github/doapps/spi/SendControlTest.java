package io.github.doapps.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SendControlTest {

    private final SendControl control = new SendControl();
    private final List<String> ran = new ArrayList<>();

    @Test
    void canBeClaimedOnceAndSaysWhatClaimsItAgain() {
        control.claim();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(control::claim)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "This request was handed to the wire once already: something below"
                                    + " doapps tried to send it again. Switch off the retries of"
                                    + " that HTTP client or interceptor.");
        }
    }

    @Test
    void aClaimAloneMeansThatNothingWasSent() {
        control.claim();

        assertThat(control.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(control.isAborted()).isFalse();
    }

    @Test
    void isOfUnknownDeliveryFromTheMarkOn() throws Exception {
        assertThat(control.delivery()).isEqualTo(Delivery.NOT_SENT);

        control.markSending();
        control.markSending();

        assertThat(control.delivery()).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void anAbortRunsEveryCancelOnceInOrder() {
        control.onAbort(() -> ran.add("first"));
        control.onAbort(() -> ran.add("second"));
        assertThat(ran).isEmpty();

        control.abort();
        control.abort();

        assertThat(ran).containsExactly("first", "second");
        assertThat(control.isAborted()).isTrue();
    }

    @Test
    void aCancelThatIsRegisteredAfterTheAbortRunsAtOnce() {
        control.abort();

        control.onAbort(() -> ran.add("late"));
        control.abort();

        assertThat(ran).containsExactly("late");
    }

    @Test
    void nothingMayBeSentAfterAnAbort() {
        control.abort();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(control::markSending)
                    .isExactlyInstanceOf(TransportException.class)
                    .hasMessage("aborted before the request was sent")
                    .hasNoCause()
                    .satisfies(
                            e -> {
                                TransportException refused = (TransportException) e;
                                assertThat(refused.delivery()).isEqualTo(Delivery.NOT_SENT);
                                assertThat(refused.isPermanent()).isFalse();
                            });
        }
        assertThat(control.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    @Test
    void anAbortAfterTheMarkLeavesTheDeliveryUnknown() throws Exception {
        control.markSending();
        control.abort();

        assertThat(control.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThatThrownBy(control::markSending).isInstanceOf(TransportException.class);
        assertThat(control.delivery()).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void afterTheEndAnAbortRunsNothing() throws Exception {
        control.markSending();
        control.onAbort(() -> ran.add("never"));

        control.finish();
        control.abort();
        control.finish();

        assertThat(ran).isEmpty();
        assertThat(control.isAborted()).isFalse();
        assertThat(control.delivery()).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void afterTheEndACancelIsNeitherKeptNorRun() {
        control.finish();
        control.onAbort(() -> ran.add("never"));
        control.abort();

        assertThat(ran).isEmpty();
    }

    @Test
    void anAttemptThatWasAbortedAndEndedStaysAborted() {
        control.abort();
        control.finish();

        assertThat(control.isAborted()).isTrue();
        control.onAbort(() -> ran.add("never"));
        assertThat(ran).isEmpty();
    }

    @Test
    void nothingMayBeSentAfterTheEnd() {
        control.claim();
        control.finish();

        assertThatThrownBy(control::markSending)
                .isExactlyInstanceOf(TransportException.class)
                .hasMessage("the attempt was over before the request was sent");
        assertThat(control.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    @Test
    void aCancelThatThrowsStopsNeitherTheOthersNorTheAbort() {
        control.onAbort(() -> ran.add("first"));
        control.onAbort(
                () -> {
                    throw new IllegalStateException("a faulty transport");
                });
        control.onAbort(() -> ran.add("third"));

        assertThatCode(control::abort).doesNotThrowAnyException();

        assertThat(ran).containsExactly("first", "third");
        assertThat(control.isAborted()).isTrue();
    }

    @Test
    void aCancelThatThrowsOnRegistrationLeavesItToTheMarkToSaySo() {
        control.abort();

        assertThatCode(
                        () ->
                                control.onAbort(
                                        () -> {
                                            throw new IllegalStateException("a faulty transport");
                                        }))
                .doesNotThrowAnyException();
        assertThatThrownBy(control::markSending).isInstanceOf(TransportException.class);
    }

    @Test
    void aCancelMayAskTheControl() {
        control.onAbort(
                () -> {
                    ran.add("aborted: " + control.isAborted());
                    ran.add("delivery: " + control.delivery());
                    control.onAbort(() -> ran.add("nested"));
                    control.abort();
                    control.finish();
                });

        control.abort();

        assertThat(ran).containsExactly("aborted: true", "delivery: NOT_SENT", "nested");
    }

    @Test
    void aCancelThatBlocksHoldsNoLock() throws Exception {
        CountDownLatch inCancel = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        control.onAbort(
                () -> {
                    inCancel.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> aborting = executor.submit(control::abort);
            inCancel.await();

            assertThat(control.isAborted()).isTrue();
            assertThatThrownBy(control::markSending).isInstanceOf(TransportException.class);

            release.countDown();
            aborting.get();
        } finally {
            release.countDown();
            executor.shutdownNow();
        }
    }

    @Test
    void ofManyThreadsOneAloneClaims() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            AtomicInteger claimed = new AtomicInteger();
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(
                        executor.submit(
                                () -> {
                                    start.await();
                                    try {
                                        control.claim();
                                        claimed.incrementAndGet();
                                    } catch (IllegalStateException another) {
                                        assertThat(another).hasMessageContaining("once already");
                                    }
                                    return null;
                                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
            assertThat(claimed).hasValue(1);
        } finally {
            executor.shutdownNow();
        }
    }
}
