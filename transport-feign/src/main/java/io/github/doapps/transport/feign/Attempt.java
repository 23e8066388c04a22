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
    private final AtomicBoolean refusedAgain = new AtomicBoolean();
    private final AtomicReference<@Nullable Exception> firstFailure = new AtomicReference<>();
    private final AtomicReference<@Nullable Response> response = new AtomicReference<>();
    private final AtomicReference<@Nullable Integer> answered = new AtomicReference<>();

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

    private void onlyOnce(AtomicBoolean before) {
        if (!before.compareAndSet(false, true)) {
            refusedAgain.set(true);
            // Claimed as the call came in, so it refuses.
            control.claim();
        }
    }

    void failed(Exception failure) {
        firstFailure.compareAndSet(null, failure);
    }

    void answered(Response answer) {
        answered.compareAndSet(null, answer.status());
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
        Integer dropped = answered.get();
        if (dropped != null && refusedAgain.get()) {
            return TransportException.unknown(
                    "a Feign capability, interceptor or client dropped the answer "
                            + dropped
                            + " and tried to send the request again, which was refused: switch off"
                            + " its retries",
                    last);
        }
        TransportException failure =
                Failures.of(first == null ? last : first, control.delivery(), control.isAborted());
        if (first != null && !Failures.hasCause(last, cause -> cause == first)) {
            failure.addSuppressed(last);
        }
        return failure;
    }
}
