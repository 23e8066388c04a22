package io.github.doapps.client.internal.pipeline;

import io.github.doapps.client.internal.failure.Redactor;
import io.github.doapps.client.internal.failure.ServerText;
import io.github.doapps.client.internal.operation.UnusableResponseException;
import io.github.doapps.client.internal.operation.UnusableResponseException.Defect;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Broken;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Late;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Lost;
import io.github.doapps.client.internal.pipeline.AttemptFailure.NotSent;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Refused;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Unusable;
import io.github.doapps.client.internal.wire.DocumentGate;
import io.github.doapps.client.internal.wire.ResponseHead;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One exchange: sends a request once, reads what comes, and says how it went. */
final class Attempt {

    /** Enough of a failure's body for its error document or an excerpt. */
    private static final int FAILURE_BODY = 64 * 1024;

    private final Stack stack;
    private final Redactor redactor;
    private final SendControl control = new SendControl();
    private final AtomicBoolean late = new AtomicBoolean();
    private String pluginAtWork;
    private @Nullable ResponseHead head;

    Attempt(Stack stack, Redactor redactor) {
        this.stack = stack;
        this.redactor = redactor;
        this.pluginAtWork = "transport " + stack.transport().name();
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
        // Completed below, whatever happens: a timer that was only canceled would keep this call in
        // memory until its delay ends.
        CompletableFuture<Void> timer =
                new CompletableFuture<Void>().orTimeout(remaining.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture<Void> aborting =
                timer.whenComplete(
                        (nothing, timeout) -> {
                            if (timeout != null) {
                                late.set(true);
                                control.abort();
                            }
                        });
        try (HttpResponse response = stack.transport().send(request, control)) {
            head = new ResponseHead(response.statusCode(), response.headers(), redactor::redact);
            return head.isSuccess()
                    ? new Outcome(document(response, head), head, null)
                    : Outcome.of(new Refused(head, refusal(response, head)));
        } catch (TransportException failure) {
            return Outcome.of(
                    late.get() ? new Late(maySent(failure), head) : afterSending(failure));
        } catch (UnusableResponseException unusable) {
            ResponseHead seen = Objects.requireNonNull(head);
            return Outcome.of(late.get() ? new Late(true, seen) : new Unusable(seen, unusable));
        } catch (Exception | LinkageError broken) {
            // Exception, as some languages throw checked ones without a word.
            return Outcome.of(
                    late.get()
                            ? new Late(true, head)
                            : Broken.after(pluginAtWork, broken, redactor, head));
        } finally {
            control.finish();
            timer.complete(null);
            // Never fails: it is done by now, and what it threw is the timer's own timeout.
            aborting.exceptionally(timeout -> null);
        }
    }

    private JsonValue document(HttpResponse response, ResponseHead seen)
            throws UnusableResponseException {
        byte[] body = stack.bodies().read(response, seen);
        if (body.length == 0) {
            throw new UnusableResponseException(Defect.EMPTY, "is empty");
        }
        try {
            DocumentGate.check(body);
        } catch (JsonException notJson) {
            throw unreadable(String.valueOf(notJson.getMessage()), body, seen);
        }
        pluginAtWork = "codec " + stack.codec().name();
        try {
            return Objects.requireNonNull(stack.codec().decode(body), "decode returned null");
        } catch (JsonException refused) {
            // A codec's sentence does not continue "its body", as the gate's do.
            throw unreadable("cannot be read: " + refused.getMessage(), body, seen);
        }
    }

    private UnusableResponseException unreadable(String why, byte[] body, ResponseHead seen) {
        boolean saysJson = seen.mediaType().isPresent() && !seen.isForeign();
        String excerpt = saysJson ? "" : ServerText.excerpt(body, redactor);
        return new UnusableResponseException(
                Defect.NOT_JSON,
                redactor.redact(why) + (excerpt.isEmpty() ? "" : ": \"" + excerpt + "\""));
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
