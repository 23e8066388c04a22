package io.github.doapps.client.internal.pipeline;

import io.github.doapps.CallReport;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import io.github.doapps.RateLimit;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.internal.failure.CallFacts;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.internal.operation.Operation;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Refused;
import io.github.doapps.client.internal.wire.ResponseHead;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of one call so far, and how it ended. Used by one thread at a time. */
final class CallRecord {

    private final Operation<?> operation;
    private final Deadline deadline;
    private final CallClock clock;

    private int attempts;
    private EffectOnServer effect = EffectOnServer.NONE;
    private @Nullable ResponseHead head;
    private @Nullable String requestId;
    private Optional<RateLimit> rateLimit = Optional.empty();
    private @Nullable CallReport report;

    CallRecord(Operation<?> operation, Deadline deadline, CallClock clock) {
        this.operation = operation;
        this.deadline = deadline;
        this.clock = clock;
    }

    void attemptBegins() {
        attempts++;
    }

    void attemptEnded(Attempt.Outcome outcome) {
        head = outcome.head();
        if (head != null) {
            rateLimit = head.rateLimit().or(() -> rateLimit);
        }
        requestId = head == null ? null : head.requestId().orElse(null);
        if (outcome.failure() instanceof Refused refused) {
            requestId = refused.text().requestId().orElse(requestId);
        }
    }

    /** What any attempt may have done stays possible, whatever the later ones say. */
    void mayHaveDone(AttemptFailure failure) {
        if (!changesNothing() && failure.effect().compareTo(effect) > 0) {
            effect = failure.effect();
        }
    }

    void succeeded() {
        report =
                facts().report(
                                changesNothing() ? EffectOnServer.NONE : EffectOnServer.APPLIED,
                                null);
    }

    void failedBeforeSending(ErrorCode code) {
        failed(facts().report(EffectOnServer.NONE, code));
    }

    void failed(CallReport how) {
        report = how;
    }

    CallFacts facts() {
        return new CallFacts(operation, attempts, head, requestId, deadline.elapsed(), clock.now());
    }

    int attempts() {
        return attempts;
    }

    /** What all attempts together may have done. */
    EffectOnServer effect() {
        return effect;
    }

    /** The last that any answer of this call stated. */
    Optional<RateLimit> rateLimit() {
        return rateLimit;
    }

    /** How the call ended; one that was torn down by an Error may have done anything. */
    CallReport report() {
        return report == null
                ? facts().report(
                                changesNothing() || attempts == 0
                                        ? EffectOnServer.NONE
                                        : EffectOnServer.UNKNOWN,
                                ErrorCode.PROVIDER_FAILED)
                : report;
    }

    private boolean changesNothing() {
        return operation.effect() == Effect.READ;
    }
}
