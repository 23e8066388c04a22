package io.github.doapps.client.internal.pipeline;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.ErrorCode;
import io.github.doapps.client.internal.failure.Redactor;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.operation.NextPage;
import io.github.doapps.client.internal.operation.UnusableResponseException;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Broken;
import io.github.doapps.client.internal.pipeline.AttemptFailure.CutShort;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Lost;
import io.github.doapps.client.internal.pipeline.AttemptFailure.NotSent;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Progress;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Refused;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Rejected;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Unusable;
import io.github.doapps.client.internal.pipeline.SendingOnce.Decision;
import io.github.doapps.client.internal.wire.ResponseHead;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonObject;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call under way: its attempts under one deadline, and how they end. Used by one thread at a
 * time, but for {@link #ending()}, which is for all.
 */
final class CallRun<R> {

    private final Stack stack;
    private final Call<R> call;
    private final CallSettings settings;
    private final Deadline deadline;
    private final Redactor redactor;
    private final RequestMaker requests;
    private final RequestBodies bodies;
    private final SendingOnce sendingOnce;
    private final CallRecord record;
    private final CallsInFlight inFlight;
    private final CallEnding ending = new CallEnding();

    private boolean tooEarlyBefore;
    private @Nullable AttemptFailure lastFailure;
    private @Nullable Rejected rejected;

    /**
     * A call whose deadline runs from now.
     *
     * @param clientHeaders what the client's requests have in common
     * @param bodies writes what they send
     * @param inFlight ends it when its time is over
     * @param answered told of the head of each answer, when it comes
     */
    CallRun(
            Stack stack,
            ClientHeaders clientHeaders,
            RequestBodies bodies,
            CallsInFlight inFlight,
            Call<R> call,
            CallSettings settings,
            Consumer<ResponseHead> answered) {
        this.stack = stack;
        this.inFlight = inFlight;
        this.call = call;
        this.settings = settings;
        this.deadline = new Deadline(stack.clock(), settings.deadline());
        this.redactor = new Redactor(call.body().orElse(null));
        this.requests = new RequestMaker(stack, clientHeaders, settings, redactor);
        this.bodies = bodies;
        this.sendingOnce = new SendingOnce(stack.clock(), stack.jitter());
        this.record = new CallRecord(call.operation(), deadline, stack.clock(), answered);
    }

    /**
     * Tries until there is a result or an end to it.
     *
     * @param next makes the same call for the next page
     */
    R result(NextPage<R> next) {
        if (rejected != null) {
            throw failing(rejected, "");
        }
        // One that was ended while it waited for a thread asks no plug-in for anything.
        EndReason already = ending.reason();
        if (already != null) {
            throw failing(between(already), "");
        }
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
                    record.succeeded();
                    return result;
                } catch (UnusableResponseException unusable) {
                    failure = new Unusable(Objects.requireNonNull(outcome.head()), unusable);
                } catch (Throwable broken) {
                    // The answer is there, so the request may have been acted on.
                    failure = Broken.after("reading of results", broken, redactor, outcome.head());
                }
            }
            waitOrEnd(failure);
        }
    }

    /** No executor took the call: this is how it ends when it is made all the same. */
    void reject(Throwable thrown) {
        rejected = Rejected.with(thrown, redactor);
    }

    /** Once for all attempts. */
    private byte[] encoded(JsonObject document) {
        try {
            return bodies.of(document);
        } catch (JsonException unwritable) {
            record.failedBeforeSending(ErrorCode.MALFORMED_JSON);
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
        EndReason meanwhile = endReason();
        if (meanwhile != null) {
            return Attempt.Outcome.of(between(meanwhile));
        }
        record.attemptBegins();
        if (record.attempts() > 1) {
            settings.again().run();
        }
        Attempt.Outcome outcome =
                new Attempt(
                                stack,
                                redactor,
                                inFlight,
                                ending,
                                call.operation().result().mayBeEmpty())
                        .run(Objects.requireNonNull(made.request()), deadline.remaining());
        record.attemptEnded(outcome);
        return outcome;
    }

    private void waitOrEnd(AttemptFailure failure) {
        record.mayHaveDone(failure);
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
                        record.attempts(),
                        tooEarlyBefore,
                        settings,
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

    /** Why no further attempt may begin, or null if one may. */
    private @Nullable EndReason endReason() {
        EndReason asked = ending.reason();
        if (asked != null) {
            return asked;
        }
        if (Thread.currentThread().isInterrupted()) {
            return EndReason.INTERRUPTED;
        }
        return deadline.hasPassed() ? EndReason.DEADLINE : null;
    }

    private static CutShort between(EndReason reason) {
        return new CutShort(reason, Progress.BETWEEN, null);
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

    private AppPlatformException failing(AttemptFailure failure, String whyNoMore) {
        AppPlatformException exception =
                Failures.exception(failure, record.effect(), record.facts(), settings, whyNoMore);
        record.failed(exception.report().orElseThrow());
        return exception;
    }

    /** By which any thread ends this call. */
    CallEnding ending() {
        return ending;
    }

    Call<R> call() {
        return call;
    }

    CallSettings settings() {
        return settings;
    }

    /** Lets the deadline end the call while it waits for a thread. */
    void waitForThread() {
        inFlight.watch(ending, null, deadline.remaining());
    }

    /** A thread is there. */
    void begin() {
        inFlight.unwatch(ending);
    }

    /** How the call ended. */
    CallReport report() {
        return record.report();
    }
}
