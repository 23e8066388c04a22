package io.github.doapps.client.badday;

import io.github.doapps.CallReport;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.internal.operation.Rows;
import io.github.doapps.client.internal.pipeline.CallPipeline;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out: the server, the network before it, the token source, the codec and the time.
 * Knows what the server did.
 */
final class World {

    /**
     * What is left of the deadline, for the real timer, when an attempt begins that will be late. A
     * busy machine may take longer to get as far as planned: how far it got is recorded.
     */
    private static final Duration LAST_MOMENT = Duration.ofMillis(4);

    private final BadDay day;
    private final Effect operation;
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Calls calls = new Calls(transport);
    private final DayCodec codec;
    private final CallPipeline pipeline;
    private final List<Stage> reached = new ArrayList<>();
    private final List<SendControl> controls = new ArrayList<>();

    private int asks;
    private int waits;
    private int acted;
    private Duration notTheClients = Duration.ZERO;
    private String token = "dop_v1_0";
    private String answered = "";
    private boolean unauthorized;
    private boolean askedOnceMore;
    private int abortsAfterTheEnd;
    private boolean closed;
    private boolean ended;
    private volatile boolean rang;

    /** The stage in which the deadline will come to the next attempt, or null. */
    private @Nullable Stage late;

    World(BadDay day, Effect operation) {
        this.day = day;
        this.operation = operation;
        this.codec = new DayCodec(day.unwritable);
        calls.deadline = day.deadline;
        calls.retry = day.retry();
        calls.jitter = (double) day.jitter / BadDay.JITTER_PARTS;
        calls.tokens = this::token;
        calls.codec = codec;
        calls.clock.beforeEachSleep(this::beforeWait);
        transport.thenAlways(this::attempt);
        pipeline = calls.pipeline();
    }

    /** Makes the call. */
    Deployment call() {
        if (day.interruptedBefore) {
            Thread.currentThread().interrupt();
        }
        try {
            return pipeline.execute(Rows.call(operation), calls.settings());
        } finally {
            ended = true;
            // The alarm keeps real time: on a busy machine it rings before the attempt hangs.
            if (rang && !left().isNegative()) {
                calls.clock.advance(left());
            }
        }
    }

    private String token() {
        int number = asks;
        Ask ask = day.ask(asks++);
        calls.clock.advance(ask.takes());
        notTheClients = notTheClients.plus(ask.takes());
        if (number == day.closedAsk) {
            close();
        }
        boolean onceMore = unauthorized && !askedOnceMore;
        askedOnceMore |= onceMore;
        boolean goesOn = onceMore ? ask.what() == Ask.What.NEW_TOKEN : ask.isToken();
        if (goesOn && !closed && !Thread.currentThread().isInterrupted()) {
            comeToTheLastMoment();
        }
        token = ask.token(token);
        return token;
    }

    /** An attempt that would be late begins shortly before the deadline, and so ends by it. */
    private void comeToTheLastMoment() {
        Duration left = left();
        late = left.isNegative() ? null : day.trial(reached.size()).lateIn(left);
        if (late != null && left.compareTo(LAST_MOMENT) > 0) {
            calls.clock.advance(left.minus(LAST_MOMENT));
        }
    }

    private void close() {
        closed = true;
        pipeline.close(() -> {});
    }

    private Duration left() {
        return day.deadline.minus(calls.clock.elapsed());
    }

    private void beforeWait() {
        int wait = waits++;
        if (wait == day.interruptedWait) {
            Thread.currentThread().interrupt();
        }
        if (wait == day.closedWait) {
            close();
        }
        if (wait == day.longWait) {
            notTheClients = notTheClients.plus(day.oversleep);
        }
        calls.clock.oversleepBy(wait == day.longWait ? day.oversleep : Duration.ZERO);
    }

    private HttpResponse attempt(HttpRequest request, SendControl control) throws Throwable {
        Trial trial = day.trial(reached.size());
        Fault fault = trial.fault();
        reached.add(Stage.CONNECTING);
        controls.add(control);
        control.onAbort(() -> abortsAfterTheEnd += ended ? 1 : 0);
        unauthorized = fault.row() == Row.UNAUTHORIZED;
        codec.throwing(fault.codecThrows());
        if (late != null) {
            control.onAbort(() -> rang = true);
            Runnable untilTheDeadline =
                    () -> {
                        Hanging.awaitAbort(control);
                        calls.clock.advance(left());
                    };
            return cutShort(trial, late, untilTheDeadline, request, control);
        }
        calls.clock.advance(trial.duration());
        if (trial.closed() != null) {
            return cutShort(trial, trial.closed(), this::close, request, control);
        }
        if (fault.end() != Stage.CONNECTING) {
            control.markSending();
        }
        act(trial.acts());
        try {
            return fault.step().of(answered, calls.clock.now()).run(request, control);
        } finally {
            if (trial.interrupts()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Goes as far as this stage, and waits there for its end. */
    private HttpResponse cutShort(
            Trial trial, Stage stage, Runnable end, HttpRequest request, SendControl control)
            throws Throwable {
        if (stage == Stage.CONNECTING) {
            end.run();
        }
        try {
            control.markSending();
        } catch (TransportException aborted) {
            end.run();
            throw aborted;
        }
        reach(Stage.ANSWERING);
        boolean headTells =
                stage == Stage.READING && trial.fault().isSuccess() && !trial.fault().page();
        act(trial.acts() || headTells);
        if (stage == Stage.ANSWERING) {
            end.run();
            // libraries differ in what they throw when they are aborted
            throw trial.acts()
                    ? TransportException.unknown("Socket closed", null)
                    : new IllegalStateException("Connection pool shut down");
        }
        HttpResponse response =
                trial.fault().step().of(answered, calls.clock.now()).run(request, control);
        reach(Stage.READING);
        return Hanging.inItsBody(response, end);
    }

    private void reach(Stage stage) {
        reached.set(reached.size() - 1, stage);
    }

    private void act(boolean really) {
        if (really) {
            acted++;
        }
        answered = "d-" + reached.size();
    }

    /** How often the server did what was asked. */
    int acted() {
        return acted;
    }

    /** The id of the deployment in the last answer. */
    String answered() {
        return answered;
    }

    /** How far an attempt got that was cut short. */
    Stage reached(int attempt) {
        return reached.get(attempt);
    }

    /** How many requests the transport was given. */
    int sent() {
        return transport.sent().size();
    }

    int asks() {
        return asks;
    }

    Duration elapsed() {
        return calls.clock.elapsed();
    }

    /** Time that went by in the token source, or in a wait after its end: nobody can cut it. */
    Duration notTheClients() {
        return notTheClients;
    }

    List<Duration> waits() {
        return calls.clock.sleeps();
    }

    /** What the listener was told of the only call. */
    CallReport report() {
        return calls.report();
    }

    /** Responses that were not closed, and attempts that could still be aborted or send. */
    int leaks() {
        int leaks = transport.open();
        for (SendControl control : controls) {
            control.abort();
            try {
                control.markSending();
                leaks++;
            } catch (TransportException finished) {
                // as it must be
            }
        }
        return leaks + abortsAfterTheEnd;
    }
}
