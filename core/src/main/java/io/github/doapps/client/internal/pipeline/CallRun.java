package io.github.doapps.client.internal.pipeline;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import io.github.doapps.RateLimit;
import io.github.doapps.client.internal.failure.CallFacts;
import io.github.doapps.client.internal.failure.Redactor;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.internal.operation.UnusableResponseException;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Broken;
import io.github.doapps.client.internal.pipeline.AttemptFailure.CutShort;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Lost;
import io.github.doapps.client.internal.pipeline.AttemptFailure.NotSent;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Progress;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Refused;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Unusable;
import io.github.doapps.client.internal.pipeline.SendingOnce.Decision;
import io.github.doapps.client.internal.wire.ResponseHead;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call under way: its attempts, what they may have done, and how it ends. Used by one thread.
 */
final class CallRun<R> {

    private final Stack stack;
    private final Call<R> call;
    private final CallSettings settings;
    private final Deadline deadline;
    private final Redactor redactor;
    private final RequestMaker requests;
    private final SendingOnce sendingOnce;
    private final CallEnding ending = new CallEnding();

    private int attempts;
    private EffectOnServer effect = EffectOnServer.NONE;
    private boolean tooEarlyBefore;
    private @Nullable AttemptFailure lastFailure;
    private @Nullable ResponseHead head;
    private @Nullable String requestId;
    private Optional<RateLimit> rateLimit = Optional.empty();
    private @Nullable CallReport report;

    CallRun(Stack stack, Call<R> call, CallSettings settings) {
        this.stack = stack;
        this.call = call;
        this.settings = settings;
        this.deadline = new Deadline(stack.clock(), settings.deadline());
        this.redactor = new Redactor(call.body().orElse(null));
        this.requests = new RequestMaker(stack, settings, redactor);
        this.sendingOnce = new SendingOnce(stack.clock(), stack.jitter());
    }

    /**
     * Tries until there is a result or an end to it.
     *
     * @param next makes the same call for the next page
     */
    R result(Supplier<R> next) {
        requireNotEnded();
        byte[] body = call.body().map(this::encoded).orElse(null);
        while (true) {
            Attempt.Outcome outcome = attempt(body);
            AttemptFailure failure = outcome.failure();
            if (failure == null) {
                try {
                    R result =
                            call.operation()
                                    .result()
                                    .read(Objects.requireNonNull(outcome.document()), next);
                    report =
                            facts().report(
                                            changesNothing()
                                                    ? EffectOnServer.NONE
                                                    : EffectOnServer.APPLIED,
                                            null);
                    return result;
                } catch (UnusableResponseException unusable) {
                    failure = new Unusable(Objects.requireNonNull(head), unusable);
                }
            }
            waitOrEnd(failure);
        }
    }

    /** Once for all attempts. */
    private byte[] encoded(JsonObject document) {
        try {
            return Objects.requireNonNull(stack.codec().encode(document), "encode returned null");
        } catch (JsonException unwritable) {
            report = facts().report(EffectOnServer.NONE, ErrorCode.MALFORMED_JSON);
            throw new JsonException(
                    call.operation().name()
                            + ": the request cannot be written as JSON: "
                            + redactor.redact(String.valueOf(unwritable.getMessage()))
                            + ". Nothing was sent "
                            + ErrorCode.MALFORMED_JSON.tag());
        } catch (Exception | LinkageError broken) {
            throw failing(Broken.before("codec " + stack.codec().name(), broken, redactor), "");
        }
    }

