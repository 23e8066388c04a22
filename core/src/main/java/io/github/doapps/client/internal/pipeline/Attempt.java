package io.github.doapps.client.internal.pipeline;

import io.github.doapps.client.internal.failure.Redactor;
import io.github.doapps.client.internal.failure.ServerText;
import io.github.doapps.client.internal.operation.UnusableResponseException;
import io.github.doapps.client.internal.operation.UnusableResponseException.Defect;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Broken;
import io.github.doapps.client.internal.pipeline.AttemptFailure.CutShort;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Lost;
import io.github.doapps.client.internal.pipeline.AttemptFailure.NotSent;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Progress;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Refused;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Unusable;
import io.github.doapps.client.internal.wire.Documents;
import io.github.doapps.client.internal.wire.ResponseHead;
import io.github.doapps.client.internal.wire.UnfinishedException;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One exchange: sends a request once, reads what comes, and says how it went. */
final class Attempt {

    /** Enough of a failure's body for its error document or an excerpt. */
    private static final int FAILURE_BODY = 64 * 1024;

    private final Stack stack;
    private final Redactor redactor;
    private final CallsInFlight inFlight;
    private final CallEnding ending;
    private final boolean mayBeEmpty;
    private final SendControl control = new SendControl();
    private boolean decoding;
    private @Nullable ResponseHead head;

    /**
     * An attempt that has not begun.
     *
     * @param inFlight ends the call when its time is over
     * @param ending the call's
     * @param mayBeEmpty whether a success without a body is one
     */
    Attempt(
            Stack stack,
            Redactor redactor,
            CallsInFlight inFlight,
            CallEnding ending,
            boolean mayBeEmpty) {
        this.stack = stack;
        this.redactor = redactor;
        this.inFlight = inFlight;
        this.ending = ending;
        this.mayBeEmpty = mayBeEmpty;
    }

    /**
     * What came of an attempt: one of the two is there.
     *
     * @param document the document of a success, or null
     * @param head the response's head, or null if none came
     * @param failure how it failed, or null
     */
    record Outcome(
            @Nullable JsonValue document,
            @Nullable ResponseHead head,
            @Nullable AttemptFailure failure) {

        static Outcome of(AttemptFailure failure) {
            return new Outcome(null, failure.head(), failure);
        }
    }

    Outcome run(HttpRequest request, Duration remaining) {
        ending.aborts(control);
        inFlight.watch(ending, Thread.currentThread(), remaining);
        try (HttpResponse response =
                Objects.requireNonNull(
                        stack.transport().send(request, control), "send returned null")) {
            head = new ResponseHead(response.statusCode(), response.headers(), redactor::redact);
            return head.isSuccess()
                    ? new Outcome(document(response, head), head, null)
                    : Outcome.of(new Refused(head, refusal(response, head)));
        } catch (TransportException failure) {
            // Before it is asked whether the request may have left: a transport's thread that
            // outlives its send must not begin to send once that was answered.
            control.finish();
            return Outcome.of(unlessEnded(maySent(failure), afterSending(failure)));
        } catch (UnusableResponseException unusable) {
            return Outcome.of(
                    unlessEnded(true, new Unusable(Objects.requireNonNull(head), unusable)));
        } catch (Throwable broken) {
            // Errors too, whichever: one that passed by would tell nobody that the request may
            // have been acted on.
            return Outcome.of(
                    unlessEnded(true, Broken.after(pluginAtWork(), broken, redactor, head)));
        } finally {
            control.finish();
            inFlight.unwatch(ending);
        }
    }

    private String pluginAtWork() {
        return decoding ? "codec " + stack.codec().name() : "transport " + stack.transport().name();
    }

    /** What an attempt throws when it is aborted says nothing of why. */
    private AttemptFailure unlessEnded(boolean sent, AttemptFailure failure) {
        EndReason reason = ending.reason();
        return reason == null
                ? failure
                : new CutShort(reason, sent ? Progress.SENT : Progress.NOT_SENT, head);
    }

    private JsonValue document(HttpResponse response, ResponseHead seen)
            throws UnusableResponseException {
        byte[] body = stack.bodies().read(response, seen);
        if (body.length == 0) {
            if (mayBeEmpty) {
                return JsonNull.INSTANCE;
            }
            throw new UnusableResponseException(Defect.EMPTY, "is empty");
        }
        decoding = true;
        try {
            return Documents.read(body, stack.codec());
        } catch (UnfinishedException cut) {
            // Where the head states no length, only the document tells that the rest is missing.
            Defect defect = seen.saysJson() ? Defect.CUT : Defect.NOT_JSON;
            throw unreadable(defect, cut, body, seen);
        } catch (JsonException notJson) {
            throw unreadable(Defect.NOT_JSON, notJson, body, seen);
        }
    }

    private UnusableResponseException unreadable(
            Defect defect, JsonException why, byte[] body, ResponseHead seen) {
        String excerpt = seen.saysJson() ? "" : ServerText.excerpt(body, redactor);
        return new UnusableResponseException(
                defect,
                redactor.redact(String.valueOf(why.getMessage()))
                        + (excerpt.isEmpty() ? "" : ": \"" + excerpt + "\""));
    }

    private ServerText refusal(HttpResponse response, ResponseHead seen) {
        byte[] body = stack.bodies().readLeniently(response, seen, FAILURE_BODY);
        return ServerText.read(body, stack.codec(), redactor);
    }

    private AttemptFailure afterSending(TransportException failure) {
        Throwable cause = redactor.safe(failure);
        String message = redactor.redact(String.valueOf(failure.getMessage()));
        return maySent(failure)
                ? new Lost(message, cause)
                : new NotSent(message, failure.isPermanent(), cause);
    }

    /** Two say whether the request may have left; the more careful one is believed. */
    private boolean maySent(TransportException failure) {
        return failure.delivery() == Delivery.UNKNOWN || control.delivery() == Delivery.UNKNOWN;
    }
}
