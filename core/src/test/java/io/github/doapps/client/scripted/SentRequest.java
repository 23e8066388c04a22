package io.github.doapps.client.scripted;

import io.github.doapps.spi.HttpRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A copy of a request as it was handed to the transport. */
public final class SentRequest {

    private final String method;
    private final URI uri;
    private final List<String> headers = new ArrayList<>();
    private final byte[] body;

    SentRequest(HttpRequest request) {
        this.method = request.method();
        this.uri = request.uri();
        request.headers().forEach((name, value) -> headers.add(name + ": " + value));
        this.body = request.body().map(byte[]::clone).orElse(null);
    }

    /** Method and target, as in a request line. */
    public String line() {
        return method
                + " "
                + uri.getRawPath()
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** The whole URI. */
    public URI uri() {
        return uri;
    }

    /** The header fields as {@code Name: value}, in order. */
    public List<String> headers() {
        return List.copyOf(headers);
    }

    /** The values of a header. */
    public List<String> header(String name) {
        return headers.stream()
                .filter(field -> field.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(field -> field.substring(name.length() + 2))
                .toList();
    }

    /** The body's text, or empty if there was no body. */
    public Optional<String> body() {
        return Optional.ofNullable(body).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
