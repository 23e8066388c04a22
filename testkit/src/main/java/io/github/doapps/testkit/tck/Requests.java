package io.github.doapps.testkit.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests as the client makes them, with a canary in each token and body. */
final class Requests {

    static final String TOKEN = "Bearer " + Secrets.CANARY + "-token==";

    static final Kind GET = new Kind("GET", Content.NONE);
    static final Kind POST = new Kind("POST", Content.SOME);
    static final Kind EMPTY_POST = new Kind("POST", Content.EMPTY);

    /** Each method with each content, but for a GET with a body, which nobody sends. */
    static final List<Kind> KINDS =
            Stream.concat(
                            Stream.of(GET),
                            Stream.of("POST", "PUT", "PATCH", "DELETE")
                                    .flatMap(
                                            method ->
                                                    Stream.of(Content.values())
                                                            .map(body -> new Kind(method, body))))
                    .toList();

    private Requests() {}

    /** What libraries decide by whether they may send a request again. */
    record Kind(String method, Content content) {

        HttpRequest to(URI uri) {
            return of(
                    method,
                    uri,
                    switch (content) {
                        case SOME -> body("");
                        case NONE -> null;
                        case EMPTY -> new byte[0];
                    });
        }

        boolean hasContent() {
            return content == Content.SOME;
        }

        @Override
        public String toString() {
            return method
                    + switch (content) {
                        case SOME -> " with a body";
                        case NONE -> " without a body";
                        case EMPTY -> " with an empty body";
                    };
        }
    }

    /** No body is another thing than one that is empty: libraries give the second a length. */
    enum Content {
        SOME,
        NONE,
        EMPTY
    }

    static HttpRequest get(URI uri) {
        return of("GET", uri, null);
    }

    static HttpRequest post(URI uri) {
        return post(uri, "");
    }

    /** A POST whose body ends with that text. */
    static HttpRequest post(URI uri, String mark) {
        return of("POST", uri, body(mark));
    }

    static byte[] body(String mark) {
        return ("{\"value\":\"" + Secrets.CANARY + "\"}" + mark).getBytes(UTF_8);
    }

    static HttpRequest of(String method, URI uri, byte @Nullable [] body) {
        HttpHeaders.Builder headers = headers();
        if (body != null) {
            headers.add("Content-Type", "application/json");
        }
        return new HttpRequest(method, uri, headers.build(), body);
    }

    /** What the client always gives; it names itself, so no transport has to. */
    static HttpHeaders.Builder headers() {
        return HttpHeaders.builder()
                .add("Authorization", TOKEN)
                .add("User-Agent", "doapps-tck/1.0 (java 17; {x:[})")
                .add("Accept", "application/json");
    }
}
