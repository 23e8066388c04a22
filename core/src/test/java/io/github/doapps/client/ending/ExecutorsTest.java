package io.github.doapps.client.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallInterruptedException;
import io.github.doapps.DeadlineExceededException;
import io.github.doapps.RequestNotSentException;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.ManualClock;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.client.scripted.Undeclared;
import io.github.doapps.model.deployment.Deployment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executors that run calls, let them wait, lose or refuse them. */
@Timeout(120)
final class ExecutorsTest {

    private static Throwable failureOf(CompletableFuture<?> future)
            throws InterruptedException, TimeoutException {
        try {
            throw new AssertionError(future.get(Latches.LONG_ENOUGH_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException expected) {
            return expected.getCause();
        }
    }

    @Test
    void anExecutorOfTheCallersThreadMakesTheCallBeforeItReturns() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        Standstill standstill =
                Standstill.at(
                        Point.HEAD,
                        to ->
                                to.asyncExecutor(Runnable::run)
                                        .tokenSource(
                                                () -> {
                                                    thread.set(Thread.currentThread());
                                                    throw new IllegalStateException("none");
                                                }));
        assertThat(Op.READ.start(standstill.platform())).isCompletedExceptionally();
        assertThat(thread).hasValue(Thread.currentThread());
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatWaitsForAThreadEndsByItsDeadline(Op op) throws Exception {
        Queue<Runnable> queue = new ArrayDeque<>();
        AtomicReference<Thread> endedOn = new AtomicReference<>();
        Standstill standstill =
                Standstill.at(
                        Point.HEAD,
                        to ->
                                to.asyncExecutor(queue::add)
                                        .clock(CallClock.system())
                                        .deadline(Duration.ofMillis(200))
                                        .listener(told -> endedOn.set(Thread.currentThread())));
        CompletableFuture<Deployment> future = op.start(standstill.platform());

        assertThat(failureOf(future))
                .isExactlyInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("the deadline of 0.2 s passed before the request was sent (")
                .isInstanceOfSatisfying(
                        AppPlatformException.class,
                        failure -> assertThat(failure.attempts()).isZero());
        assertThat(Standstill.inWords(standstill.onlyReport()))
                .isEqualTo("deadline-exceeded NONE x0");
        assertThat(endedOn.get().getName()).as("not the JDK's timer").startsWith("doapps-call-");
        queue.remove().run();
        assertThat(standstill.transport().sent()).isEmpty();
        standstill.requireNoReport();
    }

    @Test
    void anExecutorThatComesTooLateBySomeClockSendsNothing() throws Exception {
        Queue<Runnable> queue = new ArrayDeque<>();
        ManualClock clock = new ManualClock();
        Standstill standstill =
                Standstill.at(Point.HEAD, to -> to.asyncExecutor(queue::add).clock(clock));
        CompletableFuture<Deployment> future = Op.ONCE.start(standstill.platform());
        clock.advance(Duration.ofSeconds(61));

        queue.remove().run();

        assertThat(failureOf(future)).isExactlyInstanceOf(DeadlineExceededException.class);
        assertThat(standstill.transport().sent()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatWaitsForAThreadEndsWhenTheClientIsClosed(Op op) throws Exception {
        Queue<Runnable> queue = new ArrayDeque<>();
        Standstill standstill = Standstill.at(Point.HEAD, to -> to.asyncExecutor(queue::add));
        CompletableFuture<Deployment> future = op.start(standstill.platform());

        standstill.platform().close();

        assertThat(failureOf(future))
                .isExactlyInstanceOf(RequestNotSentException.class)
                .hasMessageContaining("the client was closed before the request was sent");
        assertThat(Standstill.inWords(standstill.onlyReport()))
                .isEqualTo("request-not-sent NONE x0");
        queue.remove().run();
        assertThat(standstill.transport().sent()).isEmpty();
        standstill.requireNoReport();
    }

    @Test
    void anExecutorThatRefusesFailsTheCall() throws Exception {
        for (Throwable refusal :
                List.of(
                        new RejectedExecutionException("full"),
                        new IllegalStateException("broken"),
                        new OutOfMemoryError("unable to create native thread"))) {
            Standstill standstill =
                    Standstill.at(
                            Point.HEAD,
                            to ->
                                    to.asyncExecutor(
                                            work -> {
                                                throw Undeclared.<RuntimeException>thrown(refusal);
                                            }));

            assertThat(failureOf(Op.ONCE.start(standstill.platform())))
                    .isExactlyInstanceOf(RequestNotSentException.class)
                    .hasMessage(
                            "createDeployment failed: the executor of asyncExecutor(...) did not"
                                    + " take it: "
                                    + refusal.getClass().getSimpleName()
                                    + " (POST /v2/apps/{app_id}/deployments). Nothing was done on"
                                    + " the server. Give the executor more room, or keep it open,"
                                    + " then call it again. [request-not-sent]")
                    .hasCause(refusal);
            assertThat(Standstill.inWords(standstill.onlyReport()))
                    .isEqualTo("request-not-sent NONE x0");
            standstill.platform().close();
            standstill.requireNoReport();
        }
    }

    @Test
    void anExecutorThatTakesACallAndThrowsAllTheSameMakesItOnce() throws Exception {
        Executor both =
                work -> {
                    work.run();
                    work.run();
                    throw new RejectedExecutionException("after all");
                };
        Standstill standstill =
                Standstill.at(
                        Point.BACKOFF, to -> to.asyncExecutor(both).retry(RetrySettings.none()));
        assertThat(failureOf(Op.ONCE.start(standstill.platform())))
                .isExactlyInstanceOf(RequestNotSentException.class)
                .hasMessageContaining("Connection refused");
        standstill.onlyReport();
        assertThat(standstill.transport().sent()).hasSize(1);
    }

    @Test
    void anExecutorThatIsShutDownInterruptsItsCalls() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Standstill standstill = Standstill.at(Point.BACKOFF, to -> to.asyncExecutor(executor));
        CompletableFuture<Deployment> first = Op.ONCE.start(standstill.platform());
        standstill.awaitReached();

        executor.shutdownNow();

        assertThat(failureOf(first))
                .isExactlyInstanceOf(CallInterruptedException.class)
                .hasMessageContaining("the thread was interrupted before another attempt");
        standstill.onlyReport();
        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(failureOf(Op.ONCE.start(standstill.platform())))
                .isExactlyInstanceOf(RequestNotSentException.class)
                .hasCauseExactlyInstanceOf(RejectedExecutionException.class);
        standstill.onlyReport();
    }

    @Test
    void aBorrowedExecutorIsLeftOpenAndTakesOneCallAfterTheOther() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Standstill standstill = Standstill.at(Point.CONNECTION, to -> to.asyncExecutor(executor));
        standstill.transport().then(Answer.deployment("d-2"), Steps.notSentForGood());
        CompletableFuture<Deployment> first = Op.ONCE.start(standstill.platform());
        CompletableFuture<Deployment> second = Op.ONCE.start(standstill.platform());
        standstill.awaitReached();
        assertThat(standstill.transport().sent()).hasSize(1);

        first.cancel(true);

        assertThat(second.get(1, TimeUnit.MINUTES).id()).isEqualTo("d-2");
        standstill.platform().close();
        assertThat(executor.submit(() -> "open").get()).isEqualTo("open");
        executor.shutdown();
        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThatThrownBy(first::join).isInstanceOf(CancellationException.class);
    }
}
