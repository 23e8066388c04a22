package io.github.doapps.client.internal.pipeline;

import io.github.doapps.CallReport;
import io.github.doapps.EarlierAttempt;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.internal.failure.CallFacts;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.internal.operation.Operation;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Refused;
import io.github.doapps.client.internal.wire.ResponseHead;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is known of one call so far, and how it ended. Used by one thread at a time. */
final class CallRecord {

    private final Operation<?> operation;
    private final Deadline deadline;
    private final CallClock clock;
    private final Consumer<ResponseHead> answered;

    private final List<EarlierAttempt> earlierAttempts = new ArrayList<>();

    private int attempts;
    private EffectOnServer effect = EffectOnServer.NONE;
    private @Nullable ResponseHead head;
    private @Nullable String saidRequestId;
    private boolean succeeded;
    private @Nullable CallReport report;

    /**
     * A record that is empty.
     *
     * @param answered told of the head of each answer, when it comes
     */
    CallRecord(
            Operation<?> operation,
            Deadline deadline,
            CallClock clock,
            Consumer<ResponseHead> answered) {
        this.operation = operation;
        this.deadline = deadline;
        this.clock = clock;
        this.answered = answered;
    }

    /** An attempt without an answer has no status: an earlier one's would pass for its own. */
    void attemptBegins() {
        if (attempts > 0) {
            earlierAttempts.add(
                    head == null
                            ? EarlierAttempt.unanswered()
                            : EarlierAttempt.answered(head.statusCode(), requestId()));
        }
        attempts++;
        head = null;
        saidRequestId = null;
    }

    void attemptEnded(Attempt.Outcome outcome) {
        head = outcome.head();
        if (outcome.failure() instanceof Refused refused) {
            saidRequestId = refused.text().requestId().orElse(null);
        }
        if (head != null) {
            answered.accept(head);
        }
    }

    /** The one that the document of a refusal says goes before its head's. */
    private @Nullable String requestId() {
        return saidRequestId != null || head == null
                ? saidRequestId
                : head.requestId().orElse(null);
    }

    /** What any attempt may have done stays possible, whatever the later ones say. */
    void mayHaveDone(AttemptFailure failure) {
        if (!changesNothing() && failure.effect().compareTo(effect) > 0) {
            effect = failure.effect();
        }
    }

    void succeeded() {
        succeeded = true;
    }

    void failedBeforeSending(ErrorCode code) {
        failed(facts().report(EffectOnServer.NONE, code));
    }

    void failed(CallReport how) {
        report = how;
    }

    CallFacts facts() {
        return new CallFacts(
                operation,
                attempts,
                List.copyOf(earlierAttempts),
                head,
                requestId(),
                deadline.elapsed(),
                clock.now());
    }

    int attempts() {
        return attempts;
    }

    /** What all attempts together may have done. */
    EffectOnServer effect() {
        return effect;
    }

    /**
     * How the call ended, once it has; one that was torn down by an Error may have done anything.
     * Of a success it is made when it is asked for: without a listener nobody does.
     */
    CallReport report() {
        if (report == null) {
            report = succeeded ? ofSuccess() : ofTornDown();
        }
        return report;
    }

    private CallReport ofSuccess() {
        return facts().report(
                        changesNothing() ? EffectOnServer.NONE : EffectOnServer.APPLIED, null);
    }

    private CallReport ofTornDown() {
        return facts().report(
                        changesNothing() || attempts == 0
                                ? EffectOnServer.NONE
                                : EffectOnServer.UNKNOWN,
                        ErrorCode.PROVIDER_FAILED);
    }

    private boolean changesNothing() {
        return operation.effect() == Effect.READ;
    }
}
