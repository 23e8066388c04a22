package io.github.doapps.client.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One client, many threads: no call sees anything of another. */
@Timeout(60)
final class ManyThreadsTest {

    private static final int THREADS = 32;
    private static final int CALLS = 50;

    /** Answers with what the request's own header asks for, so that a mix-up shows. */
    private static final Step ANSWERING_TO_THE_HEADER =
            (request, control) -> {
                String wish = request.headers().first("X-Wish").orElseThrow();
                Answer answer =
                        wish.startsWith("fail")
                                ? Answer.of(500).with("x-request-id", wish)
                                : Answer.deployment(wish).with("x-request-id", wish);
                return answer.run(request, control);
            };

    private final Queue<CallReport> reports = new ConcurrentLinkedQueue<>();
    private final ScriptedTransport transport = ScriptedTransport.always(ANSWERING_TO_THE_HEADER);
    private final AppPlatformClient platform =
            Clients.builder(transport).listener(reports::add).build();

    @Test
    void everyCallGetsItsOwnAnswerAndItsOwnFailure()
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                ends.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    for (int call = 0; call < CALLS; call++) {
                                        requireOwnEnd(thread + "x" + call, call % 3 == 0);
                                    }
                                    return null;
                                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(reports).hasSize(THREADS * CALLS);
        assertThat(transport.sent()).as("each sent once").hasSize(THREADS * CALLS);
        assertThat(transport.open()).as("responses left open").isZero();
    }

    private void requireOwnEnd(String name, boolean failing) {
        String wish = (failing ? "fail-" : "d-") + name;
        var apps = platform.apps(CallOptions.defaults().withHeader("X-Wish", wish));
        try {
            assertThat(apps.createDeployment("a-1").id()).isEqualTo(wish);
            assertThat(failing).isFalse();
        } catch (AppPlatformException failure) {
            assertThat(failing).isTrue();
            assertThat(failure).isExactlyInstanceOf(OutcomeUnknownException.class);
            assertThat(failure.attempts()).isEqualTo(1);
        }
    }
}
