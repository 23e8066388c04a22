package io.github.doapps.verification.once;

import io.github.doapps.CallInterruptedException;
import io.github.doapps.DeadlineExceededException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.NoResponseException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.ProviderException;
import io.github.doapps.RequestNotSentException;
import io.github.doapps.verification.once.Day.Trial;
import io.github.doapps.verification.once.Disturbance.What;
import io.github.doapps.verification.once.Disturbance.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What the design says of a day: walks the plan by the table and the rules around it. Where a day
 * may turn out in more than one way, {@link Choices} makes the walk turn each way once.
 */
final class Model {

    /** Half of the first backoff's bound. */
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(250);

    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(4);

    private final Day day;
    private final Choices choices;
    private final List<Duration> waits = new ArrayList<>();

    private int attempts;
    private int begun;
    private int asks;
    private int status;
    private boolean mayBeStruck;
    private boolean haveNewToken;
    private boolean askedOnceMore;
    private boolean tooEarlyBefore;
    private boolean interrupted;
    private boolean closed;
    private boolean canceled;
    private boolean late;
    private @Nullable Class<? extends Throwable> lastFailure;
    private EffectOnServer effect = EffectOnServer.NONE;

    private Model(Day day, Choices choices) {
        this.day = day;
        this.choices = choices;
        this.mayBeStruck = day.disturbance.isAtAnyMoment();
    }

    /** How the call may end. */
    static Set<Ending> endings(Day day) {
        Set<Ending> endings = new LinkedHashSet<>();
        Choices choices = new Choices();
        do {
            endings.add(new Model(day, choices).ending());
        } while (choices.again());
        return endings;
    }

    private Ending ending() {
        while (true) {
            Ending end = betweenAttempts();
            if (end == null && !haveNewToken && !ask()) {
                end = ended(ProviderException.class);
            }
            haveNewToken = false;
            if (end == null) {
                end = betweenAttempts();
            }
            if (end == null) {
                end = attempt(day.trial(attempts));
            }
            if (end != null) {
                return end;
            }
        }
    }

    private @Nullable Ending betweenAttempts() {
        strikeMaybe();
        if (closed) {
            // how the last attempt failed says more
            return ended(lastFailure == null ? RequestNotSentException.class : lastFailure);
        }
        return interrupted || canceled ? ended(CallInterruptedException.class) : null;
    }

    /** Whether a token comes of it. */
    private boolean ask() {
        return strikeAt(When.ASKED, asks++) != What.NO_TOKEN;
    }

    private What strikeAt(When when, int number) {
        if (!day.disturbance.is(when, number)) {
            return What.NOTHING;
        }
        strike();
        return day.disturbance.what();
    }

    private boolean strikeMaybe() {
        boolean now = mayBeStruck && choices.yes();
        if (now) {
            mayBeStruck = false;
            strike();
        }
        return now;
    }

    private void strike() {
        interrupted |= day.disturbance.what() == What.INTERRUPT;
        closed |= day.disturbance.what() == What.CLOSE;
        canceled |= day.disturbance.what() == What.CANCEL;
    }

    private @Nullable Ending attempt(Trial trial) {
        Event event = trial.event();
        int turn = choices.of(event.rows().size());
        Row row = event.rows().get(turn);
        attempts++;
        if (strikeMaybe() && (!interrupted || choices.yes())) {
            return cutShort(event, choices.of(event.hasResult() ? 4 : 3));
        }
        if (strikeAt(When.SERVED, attempts - 1) != What.NOTHING) {
            // A thread that is in a read of the system's may get what comes before it runs again,
            // or before anybody looks whether it was interrupted.
            int far = choices.of(event.hasResult() ? 3 : 2);
            if (far > 0) {
                return cutShort(event, far + 1);
            }
        }
        begun += event.isServed() ? 1 : 0;
        status = turn == 0 ? event.status() : 0;
        learn(row.tells());
        if (row == Row.SUCCESS) {
            return expected(null, null);
        }
        lastFailure = Exceptions.after(row, status);
        if (row.isLate()) {
            late = true;
            return ended(DeadlineExceededException.class);
        }
        if (row == Row.UNAUTHORIZED && !askedOnceMore) {
            askedOnceMore = true;
            strikeMaybe();
            boolean another = day.isNewToken(asks);
            haveNewToken = ask() && another;
            if (haveNewToken) {
                return null;
            }
        }
        return waiting(event, row);
    }

    /**
     * The attempt ends early.
     *
     * @param far how far it had come: nothing was sent, something was, the server has seen it, the
     *     head has come
     */
    private Ending cutShort(Event event, int far) {
        begun += far < 2 ? 0 : 1;
        status = far < 3 ? 0 : event.status();
        if (far > 0) {
            learn(far < 3 ? EffectOnServer.UNKNOWN : EffectOnServer.APPLIED);
        }
        if (!closed) {
            return ended(CallInterruptedException.class);
        }
        return ended(far == 0 ? RequestNotSentException.class : NoResponseException.class);
    }

    private @Nullable Ending waiting(Event event, Row row) {
        boolean secondTooEarly = row == Row.TOO_EARLY && tooEarlyBefore;
        tooEarlyBefore |= row == Row.TOO_EARLY;
        Duration asked = Duration.ofSeconds(Math.max(event.seconds(), 0));
        Duration wait = asked.compareTo(backoff()) < 0 ? backoff() : asked;
        if (!row.goesOn(day.operation)
                || secondTooEarly
                || attempts >= day.maxAttempts
                || wait.compareTo(OneCall.DEADLINE) >= 0) {
            boolean lost = status == 0 && row != Row.NEVER_SENT;
            return ended(
                    interrupted && lost
                            ? CallInterruptedException.class
                            : Exceptions.after(row, status));
        }
        strikeMaybe();
        strikeAt(When.WAITING, waits.size());
        if (interrupted) {
            return ended(CallInterruptedException.class);
        }
        waits.add(wait);
        return null;
    }

    private Duration backoff() {
        Duration doubled = FIRST_BACKOFF.multipliedBy(1L << (attempts - 1));
        return doubled.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : doubled;
    }

    /** What any attempt may have done stays possible. */
    private void learn(EffectOnServer more) {
        if (!day.operation.changesNothing() && more.compareTo(effect) > 0) {
            effect = more;
        }
    }

    private Ending ended(Class<? extends Throwable> how) {
        return effect == EffectOnServer.NONE || !day.operation.isOnce()
                ? expected(how, null)
                : expected(OutcomeUnknownException.class, how);
    }

    /** What comes too late for the call may still come before its caller hears of its end. */
    private Ending expected(
            @Nullable Class<? extends Throwable> thrown,
            @Nullable Class<? extends Throwable> cause) {
        strikeMaybe();
        return new Ending(
                canceled ? CancellationException.class : thrown,
                canceled ? null : cause,
                thrown == null ? null : Exceptions.codeOf(thrown, status),
                effect,
                attempts,
                begun,
                status,
                List.copyOf(waits),
                late,
                interrupted);
    }
}
