package io.github.doapps.client.ending;

import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** Where a call can be when it is ended; it stays there until then. */
enum Point {

    /** In the token source. */
    TOKEN_SOURCE,

    /** Waiting for a connection. */
    CONNECTION,

    /** Waiting for the head of the answer. */
    HEAD,

    /** Waiting for the rest of the body. */
    BODY,

    /** In the wait after an attempt that was not sent. */
    BACKOFF,

    /** In the wait after an answer that turned the request away. */
    BACKOFF_AFTER_429;

    /** What the transport does with the first request; tells when the point is reached. */
    Step step(Runnable reached) {
        return switch (this) {
            case TOKEN_SOURCE ->
                    (request, control) -> {
                        throw new AssertionError("nothing may be sent");
                    };
            case CONNECTION -> Steps.hangsBeforeSending(() -> {}).after(reached);
            case HEAD ->
                    (request, control) -> {
                        control.markSending();
                        reached.run();
                        return Steps.hangs(() -> {}).run(request, control);
                    };
            case BODY ->
                    (request, control) -> {
                        control.markSending();
                        return new HttpResponse(
                                200,
                                HttpHeaders.builder()
                                        .add("Content-Type", "application/json")
                                        .build(),
                                new Stalled(control, reached),
                                () -> {});
                    };
            case BACKOFF -> Steps.notSent();
            case BACKOFF_AFTER_429 -> Answer.failure(429, "too_many_requests", "slow down");
        };
    }

    /** Whether a thread waits there that nothing but its own return can free. */
    boolean isInTokenSource() {
        return this == TOKEN_SOURCE;
    }

    boolean isBackoff() {
        return this == BACKOFF || this == BACKOFF_AFTER_429;
    }

    private static final class Stalled extends InputStream {

        private final CountDownLatch aborted = new CountDownLatch(1);
        private final Runnable reached;

        Stalled(SendControl control, Runnable reached) {
            this.reached = reached;
            control.onAbort(aborted::countDown);
        }

        @Override
        public int read() throws IOException {
            reached.run();
            Latches.await(aborted);
            throw new IOException("Socket closed");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
        }
    }
}
