package io.github.doapps.verification.once;

import io.github.doapps.CallInterruptedException;
import io.github.doapps.DeadlineExceededException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.NoResponseException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.ProviderException;
import io.github.doapps.RequestNotSentException;
import io.github.doapps.verification.once.Day.Meanwhile;
import io.github.doapps.verification.once.Day.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the design says of a day: walks the plan by the table and the rules around it. */
final class Model {

    /** Half of the first backoff's bound. */
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(250);

    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(4);

    private final Day day;
    private final List<Duration> waits = new ArrayList<>();

    private int attempts;
    private int begun;
    private int asks;
    private int status;
    private boolean haveNewToken;
    private boolean askedOnceMore;
    private boolean tooEarlyBefore;
    private boolean interrupted;
    private boolean closed;
    private boolean late;
    private @Nullable Event last;
    private EffectOnServer effect = EffectOnServer.NONE;

    Model(Day day) {
        this.day = day;
    }

    /** How the call must end. */
    Expected ending() {
        while (true) {
            Expected end = betweenAttempts();
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

    private @Nullable Expected betweenAttempts() {
        if (closed) {
            // how the last attempt failed says more
            return ended(last == null ? RequestNotSentException.class : Exceptions.after(last));
        }
        return interrupted ? ended(CallInterruptedException.class) : null;
    }

    /** Whether a token comes of it. */
    private boolean ask() {
        int number = asks++;
        closed |= number == day.closedAsk;
        return number != day.failingAsk;
    }

    private @Nullable Expected attempt(Trial trial) {
        Event event = trial.event();
        last = event;
        attempts++;
        begun += event.isServed() ? 1 : 0;
        if (trial.meanwhile() == Meanwhile.CLOSE) {
            status = 0;
            learn(EffectOnServer.UNKNOWN);
            return ended(NoResponseException.class);
        }
        interrupted |= trial.meanwhile() == Meanwhile.INTERRUPT;
        status = event.status();
        learn(event.row().tells());
        if (event.row() == Row.SUCCESS) {
            return expected(null, null);
        }
        if (event.row().isLate()) {
            late = true;
            return ended(DeadlineExceededException.class);
        }
        if (event.row() == Row.UNAUTHORIZED && !askedOnceMore) {
            askedOnceMore = true;
            boolean another = day.isNewToken(asks);
            haveNewToken = ask() && another;
            if (haveNewToken) {
                return null;
            }
        }
        return waiting(event);
    }

    private @Nullable Expected waiting(Event event) {
        boolean secondTooEarly = event.row() == Row.TOO_EARLY && tooEarlyBefore;
        tooEarlyBefore |= event.row() == Row.TOO_EARLY;
        Duration wait = event.seconds() < 0 ? backoff() : Duration.ofSeconds(event.seconds());
        if (!event.row().goesOn(day.operation)
                || secondTooEarly
                || attempts >= day.maxAttempts
                || wait.compareTo(OneCall.DEADLINE) >= 0) {
            return ended(Exceptions.after(event));
        }
        closed |= waits.size() == day.closedWait;
        if (interrupted || waits.size() == day.interruptedWait) {
            interrupted = true;
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
        if (day.operation == Operation.CREATE_DEPLOYMENT && more.compareTo(effect) > 0) {
            effect = more;
        }
    }

    private Expected ended(Class<? extends Throwable> how) {
        return effect == EffectOnServer.NONE
                ? expected(how, null)
                : expected(OutcomeUnknownException.class, how);
    }

    private Expected expected(
            @Nullable Class<? extends Throwable> thrown,
            @Nullable Class<? extends Throwable> cause) {
        return new Expected(
                thrown,
                cause,
                effect,
                attempts,
                begun,
                status,
                List.copyOf(waits),
                late,
                interrupted);
    }
}
