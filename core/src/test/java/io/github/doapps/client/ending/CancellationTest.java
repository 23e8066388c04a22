package io.github.doapps.client.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done from outside to the future of a call, wherever the call is. */
@Timeout(120)
final class CancellationTest {

    private static final Deployment OTHER = Deployment.of(JsonObject.of("id", "other"));

    @ParameterizedTest
    @CsvSource({
        "TOKEN_SOURCE, READ, call-interrupted NONE x0",
        "TOKEN_SOURCE, ONCE, call-interrupted NONE x0",
        "CONNECTION, READ, call-interrupted NONE x1",
        "CONNECTION, ONCE, call-interrupted NONE x1",
        "HEAD, READ, call-interrupted NONE x1",
        "HEAD, ONCE, outcome-unknown UNKNOWN x1",
        "BODY, READ, call-interrupted NONE x1",
        "BODY, ONCE, outcome-unknown APPLIED x1",
        "BACKOFF, READ, call-interrupted NONE x1",
        "BACKOFF, ONCE, call-interrupted NONE x1",
        "BACKOFF_AFTER_429, READ, call-interrupted NONE x1",
        "BACKOFF_AFTER_429, ONCE, call-interrupted NONE x1",
    })
    void aCallThatIsCanceledEndsWhereverItIs(Point point, Op op, String how) throws Exception {
        Standstill standstill = Standstill.at(point);
        CompletableFuture<Deployment> future = op.start(standstill.platform());
        standstill.awaitReached();
        assertThat(future).isNotDone();

        assertThat(future.cancel(true)).isTrue();
        standstill.release();

        assertThat(Standstill.inWords(standstill.onlyReport())).isEqualTo(how);
        assertThat(future).isCancelled();
        assertThat(standstill.transport().open()).as("responses left open").isZero();
        assertThat(standstill.transport().sent()).hasSizeLessThanOrEqualTo(1);
        standstill.platform().close();
    }

    @ParameterizedTest
    @CsvSource({"READ, false", "READ, true", "ONCE, false", "ONCE, true"})
    void aCallThatIsCanceledBeforeItBeginsSendsNothing(Op op, boolean executorComesToIt)
            throws Exception {
        Queue<Runnable> queue = new ArrayDeque<>();
        Standstill standstill = Standstill.at(Point.HEAD, to -> to.asyncExecutor(queue::add));
        CompletableFuture<Deployment> future = op.start(standstill.platform());

        future.cancel(false);

        assertThat(Standstill.inWords(standstill.onlyReport()))
                .isEqualTo("call-interrupted NONE x0");
        if (executorComesToIt) {
            queue.remove().run();
        }
        assertThat(standstill.transport().sent()).isEmpty();
        standstill.requireNoReport();
        standstill.platform().close();
        standstill.requireNoReport();
    }

    static Stream<Map.Entry<String, Consumer<CompletableFuture<Deployment>>>> completions() {
        return Stream.of(
                Map.entry("cancel(true)", future -> future.cancel(true)),
                Map.entry("cancel(false)", future -> future.cancel(false)),
                Map.entry("complete", future -> future.complete(OTHER)),
                Map.entry(
                        "completeExceptionally",
                        future -> future.completeExceptionally(new IllegalStateException("x"))),
                Map.entry("completeAsync", future -> future.completeAsync(() -> OTHER)),
                Map.entry("orTimeout", future -> future.orTimeout(50, TimeUnit.MILLISECONDS)),
                Map.entry(
                        "completeOnTimeout",
                        future -> future.completeOnTimeout(OTHER, 50, TimeUnit.MILLISECONDS)));
    }

    @ParameterizedTest
    @MethodSource("completions")
    void whateverCompletesTheFutureEndsTheCall(
            Map.Entry<String, Consumer<CompletableFuture<Deployment>>> completion)
            throws Exception {
        Standstill standstill = Standstill.at(Point.HEAD);
        CompletableFuture<Deployment> future = Op.ONCE.start(standstill.platform());
        standstill.awaitReached();

        completion.getValue().accept(future);

        assertThat(Standstill.inWords(standstill.onlyReport()))
                .isEqualTo("outcome-unknown UNKNOWN x1");
        Throwable end = catchThrowable(() -> future.get(1, TimeUnit.MINUTES));
        if (completion.getKey().contains("cancel")) {
            assertThat(end).isInstanceOf(CancellationException.class);
        } else if (completion.getKey().startsWith("or")) {
            assertThat(end).hasCauseInstanceOf(TimeoutException.class);
        } else if (completion.getKey().endsWith("Exceptionally")) {
            assertThat(end).hasCauseInstanceOf(IllegalStateException.class);
        } else {
            assertThat(future.join()).isSameAs(OTHER);
        }
    }

    @Test
    void whatIsDoneToADerivedFutureDoesNotReachTheCall() throws Exception {
        Standstill standstill = Standstill.at(Point.HEAD);
        CompletableFuture<Deployment> future = Op.READ.start(standstill.platform());
        standstill.awaitReached();

        assertThat(future.thenApply(Deployment::id).cancel(true)).isTrue();

        assertThat(future).isNotDone();
        standstill.requireNoReport();
        future.cancel(true);
        standstill.onlyReport();
    }

    @Test
    void aStageThatThrowsDoesNotKeepTheCallFromEnding() throws Exception {
        Standstill standstill = Standstill.at(Point.HEAD);
        CompletableFuture<Deployment> future = Op.READ.start(standstill.platform());
        standstill.awaitReached();
        CompletableFuture<Throwable> seen = new CompletableFuture<>();
        var unused =
                future.whenComplete(
                        (result, failure) -> {
                            seen.complete(failure);
                            throw new IllegalStateException("a stage of the user's");
                        });

        future.cancel(true);

        assertThat(seen.join()).isInstanceOf(CancellationException.class);
        assertThat(Standstill.inWords(standstill.onlyReport()))
                .isEqualTo("call-interrupted NONE x1");
    }

    @Test
    void theFirstReasonHolds() throws Exception {
        Standstill standstill = Standstill.at(Point.TOKEN_SOURCE);
        CompletableFuture<Deployment> future = Op.READ.start(standstill.platform());
        standstill.awaitReached();

        standstill.platform().close();
        future.cancel(true);
        standstill.release();

        assertThat(Standstill.inWords(standstill.onlyReport()))
                .isEqualTo("request-not-sent NONE x0");
        assertThat(future).isCancelled();
    }
}
