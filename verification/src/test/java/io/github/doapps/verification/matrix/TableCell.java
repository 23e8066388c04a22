package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.AppPlatformClientBuilder;
import io.github.doapps.client.CallClock;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.testkit.fault.FaultyServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One cell of the table: an operation on a stack, with a client and a server of its own. An event
 * sets it up; then the call is made, and {@link #outcome()} tells in one line how it ended. Used by
 * one thread, which the event may interrupt.
 */
final class TableCell implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Stack stack;
    private final Op op;
    private final ManualClock clock = new ManualClock();
    private final BlockingQueue<CallReport> reports = new LinkedBlockingQueue<>();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final AppPlatformClientBuilder client;
    private FaultyServer server;
    private Caller caller;
    private int before;

    /** Makes the call. */
    interface Caller {
        Deployment call(AppPlatformClient platform) throws Exception;
    }

    TableCell(Stack stack, Op op) {
        this.stack = stack;
        this.op = op;
        this.server = opened(FaultyServer.start());
        this.caller = platform -> op.call(platform.apps());
        this.client =
                stack.builder()
                        .endpoint(server.uri())
                        .token("t-1234")
                        .clock(clock)
                        .jitter(() -> 0.5)
                        .listener(reports::add);
    }

    Stack stack() {
        return stack;
    }

    Op op() {
        return op;
    }

    ManualClock clock() {
        return clock;
    }

    FaultyServer server() {
        return server;
    }

    /** The client's settings, for an event to change. */
    AppPlatformClientBuilder client() {
        return client;
    }

    /** Takes the place of the server. */
    void serveWith(FaultyServer other) {
        server = opened(other);
        client.endpoint(other.uri());
    }

    /** Sends the call elsewhere. */
    void callAt(URI elsewhere) {
        client.endpoint(elsewhere);
    }

    /** Gives the call a deadline that passes while it hangs, in real time. */
    void passDeadlineInFlight() {
        client.clock(CallClock.system()).deadline(Duration.ofSeconds(2));
    }

    /** Makes the call in another way. */
    void callBy(Caller other) {
        caller = other;
    }

    /** Leaves the requests until now out of the count. */
    void countFromHere() {
        before = server.requests().size();
    }

    /** Keeps something open until the cell is closed. */
    <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    /**
     * Makes the call. First comes the exception, with the cause of an unknown outcome, and the
     * effect on the server; then the attempts, if a report tells them, and the requests that the
     * server saw; then the waits, and whether the thread's interrupt flag is set.
     */
    String outcome() throws Exception {
        AppPlatformClient platform = opened(client.build());
        String how = called(platform);
        String interrupted = Thread.interrupted() ? ", interrupted" : "";
        while (!open.isEmpty() && open.peek() != server) {
            closeTheLatest();
        }
        server.awaitOpenConnections(0);
        int seen = server.requests().size() - before;
        assertThat(server.begun()).as("requests begun").isEqualTo(server.requests().size());
        String waits = clock.waits().stream().map(TableCell::inWords).collect(Collectors.joining());
        return how + " seen " + seen + (waits.isEmpty() ? "" : ", waits" + waits) + interrupted;
    }

    private String called(AppPlatformClient platform) throws Exception {
        try {
            assertThat(caller.call(platform).id()).isEqualTo(Scene.DEPLOYMENT);
            return "ok" + attempts(theReport());
        } catch (AppPlatformException failure) {
            CallReport report = theReport();
            assertThat(failure.report()).containsSame(report);
            return nameOf(failure) + " " + failure.effectOnServer() + attempts(report);
        } catch (CancellationException canceled) {
            CallReport report = theReport();
            return "Cancellation, "
                    + report.errorCode().orElseThrow()
                    + " "
                    + report.effectOnServer()
                    + attempts(report);
        } catch (RuntimeException refused) {
            CallReport report = reports.poll();
            return nameOf(refused) + (report == null ? "" : attempts(report));
        }
    }

    /** The one report of the call, which a canceled one may give a moment later. */
    private CallReport theReport() throws InterruptedException {
        // One that waits is ended by an interrupt that is the call's to leave.
        boolean interrupted = Thread.interrupted();
        CallReport report = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(report).as("a report").isNotNull();
        assertThat(List.copyOf(reports)).as("more reports").isEmpty();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return report;
    }

    /** Fails where the server knows better than the call what was done. */
    void requireTheTruth(String outcome) {
        if (op == Op.CREATE_DEPLOYMENT) {
            assertThat(server.acted()).as("times acted").isLessThanOrEqualTo(1);
        }
        if (op != Op.GET_DEPLOYMENT && outcome.contains(" " + EffectOnServer.NONE + " ")) {
            assertThat(server.acted()).as("times acted").isZero();
        }
        if (outcome.contains(" " + EffectOnServer.APPLIED + " ")) {
            assertThat(server.acted()).as("times acted").isPositive();
        }
    }

    private static String attempts(CallReport report) {
        return " x" + report.attempts();
    }

    private static String nameOf(Throwable failure) {
        String name = failure.getClass().getSimpleName().replace("Exception", "");
        Throwable cause = failure.getCause();
        return failure instanceof OutcomeUnknownException && cause != null
                ? name + "<" + nameOf(cause)
                : name;
    }

    private static String inWords(Duration wait) {
        return wait.toMillisPart() == 0
                ? " " + wait.toSeconds() + "s"
                : " " + wait.toMillis() + "ms";
    }

    private void closeTheLatest() {
        try {
            open.pop().close();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            closeTheLatest();
        }
    }
}
