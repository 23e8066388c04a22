package io.github.doapps.spi;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request, ready to send: what HTTP cannot carry as it is given is refused here, so that no
 * transport has to look. Immutable, but for the body's array, which is shared and which nobody may
 * change.
 */
public final class HttpRequest {

    private final String method;
    private final URI uri;
    private final HttpHeaders headers;
    private final byte @Nullable [] body;

    /**
     * A request.
     *
     * @param method one of, in capitals, {@code GET}, {@code POST}, {@code PUT}, {@code PATCH} and
     *     {@code DELETE}
     * @param uri the absolute http or https URI, already encoded to RFC 3986's letter, without a
     *     user part, an empty query or a fragment
     * @param headers the header fields, without those that frame or route the message, which a
     *     transport alone writes: {@code Host}, {@code Content-Length}, {@code Transfer-Encoding},
     *     {@code TE}, {@code Trailer}, {@code Connection}, {@code Keep-Alive}, {@code Upgrade},
     *     {@code Expect} and {@code Proxy-*}; values are printable ASCII, blanks and tabs, without
     *     any around them
     * @param body the body, which may be empty, or null for none
     * @throws IllegalArgumentException if any of these is otherwise; the message quotes no value
     */
    public HttpRequest(String method, URI uri, HttpHeaders headers, byte @Nullable [] body) {
        this.method = Objects.requireNonNull(method, "method");
        this.uri = Objects.requireNonNull(uri, "uri");
        this.headers = Objects.requireNonNull(headers, "headers");
        this.body = body;
        RequestRules.checkMethod(method);
        RequestRules.checkUri(uri);
        RequestRules.checkHeaders(headers);
    }

    /**
     * The method, in capitals.
     *
     * @return the method
     */
    public String method() {
        return method;
    }

    /**
     * The absolute URI, already encoded. A transport MUST send its raw path and raw query as they
     * are.
     *
     * @return the URI
     */
    public URI uri() {
        return uri;
    }

    /**
     * The header fields to send.
     *
     * @return the headers
     */
    public HttpHeaders headers() {
        return headers;
    }

    /**
     * The body. A request without one MUST go out without a body and without a {@code
     * Content-Type}; one with an empty body MUST go out with {@code Content-Length: 0}.
     *
     * @return the bytes, which MUST NOT be changed, or empty if the request has no body
     */
    public Optional<byte[]> body() {
        return Optional.ofNullable(body);
    }

    /** Method and path alone: queries, headers and bodies may hold secrets. */
    @Override
    public String toString() {
        return method + " " + uri.getRawPath();
    }
}
