package io.github.doapps.client.badday;

import io.github.doapps.CallInterruptedException;
import io.github.doapps.DeadlineExceededException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.NoResponseException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.ProviderException;
import io.github.doapps.RequestNotSentException;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.json.JsonException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the design says of a day: walks the plan by the table and the rules around it, and shares
 * nothing with the code under test.
 */
final class Model {

    private final BadDay day;
    private final Effect operation;
    private final long deadline;
    private final List<Duration> waits = new ArrayList<>();

    private long time;
    private int attempts;
    private int asks;
    private int status;
    private boolean haveNewToken;
    private boolean askedOnceMore;
    private boolean tooEarlyBefore;
    private boolean interrupted;
    private boolean closed;
    private @Nullable Fault lastFault;
    private EffectOnServer effect = EffectOnServer.NONE;

    Model(BadDay day, Effect operation) {
        this.day = day;
        this.operation = operation;
        this.deadline = day.deadline.toNanos();
        this.interrupted = day.interruptedBefore;
    }

    /** How far an attempt got that was late, which only real time decides. */
    interface Progress {
        Stage of(int attempt);
    }

    /** How the call must end. */
    Expected ending(Progress cutShort) {
        if (operation == Effect.ONCE && day.unwritable != BadDay.Unwritable.NOT) {
            return plain(
                    day.unwritable == BadDay.Unwritable.REFUSED
                            ? JsonException.class
                            : ProviderException.class);
        }
        while (true) {
            Expected end = betweenAttempts();
            if (end != null) {
                return end;
            }
            if (!haveNewToken && !ask().isToken()) {
                return ended(ProviderException.class);
            }
            haveNewToken = false;
            end = betweenAttempts();
            if (end != null) {
                return end;
            }
            Trial trial = day.trial(attempts);
            Stage late = trial.lateIn(Duration.ofNanos(deadline - time));
            attempts++;
            end = attempt(trial, late, cutShort);
            lastFault = trial.fault();
            if (end != null) {
                return end;
            }
        }
    }

    private @Nullable Expected attempt(Trial trial, @Nullable Stage late, Progress cutShort) {
        if (late != null) {
            time = deadline;
            return cutShort(trial, cutShort.of(attempts - 1), DeadlineExceededException.class);
        }
        time += trial.duration().toNanos();
        if (trial.closed() == null) {
            return uncut(trial);
        }
        closed = true;
        return cutShort(
                trial,
                trial.closed(),
                trial.closed() == Stage.CONNECTING
                        ? RequestNotSentException.class
                        : NoResponseException.class);
    }

    /** The end, if no further attempt may begin. */
    private @Nullable Expected betweenAttempts() {
        if (closed) {
            // how the last attempt failed says more
            return ended(
                    lastFault == null ? RequestNotSentException.class : Exceptions.of(lastFault));
        }
        if (interrupted) {
            return ended(CallInterruptedException.class);
        }
        return time >= deadline ? ended(DeadlineExceededException.class) : null;
    }

    private Ask ask() {
        // of two ends the first holds: a deadline that cut an attempt short is one
        closed |= asks == day.closedAsk && time < deadline;
        Ask ask = day.ask(asks++);
        time += ask.takes().toNanos();
        return ask;
    }

    /** The end of an attempt that is over in a stage, or null if the call goes on. */
    private @Nullable Expected cutShort(
            Trial trial, Stage reached, Class<? extends Throwable> how) {
        Fault fault = trial.fault();
        status = reached == Stage.READING ? fault.status() : 0;
        if (reached == Stage.READING && !fault.isSuccess()) {
            // the status stands, though its body does not come
            return refused(fault);
        }
        learn(
                switch (reached) {
                    case CONNECTING -> EffectOnServer.NONE;
                    case ANSWERING -> EffectOnServer.UNKNOWN;
                    case READING -> fault.page() ? EffectOnServer.UNKNOWN : EffectOnServer.APPLIED;
                });
        return ended(how);
    }

    /** The end, or null if the call goes on. */
    private @Nullable Expected uncut(Trial trial) {
        Fault fault = trial.fault();
        interrupted |= trial.interrupts();
        status = fault.status();
        if (fault.row() == Row.SUCCESS) {
            learn(EffectOnServer.APPLIED);
            return plain(null);
        }
        return refused(fault);
    }

    private @Nullable Expected refused(Fault fault) {
        Row row = fault.row();
        learn(row.tells());
        if (row == Row.UNAUTHORIZED && !askedOnceMore) {
            askedOnceMore = true;
            haveNewToken = ask().what() == Ask.What.NEW_TOKEN;
            if (haveNewToken) {
                return null;
            }
        }
        boolean secondTooEarly = row == Row.TOO_EARLY && tooEarlyBefore;
        tooEarlyBefore |= row == Row.TOO_EARLY;
        long wait = fault.asked().nanos(time, row == Row.RATE_LIMITED, backoff());
        if (!row.goesOn(operation)
                || secondTooEarly
                || attempts >= day.maxAttempts
                || time + wait >= deadline) {
            return ended(interrupted ? interruptedBy(fault) : Exceptions.of(fault));
        }
        return waited(wait);
    }

    private @Nullable Expected waited(long wait) {
        closed |= waits.size() == day.closedWait;
        if (interrupted || waits.size() == day.interruptedWait) {
            interrupted = true;
            return ended(CallInterruptedException.class);
        }
        if (!closed) {
            time += wait + (waits.size() == day.longWait ? day.oversleep.toNanos() : 0);
        }
        waits.add(Duration.ofNanos(wait));
        return null;
    }

    private long backoff() {
        // at most six attempts: nothing overflows
        long bound = day.baseDelay.toNanos() << (attempts - 1);
        return Math.min(day.maxDelay.toNanos(), bound) * day.jitter / BadDay.JITTER_PARTS;
    }

    /** What any attempt may have done stays possible. */
    private void learn(EffectOnServer more) {
        if (operation != Effect.READ && more.compareTo(effect) > 0) {
            effect = more;
        }
    }

    /** An attempt that brought no answer while the thread was interrupted is taken for that. */
    private static Class<? extends Throwable> interruptedBy(Fault fault) {
        boolean noAnswer =
                fault.row() == Row.NOT_SENT
                        || (fault.row() == Row.NOBODY_KNOWS && fault.status() == 0);
        return noAnswer ? CallInterruptedException.class : Exceptions.of(fault);
    }

    private Expected ended(Class<? extends Throwable> how) {
        return operation == Effect.ONCE && effect != EffectOnServer.NONE
                ? expected(OutcomeUnknownException.class, how)
                : plain(how);
    }

    private Expected plain(@Nullable Class<? extends Throwable> how) {
        return expected(how, null);
    }

    private Expected expected(
            @Nullable Class<? extends Throwable> thrown,
            @Nullable Class<? extends Throwable> cause) {
        return new Expected(
                thrown,
                cause,
                effect,
                attempts,
                status,
                List.copyOf(waits),
                Duration.ofNanos(time),
                asks,
                interrupted);
    }
}
