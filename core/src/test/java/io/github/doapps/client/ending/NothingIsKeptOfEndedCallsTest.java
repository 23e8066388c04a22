package io.github.doapps.client.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.AppPlatformClientBuilder;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is left of calls that were ended long before their deadlines: nothing but their futures. */
@Timeout(120)
@SuppressWarnings(
        "ReachabilityFenceUsage") // nothing is freed here that a finally would have to keep
final class NothingIsKeptOfEndedCallsTest {

    private static final int CALLS = 100;

    private final List<WeakReference<Object>> requests = new ArrayList<>();
    private final List<CompletableFuture<Deployment>> futures = new ArrayList<>();
    private final CountDownLatch told = new CountDownLatch(CALLS);

    private AppPlatformClientBuilder builder(Step step) {
        return Clients.builder(ScriptedTransport.always(step))
                .clock(CallClock.system())
                .deadline(Duration.ofHours(1))
                .listener(report -> told.countDown());
    }

    private void startCalls(AppPlatformClient platform) {
        for (int i = 0; i < CALLS; i++) {
            // Neither of the SDK's constants, which live for ever.
            CreateDeploymentRequest request =
                    CreateDeploymentRequest.of(JsonObject.of("force_build", true, "n", i));
            requests.add(new WeakReference<>(request.json()));
            futures.add(platform.appsAsync().createDeployment("a-1", request));
        }
    }

    private long alive() {
        for (int i = 0; i < 100; i++) {
            System.gc();
            if (requests.stream().noneMatch(request -> request.get() != null)) {
                return 0;
            }
        }
        return requests.stream().filter(request -> request.get() != null).count();
    }

    @Test
    void nothingIsKeptOfCallsThatWereCanceledInFlight() {
        CountDownLatch allAreIn = new CountDownLatch(CALLS);
        AppPlatformClient platform = builder(Point.HEAD.step(allAreIn::countDown)).build();
        startCalls(platform);
        Latches.await(allAreIn);

        futures.forEach(future -> future.cancel(true));

        Latches.await(told);
        // the last of them may still lie in a dead slot of a thread's stack
        assertThat(alive()).isLessThanOrEqualTo(1);
        assertThat(futures).allMatch(CompletableFuture::isCancelled);
        platform.close();
    }

    @Test
    void nothingIsKeptOfCallsThatWereCanceledInAQueueThatNobodyEmpties() {
        ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
        AppPlatformClient platform =
                builder(Point.HEAD.step(() -> {})).asyncExecutor(queue::add).build();
        startCalls(platform);

        futures.forEach(future -> future.cancel(true));

        Latches.await(told);
        assertThat(alive()).isLessThanOrEqualTo(1);
        assertThat(queue).hasSize(CALLS);
        platform.close();
    }

    @Test
    void nothingIsKeptOfCallsWhoseClientWasClosed() {
        CountDownLatch allAreIn = new CountDownLatch(CALLS);
        AppPlatformClient platform = builder(Point.HEAD.step(allAreIn::countDown)).build();
        startCalls(platform);
        Latches.await(allAreIn);

        platform.close();

        Latches.await(told);
        assertThat(alive()).isLessThanOrEqualTo(1);
        assertThat(platform.describe()).isNotEmpty();
    }
}
