package io.github.doapps.spi;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The head of a response and the stream of its body. The client reads the stream on the thread that
 * called {@link HttpTransport#send} and closes the response in any case.
 */
public final class HttpResponse implements AutoCloseable {

    private final int statusCode;
    private final HttpHeaders headers;
    private final InputStream body;
    private final Closeable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * A response.
     *
     * @param statusCode the status, of three digits
     * @param headers the header fields as they came, {@code Content-Encoding} and {@code
     *     Content-Length} included
     * @param body the body's stream, not decompressed; an empty stream if there is none. Reading it
     *     MUST fail with an {@link IOException} where the body is cut, as far as the library can
     *     tell.
     * @param release frees the connection: back to the pool if the body was read to its end, closed
     *     otherwise. Called once. MUST NOT wait for a body that was not read.
     */
    public HttpResponse(int statusCode, HttpHeaders headers, InputStream body, Closeable release) {
        this.statusCode = statusCode;
        this.headers = Objects.requireNonNull(headers, "headers");
        this.body = Objects.requireNonNull(body, "body");
        this.release = Objects.requireNonNull(release, "release");
    }

    /**
     * The status.
     *
     * @return the status, of three digits
     */
    public int statusCode() {
        return statusCode;
    }

    /**
     * The header fields as they came.
     *
     * @return the headers
     */
    public HttpHeaders headers() {
        return headers;
    }

    /**
     * The body as it came.
     *
     * @return the stream; empty if there is no body
     */
    public InputStream body() {
        return body;
    }

    /** Frees the connection. A second call does nothing, and a failure to close harms nobody. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                release.close();
            } catch (IOException | RuntimeException ignored) {
                // What was read is whole or was already refused; there is nobody left to tell.
            }
        }
    }
}
