package io.github.doapps.testkit;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.testkit.internal.http.ServerReply;

/** An answer that the emulator gives. Immutable. */
public final class RecordedAnswer {

    private final ServerReply reply;

    RecordedAnswer(ServerReply reply) {
        this.reply = reply;
    }

    /**
     * The status.
     *
     * @return the status code
     */
    public int status() {
        return reply.status();
    }

    /**
     * The header fields, but for those that follow from the body and the connection.
     *
     * @return the header fields
     */
    public HttpHeaders headers() {
        return reply.headers();
    }

    /**
     * The body.
     *
     * @return a copy of the bytes, none if there is no body
     */
    public byte[] body() {
        return reply.body().toArray();
    }

    /**
     * The body as text in UTF-8.
     *
     * @return the text, empty if there is no body
     */
    public String bodyText() {
        return reply.body().text();
    }

    /** The status alone: the body may be secret. */
    @Override
    public String toString() {
        return reply.toString();
    }
}
