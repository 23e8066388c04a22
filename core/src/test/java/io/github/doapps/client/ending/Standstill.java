package io.github.doapps.client.ending;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.AppPlatformClientBuilder;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** A client whose calls come to a stand at a point, and stay there until somebody ends them. */
final class Standstill {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final BlockingQueue<CallReport> reports = new LinkedBlockingQueue<>();
    private final ScriptedTransport transport;
    private final AppPlatformClient platform;

    private Standstill(Point point, UnaryOperator<AppPlatformClientBuilder> settings) {
        transport = ScriptedTransport.of(point.step(reached::countDown));
        AppPlatformClientBuilder builder =
                Clients.builder(transport).clock(new Patient()).listener(reports::add);
        if (point.isInTokenSource()) {
            builder.tokenSource(
                    () -> {
                        reached.countDown();
                        Latches.await(released);
                        return Clients.TOKEN;
                    });
        }
        platform = settings.apply(builder).build();
    }

    static Standstill at(Point point) {
        return at(point, UnaryOperator.identity());
    }

    static Standstill at(Point point, UnaryOperator<AppPlatformClientBuilder> settings) {
        return new Standstill(point, settings);
    }

    AppPlatformClient platform() {
        return platform;
    }

    ScriptedTransport transport() {
        return transport;
    }

    /** Waits until a call stands there. */
    void awaitReached() {
        Latches.await(reached);
    }

    /** Lets the token source return, which nobody can end. */
    void release() {
        released.countDown();
    }

    /** What the listener is told of the only call, which it must be told just once. */
    CallReport onlyReport() throws InterruptedException {
        CallReport report = reports.poll(Latches.LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
        if (report == null) {
            throw new AssertionError("the listener was not told");
        }
        requireNoReport();
        return report;
    }

    void requireNoReport() {
        if (!reports.isEmpty()) {
            throw new AssertionError("the listener was told of " + reports);
        }
    }

    /** How a call failed: {@code OutcomeUnknown<NoResponse UNKNOWN x1}. */
    static String inWords(Throwable thrown) {
        if (!(thrown instanceof AppPlatformException failure)) {
            return thrown.toString();
        }
        return nameOf(failure) + " " + failure.effectOnServer() + " x" + failure.attempts();
    }

    /** How a call ended, as its listener was told: {@code outcome-unknown UNKNOWN x1}. */
    static String inWords(CallReport report) {
        return report.errorCode().map(code -> code.text()).orElse("ok")
                + " "
                + report.effectOnServer()
                + " x"
                + report.attempts();
    }

    private static String nameOf(Throwable failure) {
        String name = failure.getClass().getSimpleName().replace("Exception", "");
        return failure instanceof OutcomeUnknownException
                ? name + "<" + nameOf(failure.getCause())
                : name;
    }

    /** Waits as long as nobody ends the wait. */
    private final class Patient implements CallClock {

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public void sleep(Duration wait, CompletionStage<?> end) throws InterruptedException {
            reached.countDown();
            try {
                end.toCompletableFuture().get(Latches.LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException wrong) {
                throw new AssertionError("nobody ended the wait", wrong);
            }
        }

        @Override
        public CompletableFuture<Void> timer(Duration wait) {
            reached.countDown();
            return new CompletableFuture<>();
        }
    }
}
