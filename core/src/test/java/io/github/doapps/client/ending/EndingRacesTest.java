package io.github.doapps.client.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.EffectOnServer;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.model.deployment.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that are ended at whatever moment it happens to be: each ends once, and truthfully. */
@Timeout(120)
final class EndingRacesTest {

    private static final int ROUNDS = 400;
    private static final int THREADS = 4;

    private final AtomicInteger acted = new AtomicInteger();
    private final Queue<CallReport> reports = new ConcurrentLinkedQueue<>();
    private final ScriptedTransport transport =
            ScriptedTransport.always(
                    (request, control) -> {
                        var response = Answer.deployment("d-1").run(request, control);
                        // what markSending() let through arrives
                        acted.incrementAndGet();
                        return response;
                    });

    @Test
    void aCallThatIsCanceledAtAnyMomentIsToldOnceAndTruthfully() throws Exception {
        CountDownLatch told = new CountDownLatch(ROUNDS);
        try (AppPlatformClient platform =
                Clients.builder(transport)
                        .listener(
                                report -> {
                                    reports.add(report);
                                    told.countDown();
                                })
                        .build()) {
            for (int i = 0; i < ROUNDS; i++) {
                CompletableFuture<Deployment> future = platform.appsAsync().createDeployment("a-1");
                spin();
                future.cancel(true);
                if (!future.isCancelled()) {
                    assertThat(future.join().id()).isEqualTo("d-1");
                }
            }
            Latches.await(told);
        }
        requireTruth();
        assertThat(reports).hasSize(ROUNDS);
    }

    @Test
    void aClientThatIsClosedAtAnyMomentLeavesNoCallUnderWay() throws Exception {
        int started = 0;
        int told = 0;
        for (int i = 0; i < ROUNDS / 10; i++) {
            AppPlatformClient platform = Clients.builder(transport).listener(reports::add).build();
            List<CompletableFuture<Deployment>> futures = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
            for (int t = 0; t < THREADS; t++) {
                futures.add(platform.appsAsync().createDeployment("a-1"));
                Thread thread = new Thread(() -> callUntilClosed(platform, unexpected));
                threads.add(thread);
                thread.start();
            }
            spin();
            platform.close();
            for (Thread thread : threads) {
                thread.join(TimeUnit.SECONDS.toMillis(Latches.LONG_ENOUGH_SECONDS));
                assertThat(thread.isAlive()).isFalse();
            }
            for (CompletableFuture<Deployment> future : futures) {
                requireEnd(future);
                started++;
            }
            assertThat(unexpected).isEmpty();
            told = reports.size();
        }
        requireTruth();
        assertThat(told).isGreaterThanOrEqualTo(started);
    }

    private static void callUntilClosed(AppPlatformClient platform, Queue<Throwable> unexpected) {
        while (true) {
            try {
                platform.apps().createDeployment("a-1");
            } catch (IllegalStateException closed) {
                return;
            } catch (AppPlatformException ended) {
                if (!ended.getMessage().contains("the client was closed")) {
                    unexpected.add(ended);
                }
            } catch (RuntimeException other) {
                unexpected.add(other);
            }
        }
    }

    private static void requireEnd(CompletableFuture<Deployment> future) throws Exception {
        Throwable failure =
                future.handle((result, thrown) -> thrown)
                        .get(Latches.LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
        if (failure != null) {
            assertThat(failure)
                    .isInstanceOf(AppPlatformException.class)
                    .hasMessageContaining("the client was closed");
        }
    }

    /** Nothing is open, each was sent at most once, and NONE and APPLIED are promises. */
    private void requireTruth() {
        assertThat(transport.open()).as("responses left open").isZero();
        assertThat(reports).allMatch(report -> report.attempts() <= 1);
        long none = count(EffectOnServer.NONE);
        long applied = count(EffectOnServer.APPLIED);
        assertThat(acted.get()).isBetween((int) applied, (int) (reports.size() - none));
    }

    private long count(EffectOnServer effect) {
        return reports.stream().filter(report -> report.effectOnServer() == effect).count();
    }

    /** Some moment between at once and when the call is over. */
    private static void spin() {
        long until = System.nanoTime() + ThreadLocalRandom.current().nextLong(200_000);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