    private Attempt.Outcome attempt(byte @Nullable [] body) {
        EndReason before = endReason();
        if (before != null) {
            return Attempt.Outcome.of(between(before));
        }
        RequestMaker.Made made = requests.make(call, body);
        if (made.failure() != null) {
            return Attempt.Outcome.of(made.failure());
        }
        EndReason meanwhile = ending.reason();
        if (meanwhile == null && deadline.hasPassed()) {
            meanwhile = EndReason.DEADLINE;
        }
        if (meanwhile != null) {
            return Attempt.Outcome.of(between(meanwhile));
        }
        attempts++;
        Attempt.Outcome outcome =
                new Attempt(stack, redactor, ending)
                        .run(Objects.requireNonNull(made.request()), deadline.remaining());
        head = outcome.head();
        if (head != null) {
            rateLimit = head.rateLimit().or(() -> rateLimit);
        }
        requestId = head == null ? null : head.requestId().orElse(null);
        if (outcome.failure() instanceof Refused refused) {
            requestId = refused.text().requestId().orElse(requestId);
        }
        return outcome;
    }

    private void waitOrEnd(AttemptFailure failure) {
        remember(failure);
        if (lastFailure != null && isClosedBetween(failure)) {
            throw failing(lastFailure, "It was not tried again, as the client was closed.");
        }
        lastFailure = failure;
        if (isStatus(failure, Refused.UNAUTHORIZED) && requests.tokenHasChanged()) {
            return;
        }
        Decision decision =
                sendingOnce.decide(
                        failure,
                        call.operation().effect(),
                        attempts,
                        tooEarlyBefore,
                        settings.retry(),
                        deadline);
        if (decision.pause() == null) {
            throw failing(endOf(failure), decision.whyNot());
        }
        tooEarlyBefore |= isStatus(failure, Refused.TOO_EARLY);
        try {
            stack.clock().sleep(decision.pause(), ending.stage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failing(between(EndReason.INTERRUPTED), "");
        }
    }

    /** An attempt that was cut short because its thread was interrupted ends the call as that. */
    private static AttemptFailure endOf(AttemptFailure failure) {
        if (!Thread.currentThread().isInterrupted()) {
            return failure;
        }
        if (failure instanceof Lost) {
            return new CutShort(EndReason.INTERRUPTED, Progress.SENT, null);
        }
        return failure instanceof NotSent && failure.mayPass()
                ? new CutShort(EndReason.INTERRUPTED, Progress.NOT_SENT, null)
                : failure;
    }

    private static CutShort between(EndReason reason) {
        return new CutShort(reason, Progress.BETWEEN, null);
    }

    /** Why no further attempt may begin, or null if one may. */
    private @Nullable EndReason endReason() {
        EndReason reason = ending.reason();
        return reason == null && Thread.currentThread().isInterrupted()
                ? EndReason.INTERRUPTED
                : reason;
    }

    private void requireNotEnded() {
        EndReason reason = ending.reason();
        if (reason != null) {
            throw failing(between(reason), "");
        }
    }

    private AppPlatformException failing(AttemptFailure failure, String whyNoMore) {
        AppPlatformException exception =
                Failures.exception(failure, effect, facts(), settings.deadline(), whyNoMore);
        report = exception.report().orElseThrow();
        return exception;
    }

    /** What any attempt may have done stays possible, whatever the later ones say. */
    private void remember(AttemptFailure failure) {
        if (!changesNothing() && failure.effect().compareTo(effect) > 0) {
            effect = failure.effect();
        }
    }

    private CallFacts facts() {
        return new CallFacts(
                call.operation(),
                attempts,
                head,
                requestId,
                deadline.elapsed(),
                stack.clock().now());
    }

    /** By which any thread ends this call. */
    CallEnding ending() {
        return ending;
    }

    String name() {
        return call.operation().name();
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
        return call.operation().effect() == Effect.READ;
    }

    /** How the last attempt failed says more, then. */
    private static boolean isClosedBetween(AttemptFailure failure) {
        return failure instanceof CutShort cut
                && cut.reason() == EndReason.CLIENT_CLOSED
                && cut.progress() == Progress.BETWEEN;
    }

    private static boolean isStatus(AttemptFailure failure, int status) {
        return failure instanceof Refused refused && refused.status() == status;
    }
}
