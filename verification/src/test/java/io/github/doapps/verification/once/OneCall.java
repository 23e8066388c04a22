package io.github.doapps.verification.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.CallReport;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.AppPlatformClientBuilder;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.ReceivedRequest;
import io.github.doapps.verification.matrix.Stack;
import io.github.doapps.verification.once.Caller.Result;
import io.github.doapps.verification.once.Day.Trial;
import io.github.doapps.verification.once.Disturbance.What;
import io.github.doapps.verification.once.Disturbance.When;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out, for one call of a client on a stack before servers of its own. These are told
 * what comes next when the token is asked for, which is just before each attempt.
 */
final class OneCall implements AutoCloseable {

    static final Duration DEADLINE = Duration.ofMinutes(1);

    /** How much of it is left, in real time, for an attempt that must be late. */
    private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

    private static final long PATIENCE_SECONDS = 30;
    private static final String PROBE = "probe";

    private final Day day;
    private final Stage stage;
    private final SkippingClock clock = new SkippingClock();
    private final BlockingQueue<CallReport> reports = new LinkedBlockingQueue<>();
    private final Caller caller;
    private final AppPlatformClient platform;

    private int asks;
    private int waits;
    private int attempts;
    private String token = "dop_v1_0";
    private boolean unauthorized;
    private boolean askedOnceMore;
    private boolean probing;
    private Duration overrun = Duration.ZERO;
    private volatile @Nullable Exchange next;
    private volatile String answered = "";
    private volatile boolean ended;
    private volatile boolean closed;
    private volatile boolean interrupted;

    OneCall(Stack stack, Day day) {
        this.day = day;
        this.caller = new Caller(day);
        this.stage = new Stage(stack, day.road);
        AppPlatformClientBuilder client =
                stage.client()
                        .tokenSource(this::token)
                        .deadline(DEADLINE)
                        .retry(RetrySettings.defaults().withMaxAttempts(day.maxAttempts))
                        .maxResponseSize(Answers.MAX_BODY)
                        .clock(clock)
                        .jitter(() -> 0.5)
                        .listener(this::hear);
        if (day.async && day.disturbance.what() == What.INTERRUPT) {
            // Who interrupts the thread of an async call owns it: the SDK's own are nobody's.
            client.asyncExecutor(caller::execute);
        }
        this.platform = client.build();
        server().otherwise(this::meets);
        clock.beforeEachWait(() -> disturb(When.WAITING, waits++));
    }

    /** Makes the call, and waits for its end. */
    Result make() throws InterruptedException {
        Duration start = clock.elapsed();
        Result result =
                caller.call(platform, () -> disturb(When.ANY_MOMENT, day.disturbance.number()));
        overrun = clock.elapsed().minus(start).minus(DEADLINE);
        awaitReport();
        if (!day.async) {
            assertThat(caller.interrupted()).as("interrupt flag").isIn(true, interrupted);
        }
        return result;
    }

    private String token() {
        if (probing) {
            return token;
        }
        int number = asks++;
        caller.begin();
        boolean onceMore = unauthorized && !askedOnceMore;
        askedOnceMore |= onceMore;
        disturb(When.ASKED, number);
        boolean another = day.isNewToken(number);
        token += another ? "x" : "";
        boolean over = ended && !day.disturbance.isAtAnyMoment();
        if ((another || !onceMore) && !over) {
            prepare(attempts++);
        }
        return token;
    }

    private void disturb(When when, int number) {
        if (!day.disturbance.is(when, number)) {
            return;
        }
        switch (day.disturbance.what()) {
            case NOTHING -> {}
            case INTERRUPT -> {
                ended = true;
                caller.interrupt();
            }
            case CLOSE -> {
                ended = true;
                closed = true;
                platform.close();
            }
            case CANCEL -> {
                ended = true;
                caller.cancel();
            }
            case NO_TOKEN -> throw new IllegalStateException("the vault is sealed");
        }
    }

    private void prepare(int attempt) {
        Trial trial = day.trial(attempt);
        Event event = trial.event();
        unauthorized = event.row() == Row.UNAUTHORIZED;
        if (event.row().isLate()) {
            clock.skip(DEADLINE.minus(clock.elapsed()).minus(LAST_MOMENT));
        }
        if (event.obstacle() != null) {
            event.obstacle().block(stage);
            return;
        }
        answered = "d-" + attempt;
        Exchange exchange =
                event.exchange(answered, day.needsNewConnections()).actingOnIt(trial.acts());
        if (day.disturbance.isAtAnyMoment()) {
            next = exchange;
        } else {
            server().enqueue(
                            day.disturbance.is(When.SERVED, attempt)
                                    ? exchange.after(() -> disturb(When.SERVED, attempt))
                                    : exchange);
        }
    }

    /** What a request meets that meets nothing in the queue. */
    private Exchange meets(ReceivedRequest request) {
        Exchange planned = next;
        if (request.target().endsWith(PROBE)) {
            return Exchange.of(Answers.deployment(PROBE)).actingOnIt(false);
        }
        return Objects.requireNonNull(planned, () -> "nothing is planned for " + request);
    }

    private void hear(CallReport report) {
        if (!probing) {
            interrupted = Thread.currentThread().isInterrupted();
            reports.add(report);
        }
    }

    /** A call that is canceled has not ended by then. */
    private void awaitReport() throws InterruptedException {
        CallReport report = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (report == null) {
            throw new AssertionError("no report; the threads are at " + Threads.stacks());
        }
        reports.add(report);
    }

    /** How much longer than its deadline it took; negative if it ended before. */
    Duration overrun() {
        return overrun;
    }

    /** Of how many of its requests the server saw anything. Final once nothing is left. */
    int begun() {
        return server().begun() - (probing ? 1 : 0);
    }

    /** How often the server did what was asked. Final once nothing is left. */
    int acted() {
        return server().acted();
    }

    /** The id of the deployment in the last answer. */
    String answered() {
        return answered;
    }

    List<Duration> waits() {
        return clock.waits();
    }

    /** Whether the thread that made the call was interrupted at its end. */
    boolean interrupted() {
        return interrupted;
    }

    /** What the listener was told. */
    List<CallReport> reports() {
        return List.copyOf(reports);
    }

    /**
     * Makes another call, which must go well: it would open a second connection if the first were
     * still leased, or wait in vain for the only one. Then closes the client, and waits until no
     * connection is left.
     *
     * @throws AssertionError if something is left
     */
    void leaveNothingBehind() {
        if (!closed) {
            probing = true;
            assertThat(platform.apps().getDeployment("a-1", PROBE).id()).isEqualTo(PROBE);
            stage.requireNothingLeased();
        }
        platform.close();
        stage.requireNothingOpen();
    }

    private FaultyServer server() {
        return stage.server();
    }

    @Override
    public void close() {
        platform.close();
        stage.close();
    }
}
