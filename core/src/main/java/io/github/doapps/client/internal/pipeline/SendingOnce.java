package io.github.doapps.client.internal.pipeline;

import io.github.doapps.EffectOnServer;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Refused;
import io.github.doapps.client.internal.wire.ResponseHead;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides whether a request is sent again. An attempt that may pass is repeated,
 * unless its operation must happen once and the attempt may have done it; and only if the wait
 * before it fits the deadline.
 */
final class SendingOnce {

    private final CallClock clock;
    private final DoubleSupplier jitter;

    /**
     * A table.
     *
     * @param clock tells how far off a date is
     * @param jitter gives a number from 0, inclusive, to 1, exclusive
     */
    SendingOnce(CallClock clock, DoubleSupplier jitter) {
        this.clock = clock;
        this.jitter = jitter;
    }

    /**
     * What to do after a failure.
     *
     * @param pause how long to wait before the next attempt, or null if there is none
     * @param whyNot why there is none though there might have been, or an empty string
     */
    record Decision(@Nullable Duration pause, String whyNot) {

        static final Decision STOP = new Decision(null, "");
    }

    /**
     * Decides.
     *
     * @param failure how the last attempt failed
     * @param effect what the operation does
     * @param attempts how many attempts there were
     * @param tooEarlyBefore whether an earlier attempt was answered with 425
     * @param settings the call's
     * @param deadline the call's deadline, as it runs
     */
    Decision decide(
            AttemptFailure failure,
            Effect effect,
            int attempts,
            boolean tooEarlyBefore,
            CallSettings settings,
            Deadline deadline) {
        if (!failure.mayPass()
                || (effect == Effect.ONCE && failure.effect() != EffectOnServer.NONE)
                || (tooEarlyBefore && isStatus(failure, Refused.TOO_EARLY))) {
            return Decision.STOP;
        }
        FlowDeadline flow = settings.flow();
        if (flow != null && saysWhenTheLimitIsOver(failure)) {
            // The flow comes back by itself, when it is its turn.
            Duration wait = waitBefore(failure, attempts, settings.retry());
            return flow.fits(wait, deadline.elapsed())
                    ? Decision.STOP
                    : tooLong(wait, flow.length());
        }
        RetrySettings retry = settings.retry();
        if (attempts >= retry.maxAttempts()) {
            return new Decision(null, attempts == 1 ? "" : "It was tried " + attempts + " times.");
        }
        Duration wait = waitBefore(failure, attempts, retry);
        return deadline.fits(wait) ? new Decision(wait, "") : tooLong(wait, deadline.length());
    }

    private static Decision tooLong(Duration wait, Duration deadline) {
        return new Decision(
                null,
                "Another attempt would have to wait "
                        + FailureTexts.inWords(wait)
                        + ", past the deadline of "
                        + FailureTexts.inWords(deadline)
                        + ".");
    }

    private boolean saysWhenTheLimitIsOver(AttemptFailure failure) {
        ResponseHead head = failure.head();
        return head != null
                && isStatus(failure, Refused.TOO_MANY_REQUESTS)
                && head.comeBackIn(clock.now()).isPresent();
    }

    /** What the server asks for, but no hammer where that is nothing. */
    private Duration waitBefore(AttemptFailure failure, int attempts, RetrySettings retry) {
        Duration backoff = Backoff.drawn(attempts, retry, jitter);
        ResponseHead head = failure.head();
        if (head == null) {
            return backoff;
        }
        Optional<Duration> asked = head.retryAfter(clock.now());
        return asked.isPresent()
                ? longer(asked.get(), backoff)
                : head.comeBackIn(clock.now()).map(backoff::plus).orElse(backoff);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static boolean isStatus(AttemptFailure failure, int status) {
        return failure instanceof Refused refused && refused.status() == status;
    }
}
