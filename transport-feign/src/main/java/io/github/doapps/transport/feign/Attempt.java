package io.github.doapps.transport.feign;

import feign.Request;
import feign.Response;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final Queue<Response> answers = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Integer> answered = new AtomicReference<>();
    private final AtomicReference<@Nullable CutAnswer> cut = new AtomicReference<>();
    private final AtomicBoolean handedOn = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();

    /** An answer whose body broke off, and how. */
    record CutAnswer(Response answer, IOException failure) {}

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

    /** What the end of the attempt itself brings about is no failure of its own. */
    void failed(Exception failure) {
        if (!over.get()) {
            firstFailure.compareAndSet(null, failure);
        }
    }

    /** An answer came. What the user added may have given up waiting for it: it is freed then. */
    void answered(Response answer) {
        answered.compareAndSet(null, answer.status());
        answers.add(answer);
        if (over.get()) {
            closeAnswers();
        }
    }

    /** The body of an answer failed as it was read. */
    void cut(Response answer, IOException failure) {
        cut.compareAndSet(null, new CutAnswer(answer, failure));
    }

    @Nullable CutAnswer cut() {
        return cut.get();
    }

    /** From here on, who reads the body is the client above, which limits how much itself. */
    void handOn() {
        handedOn.set(true);
    }

    boolean isHandedOn() {
        return handedOn.get();
    }

    /**
     * Nobody waits any longer: frees what came, and what comes late; cuts what is still on its way,
     * on whichever thread; and keeps what has not left from leaving.
     */
    void end() {
        over.set(true);
        // Before the client above finishes the control, after which nothing can be aborted.
        control.abort();
        closeAnswers();
    }

    private void closeAnswers() {
        for (Response answer = answers.poll(); answer != null; answer = answers.poll()) {
            answer.close();
        }
    }

    /**
     * What became of an attempt that ended in an exception: what went wrong first, with what came
     * of it, such as a refusal to send again, attached.
     *
     * @param aborted whether it was aborted from above
     */
    TransportException explain(RuntimeException last, boolean aborted) {
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
                Failures.of(first == null ? last : first, control.delivery(), aborted);
        if (first != null && !Failures.hasCause(last, cause -> cause == first)) {
            failure.addSuppressed(last);
        }
        return failure;
    }
}
