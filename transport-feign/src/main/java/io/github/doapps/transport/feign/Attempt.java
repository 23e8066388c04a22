package io.github.doapps.transport.feign;

import feign.Request;
import feign.Response;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One attempt on its way through Feign: options are the one thing that Feign hands from the call to
 * the innermost client untouched.
 */
final class Attempt extends Request.Options {

    private final HttpRequest request;
    private final SendControl control;
    private final AtomicBoolean entered = new AtomicBoolean();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicReference<@Nullable Exception> firstFailure = new AtomicReference<>();
    private final AtomicReference<@Nullable Response> response = new AtomicReference<>();

    /**
     * An attempt.
     *
     * @param timeouts for a client of the user's; ours has its own
     */
    Attempt(HttpRequest request, SendControl control, Request.Options timeouts) {
        super(
                timeouts.connectTimeoutMillis(),
                TimeUnit.MILLISECONDS,
                timeouts.readTimeoutMillis(),
                TimeUnit.MILLISECONDS,
                false);
        this.request = request;
        this.control = control;
    }

    HttpRequest request() {
        return request;
    }

    SendControl control() {
        return control;
    }

    /** The call has left what runs above any client; a second time is refused. */
    void enter() {
        onlyOnce(entered);
    }

    boolean isEntered() {
        return entered.get();
    }

    /** Our client is about to act; something between the guard and it may come twice. */
    void begin() {
        onlyOnce(begun);
    }

    private static void onlyOnce(AtomicBoolean before) {
        if (!before.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "This request was handed to the wire once already: a Feign capability or client"
                            + " tried to send it again. Switch off its retries.");
        }
    }

    void failed(Exception failure) {
        firstFailure.compareAndSet(null, failure);
    }

    void answered(Response answer) {
        response.set(answer);
    }

    /** Frees a response that came but will not be handed on. */
    void discardResponse() {
        Response unwanted = response.getAndSet(null);
        if (unwanted != null) {
            unwanted.close();
        }
    }

    /**
     * What became of an attempt that ended in an exception: what went wrong first, with what came
     * of it, such as a refusal to send again, attached.
     */
    TransportException explain(RuntimeException last) {
        Exception first = firstFailure.get();
        TransportException failure =
                Failures.of(first == null ? last : first, control.delivery(), control.isAborted());
        if (first != null && !hasCause(last, first)) {
            failure.addSuppressed(last);
        }
        return failure;
    }

    private static boolean hasCause(Throwable failure, Throwable wanted) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause()) {
            if (cause == wanted) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
