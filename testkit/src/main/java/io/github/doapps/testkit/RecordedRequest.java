package io.github.doapps.testkit;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.testkit.internal.http.ServerReply;
import io.github.doapps.testkit.internal.http.ServerRequest;
import java.util.Optional;
import java.util.OptionalInt;

/** A request that the emulator got, and how it was answered. Immutable. */
public final class RecordedRequest {

    private final ServerRequest request;
    private final OptionalInt status;

    private RecordedRequest(ServerRequest request, OptionalInt status) {
        this.request = request;
        this.status = status;
    }

    static RecordedRequest of(ServerRequest request, Optional<ServerReply> reply) {
        return new RecordedRequest(
                request,
                reply.map(answer -> OptionalInt.of(answer.status())).orElse(OptionalInt.empty()));
    }

    /**
     * The method.
     *
     * @return the method, as {@code POST}
     */
    public String method() {
        return request.method();
    }

    /**
     * The path as it came: still encoded, without the query.
     *
     * @return the raw path
     */
    public String path() {
        return request.rawPath();
    }

    /**
     * The query as it came: still encoded, without its question mark.
     *
     * @return the raw query, or empty if the address had none
     */
    public Optional<String> query() {
        return request.rawQuery();
    }

    /**
     * The header fields, in the order and the spelling they came in.
     *
     * @return all header fields, the secret ones too
     */
    public HttpHeaders headers() {
        return request.headers();
    }

    /**
     * The first value of a header field.
     *
     * @param name the field's name, in any case
     * @return the value, or empty if there is no such field
     */
    public Optional<String> header(String name) {
        return request.headers().first(name);
    }

    /**
     * The body, put together if it came in chunks. Of a body over 8 MiB, which is refused, not all
     * is kept.
     *
     * @return a copy of the bytes, none if there was no body
     */
    public byte[] body() {
        return request.body().toArray();
    }

    /**
     * The body as text in UTF-8.
     *
     * @return the text, empty if there was no body
     */
    public String bodyText() {
        return request.body().text();
    }

    /**
     * The status that it was answered with.
     *
     * @return the status, or empty if the connection was cut instead
     */
    public OptionalInt status() {
        return status;
    }

    /** Method, path and status: header values and body may be secret. */
    @Override
    public String toString() {
        return request + " -> " + (status.isPresent() ? status.getAsInt() : "connection cut");
    }
}
