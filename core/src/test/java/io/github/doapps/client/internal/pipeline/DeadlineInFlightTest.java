package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.DeadlineExceededException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that hang for real: the JDK's timer ends each by its deadline, long before the test's. */
@Timeout(60)
final class DeadlineInFlightTest {

    private static AppPlatformClient client(ScriptedTransport transport) {
        return Clients.builder(transport)
                .clock(CallClock.system())
                .deadline(Duration.ofMillis(200))
                .build();
    }

    @Test
    void aCallThatWaitsForItsHeadIsAborted() {
        AtomicInteger aborted = new AtomicInteger();
        ScriptedTransport transport = ScriptedTransport.of(Steps.hangs(aborted::incrementAndGet));
        assertThatThrownBy(() -> client(transport).apps().get("a-1"))
                .isExactlyInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("the deadline of 0.2 s passed before an answer came");
        assertThat(aborted).hasValue(1);
    }

    @Test
    void aCallThatWaitsForTheRestOfItsBodyIsAborted() {
        AtomicInteger aborted = new AtomicInteger();
        ScriptedTransport transport =
                ScriptedTransport.of(
                        Answer.json("{\"deployment\":").thenHangs(aborted::incrementAndGet));
        assertThatThrownBy(() -> client(transport).apps().createDeployment("a-1"))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        failure -> {
                            assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
                            assertThat(failure.statusCode()).hasValue(200);
                            assertThat(failure)
                                    .cause()
                                    .hasMessageContaining("passed before the whole answer came");
                        });
        assertThat(aborted).hasValue(1);
        assertThat(transport.open()).as("responses left open").isZero();
    }

    @Test
    void aCallThatWaitsForAConnectionIsAbortedAndSendsNothing() {
        ScriptedTransport transport = ScriptedTransport.of(Steps.hangsBeforeSending(() -> {}));
        assertThatThrownBy(() -> client(transport).apps().createDeployment("a-1"))
                .isExactlyInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("passed before the request was sent");
    }

    @Test
    void theDeadlineIsOneForAllAttempts() {
        AtomicInteger aborted = new AtomicInteger();
        Step hanging = Steps.hangs(aborted::incrementAndGet);
        ScriptedTransport transport = ScriptedTransport.of(Answer.of(503), Answer.of(503), hanging);
        assertThatThrownBy(
                        () ->
                                Clients.builder(transport)
                                        .clock(CallClock.system())
                                        .deadline(Duration.ofSeconds(2))
                                        .jitter(() -> 0.1)
                                        .build()
                                        .apps()
                                        .get("a-1"))
                .isExactlyInstanceOf(DeadlineExceededException.class);
        assertThat(aborted).hasValue(1);
        assertThat(transport.sent()).hasSize(3);
    }

    @Test
    void manyCallsAtOnceAllEnd() throws InterruptedException, ExecutionException {
        int calls = 64;
        AtomicInteger aborted = new AtomicInteger();
        ScriptedTransport transport =
                ScriptedTransport.always(Steps.hangs(aborted::incrementAndGet));
        AppPlatformClient platform = client(transport);
        ExecutorService threads = Executors.newFixedThreadPool(calls);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                ends.add(
                        threads.submit(
                                () ->
                                        assertThatThrownBy(() -> platform.apps().get("a-1"))
                                                .isInstanceOf(DeadlineExceededException.class)));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(transport.sent()).hasSize(calls);
    }
}
