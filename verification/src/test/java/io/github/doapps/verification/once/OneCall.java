package io.github.doapps.verification.once;

import io.github.doapps.CallReport;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.verification.matrix.Stack;
import io.github.doapps.verification.once.Day.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out, for one call of a client on a stack before a server of its own. The server is
 * told what comes next when the token is asked for, which is just before each attempt.
 */
final class OneCall implements AutoCloseable {

    static final Duration DEADLINE = Duration.ofMinutes(1);

    /** How much of it is left, in real time, for an attempt that must be late. */
    private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

    private final Day day;
    private final FaultyServer server = FaultyServer.start();
    private final SkippingClock clock = new SkippingClock();
    private final List<CallReport> reports = new CopyOnWriteArrayList<>();
    private final AppPlatformClient platform;
    private final Thread caller = Thread.currentThread();

    private int asks;
    private int waits;
    private int attempts;
    private String token = "dop_v1_0";
    private String answered = "";
    private boolean unauthorized;
    private boolean askedOnceMore;
    private boolean probing;
    private Duration overrun = Duration.ZERO;
    private volatile boolean closed;

    OneCall(Stack stack, Day day) {
        this.day = day;
        this.platform =
                stack.builder()
                        .endpoint(server.uri())
                        .tokenSource(this::token)
                        .deadline(DEADLINE)
                        .retry(RetrySettings.defaults().withMaxAttempts(day.maxAttempts))
                        .maxResponseSize(Answers.MAX_BODY)
                        .clock(clock)
                        .jitter(() -> 0.5)
                        .listener(this::hear)
                        .build();
        clock.beforeEachWait(this::beforeWait);
    }

    /** How a call ended, one of the two. */
    record Result(@Nullable Deployment deployment, @Nullable RuntimeException thrown) {}

    /** Makes the call. */
    Result make() {
        Duration start = clock.elapsed();
        try {
            return new Result(day.operation.call(platform.apps()), null);
        } catch (RuntimeException thrown) {
            return new Result(null, thrown);
        } finally {
            overrun = clock.elapsed().minus(start).minus(DEADLINE);
        }
    }

    private String token() {
        if (probing) {
            return token;
        }
        int number = asks++;
        boolean onceMore = unauthorized && !askedOnceMore;
        askedOnceMore |= onceMore;
        if (number == day.closedAsk) {
            close(platform);
        }
        if (number == day.failingAsk) {
            throw new IllegalStateException("the vault is sealed");
        }
        boolean another = day.isNewToken(number);
        token += another ? "x" : "";
        if ((another || !onceMore) && !closed && !caller.isInterrupted()) {
            prepare(day.trial(attempts++));
        }
        return token;
    }

    private void close(AppPlatformClient client) {
        closed = true;
        client.close();
    }

    private void prepare(Trial trial) {
        Event event = trial.event();
        unauthorized = event.row() == Row.UNAUTHORIZED;
        if (event.row().isLate()) {
            clock.skip(DEADLINE.minus(clock.elapsed()).minus(LAST_MOMENT));
        }
        if (!event.isServed()) {
            server.onConnect(event.greeting());
            return;
        }
        answered = "d-" + attempts;
        Exchange exchange =
                event.exchange(answered, day.needsNewConnections()).actingOnIt(trial.acts());
        server.enqueue(
                switch (trial.meanwhile()) {
                    case NOTHING -> exchange;
                    case INTERRUPT -> exchange.after(caller::interrupt);
                    case CLOSE -> exchange.after(() -> close(platform));
                });
    }

    private void hear(CallReport report) {
        if (!probing) {
            reports.add(report);
        }
    }

    private void beforeWait() {
        int wait = waits++;
        if (wait == day.interruptedWait) {
            caller.interrupt();
        }
        if (wait == day.closedWait) {
            close(platform);
        }
    }

    /** How much longer than its deadline it took; negative if it ended before. */
    Duration overrun() {
        return overrun;
    }

    /** Of how many of its requests the server saw anything. Final once nothing is left. */
    int begun() {
        return server.begun() - (probing ? 1 : 0);
    }

    /** How often the server did what was asked. Final once nothing is left. */
    int acted() {
        return server.acted();
    }

    /** The id of the deployment in the last answer. */
    String answered() {
        return answered;
    }

    List<Duration> waits() {
        return clock.waits();
    }

    /** What the listener was told. */
    List<CallReport> reports() {
        return List.copyOf(reports);
    }

    /**
     * Makes another call, which must go well: it would open a second connection if the first were
     * still leased. Then closes the client, and waits until no connection is left.
     *
     * @throws AssertionError if something is left
     */
    void leaveNothingBehind() {
        if (!closed) {
            probing = true;
            server.enqueue(Exchange.of(Answers.deployment("probe")).actingOnIt(false));
            Operation.GET_DEPLOYMENT.call(platform.apps());
            server.awaitOpenConnections(1);
        }
        platform.close();
        server.awaitOpenConnections(0);
    }

    @Override
    public void close() {
        platform.close();
        server.close();
    }
}
