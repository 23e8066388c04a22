package io.github.doapps.client.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.model.deployment.Deployment;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads that async calls run on where no executor was handed in. */
@Timeout(120)
final class ThreadsOfCallsTest {

    private static final int CALLS = 40;

    @Test
    void eachCallHasAThreadOfItsOwnThatEndsWithIt() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch allAreIn = new CountDownLatch(CALLS);
        try (AppPlatformClient platform =
                Clients.builder(ScriptedTransport.always(Answer.deployment("d-1")))
                        .tokenSource(
                                () -> {
                                    threads.add(Thread.currentThread());
                                    allAreIn.countDown();
                                    Latches.await(allAreIn);
                                    return Clients.TOKEN;
                                })
                        .build()) {
            List<CompletableFuture<Deployment>> futures = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                futures.add(platform.appsAsync().createDeployment("a-1"));
            }
            for (CompletableFuture<Deployment> future : futures) {
                assertThat(get(future).id()).isEqualTo("d-1");
            }
        }
        assertThat(threads).hasSize(CALLS);
        assertThat(threads.stream().map(Thread::getName))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("doapps-call-\\d+"));
        assertThat(threads).allMatch(Thread::isDaemon);
        Optional<Method> isVirtual = isVirtual();
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(Latches.LONG_ENOUGH_SECONDS));
            assertThat(thread.isAlive()).as("%s outlives its call", thread).isFalse();
            if (isVirtual.isPresent()) {
                assertThat(isVirtual.get().invoke(thread)).as("virtual").isEqualTo(true);
            }
        }
        assertThat(isVirtual.isPresent()).isEqualTo(Runtime.version().feature() >= 21);
    }

    @Test
    void stagesRunOnTheCallsThreadAndNeverOnTheCommonPool() throws Exception {
        CountDownLatch staged = new CountDownLatch(1);
        try (AppPlatformClient platform =
                Clients.builder(ScriptedTransport.always(Answer.deployment("d-1")))
                        .tokenSource(
                                () -> {
                                    Latches.await(staged);
                                    return Clients.TOKEN;
                                })
                        .build()) {
            CompletableFuture<String> stage =
                    platform.appsAsync()
                            .createDeployment("a-1")
                            .thenApply(deployment -> Thread.currentThread().getName());
            staged.countDown();
            assertThat(get(stage)).startsWith("doapps-call-");
        }
    }

    private static <T> T get(CompletableFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(Latches.LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
    }

    private static Optional<Method> isVirtual() {
        return Stream.of(Thread.class.getMethods())
                .filter(method -> method.getName().equals("isVirtual"))
                .findFirst();
    }
}
