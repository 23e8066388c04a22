package io.github.doapps.testkit.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests as the client makes them, with a canary in each token and body. */
final class Requests {

    static final String TOKEN = "Bearer " + Secrets.CANARY + "-token==";

    static final Kind GET = new Kind("GET", false);
    static final Kind POST = new Kind("POST", true);

    /** Each method with a body and without, but for a GET with one, which nobody sends. */
    static final List<Kind> KINDS =
            List.of(
                    GET,
                    POST,
                    new Kind("POST", false),
                    new Kind("PUT", true),
                    new Kind("PUT", false),
                    new Kind("PATCH", true),
                    new Kind("PATCH", false),
                    new Kind("DELETE", true),
                    new Kind("DELETE", false));

    private Requests() {}

    /** What libraries decide by whether they may send a request again. */
    record Kind(String method, boolean hasBody) {

        HttpRequest to(URI uri) {
            return of(method, uri, hasBody ? body("") : null);
        }

        @Override
        public String toString() {
            return method + (hasBody ? " with a body" : " without a body");
        }
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
