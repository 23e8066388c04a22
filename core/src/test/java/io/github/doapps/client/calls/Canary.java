package io.github.doapps.client.calls;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.spi.HttpRequest;
import java.nio.charset.StandardCharsets;

/**
 * Secrets that are found again however little of them is left: all their parts begin with the same
 * letters, and some have what JSON and HTML write differently.
 */
final class Canary {

    /** What no text may hold. */
    static final String SONG = "KNRY";

    /** Like no token of DigitalOcean's, which would be known by its looks. */
    static final String TOKEN = "KNRY-token-1-and-more-of-it-than-fits-into-a-few-words-KNRYend";

    static final String NEXT_TOKEN = "KNRY-token-2";
    static final String HEADER = "KNRY-header=1; KNRY=2";
    static final String PASSWORD = "KNRYuser:KNRYpass";
    static final String ENV = "KNRY1<b>KNRY2&\"KNRY3\"\nKNRY4\\KNRY5</b>";
    static final String DATABASE = "postgres://KNRYu:KNRYp@db.example.com/app?sslkey=KNRYq";

    /** A request whose spec has a secret of every kind. */
    static final CreateAppRequest REQUEST =
            CreateAppRequest.of(
                    JsonObject.of(
                            "spec",
                            JsonObject.of(
                                    "name",
                                    "web",
                                    "envs",
                                    new Object[] {
                                        JsonObject.of("key", "A", "value", ENV),
                                        JsonObject.of("key", "B", "value", DATABASE)
                                    },
                                    "services",
                                    new Object[] {
                                        JsonObject.of(
                                                "image",
                                                JsonObject.of("registry_credentials", PASSWORD))
                                    })));

    private Canary() {}

    /**
     * The whole request as a server or a wire log would write it down, what is secret first: of a
     * long text only the beginning is shown.
     */
    static String dump(HttpRequest request) {
        StringBuilder dump = new StringBuilder();
        request.headers().first("X-Trace").ifPresent(value -> dump.append(value).append('\n'));
        request.body()
                .ifPresent(
                        body ->
                                dump.append(ENV + "\n" + DATABASE + "\n")
                                        .append(new String(body, StandardCharsets.UTF_8)));
        request.headers().forEach((name, value) -> dump.append("\n" + name + ": " + value));
        return dump.append('\n').append(request.method() + " " + request.uri()).toString();
    }
}
