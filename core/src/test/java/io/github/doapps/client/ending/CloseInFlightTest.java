package io.github.doapps.client.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.AppPlatformException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls whose client is closed while they are under way, on a transport that stays open. */
@Timeout(120)
final class CloseInFlightTest {

    @ParameterizedTest
    @CsvSource({
        "TOKEN_SOURCE, READ, RequestNotSent NONE x0",
        "TOKEN_SOURCE, ONCE, RequestNotSent NONE x0",
        "CONNECTION, READ, RequestNotSent NONE x1",
        "CONNECTION, ONCE, RequestNotSent NONE x1",
        "HEAD, READ, NoResponse NONE x1",
        "HEAD, ONCE, OutcomeUnknown<NoResponse UNKNOWN x1",
        "BODY, READ, NoResponse NONE x1",
        "BODY, ONCE, OutcomeUnknown<NoResponse APPLIED x1",
        "BACKOFF, READ, RequestNotSent NONE x1",
        "BACKOFF, ONCE, RequestNotSent NONE x1",
        "BACKOFF_AFTER_429, READ, RateLimited NONE x1",
        "BACKOFF_AFTER_429, ONCE, RateLimited NONE x1",
    })
    void aCallEndsWhereverItIs(Point point, Op op, String how) throws Exception {
        assertThat(Standstill.inWords(blockingCallClosedAt(point, op))).isEqualTo(how);
        assertThat(Standstill.inWords(asyncCallClosedAt(point, op))).isEqualTo(how);
    }

    private static Throwable blockingCallClosedAt(Point point, Op op) throws Exception {
        Standstill standstill = Standstill.at(point);
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        CountDownLatch uninterrupted = new CountDownLatch(1);
        Thread caller =
                new Thread(
                        () -> {
                            thrown.complete(catchThrowable(() -> op.call(standstill.platform())));
                            if (!Thread.currentThread().isInterrupted()) {
                                uninterrupted.countDown();
                            }
                        });
        caller.start();
        close(standstill);
        Throwable failure = get(thrown);
        Latches.await(uninterrupted);
        assertTold(standstill, failure);
        return failure;
    }

    private static Throwable asyncCallClosedAt(Point point, Op op) throws Exception {
        Standstill standstill = Standstill.at(point);
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        var unused =
                op.start(standstill.platform())
                        .whenComplete((result, failure) -> thrown.complete(failure));
        close(standstill);
        Throwable failure = get(thrown);
        assertTold(standstill, failure);
        return failure;
    }

    private static void close(Standstill standstill) {
        standstill.awaitReached();
        standstill.platform().close();
        standstill.release();
    }

    private static void assertTold(Standstill standstill, Throwable failure) throws Exception {
        var report = standstill.onlyReport();
        assertThat(failure)
                .isInstanceOfSatisfying(
                        AppPlatformException.class,
                        told -> assertThat(told.report()).containsSame(report));
        assertThat(standstill.transport().isClosed()).as("it was borrowed").isFalse();
        assertThat(standstill.transport().open()).as("responses left open").isZero();
        assertThat(standstill.transport().sent()).hasSizeLessThanOrEqualTo(1);
    }

    private static <T> T get(CompletableFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(Latches.LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void theTextsSayWhatHappenedWhatWasDoneAndWhatToDoNext() throws Exception {
        assertThat(blockingCallClosedAt(Point.TOKEN_SOURCE, Op.ONCE))
                .hasMessage(
                        "createDeployment failed: the client was closed before the request was sent"
                                + " (POST /v2/apps/{app_id}/deployments). Nothing was done on the"
                                + " server. Close a client after its last call, and make this one"
                                + " on a client that is open. [request-not-sent]");
        assertThat(blockingCallClosedAt(Point.CONNECTION, Op.ONCE))
                .hasMessageStartingWith(
                        "createDeployment failed: the client was closed before the request was sent"
                                + " (POST /v2/apps/{app_id}/deployments, attempt 1). Nothing");
        assertThat(blockingCallClosedAt(Point.HEAD, Op.READ))
                .hasMessage(
                        "getDeployment failed: the client was closed before an answer came (GET"
                                + " /v2/apps/{app_id}/deployments/{deployment_id}, attempt 1)."
                                + " Nothing was done on the server. Close a client after its last"
                                + " call, and make this one on a client that is open."
                                + " [no-response]");
        assertThat(blockingCallClosedAt(Point.HEAD, Op.ONCE))
                .hasMessage(
                        "createDeployment, outcome unknown: the client was closed before an answer"
                                + " came (POST /v2/apps/{app_id}/deployments, attempt 1). It may or"
                                + " may not have been done on the server. It was not sent again."
                                + " Look with listDeployments whether it was done before you call"
                                + " it again. [outcome-unknown]")
                .cause()
                .hasMessageEndingWith(
                        "It may or may not have been done on the server. Close a client after its"
                                + " last call. [no-response]");
        assertThat(blockingCallClosedAt(Point.BODY, Op.ONCE))
                .hasMessageStartingWith(
                        "createDeployment, outcome unknown: the client was closed before the whole"
                                + " answer came (POST /v2/apps/{app_id}/deployments, attempt 1). It"
                                + " was done on the server, and only its answer is lost. Find its"
                                + " result with listDeployments");
        assertThat(blockingCallClosedAt(Point.BACKOFF, Op.ONCE))
                .hasMessage(
                        "createDeployment failed: the request could not be sent: Connection refused"
                                + " (POST /v2/apps/{app_id}/deployments, attempt 1). Nothing was"
                                + " done on the server. It was not tried again, as the client was"
                                + " closed. Mend what stood in the way, or let it pass, then call it"
                                + " again. [request-not-sent]");
    }

    @Test
    void aClosedClientSaysSoOfEveryLaterCall() throws Exception {
        Standstill standstill = Standstill.at(Point.HEAD);
        CompletableFuture<?> inFlight = Op.READ.start(standstill.platform());
        close(standstill);
        assertThat(catchThrowable(() -> get(inFlight))).isInstanceOf(ExecutionException.class);
        standstill.onlyReport();
        CompletableFuture<Throwable> seen = new CompletableFuture<>();
        var unused =
                Op.ONCE
                        .start(standstill.platform())
                        .whenComplete((result, failure) -> seen.complete(failure));

        assertThat(seen)
                .as("fails at once, with what the blocking call throws")
                .isCompletedWithValueMatching(IllegalStateException.class::isInstance);
        assertThat(seen.join())
                .hasMessage(catchThrowable(() -> Op.ONCE.call(standstill.platform())).getMessage())
                .hasMessageEndingWith("[client-closed]");
        standstill.requireNoReport();
    }
}
