package io.github.doapps.verification.matrix;

import io.github.doapps.RateLimit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Answers as App Platform gives them, and as what stands before it does. */
final class Answers {

    static final String REQUEST_ID = "5fa2d5a4-6f6e-4ef1-9f35-8a4f4f0f7a11";
    static final String BODY_REQUEST_ID = "c3b9a9d0-0f4b-4c2e-a1b7-4c2f6f0e9d55";
    static final String CF_RAY = "8e6f1c2d3b4a5968-AMS";

    static final RateLimit RATE_LIMIT =
            RateLimit.of(5000, 4816, Instant.parse("2026-11-23T12:30:00Z"));

    private static final List<String> HEADERS =
            List.of(
                    "Date: Mon, 23 Nov 2026 12:00:00 GMT",
                    "ratelimit-limit: 5000",
                    "ratelimit-remaining: 4816",
                    "ratelimit-reset: " + RATE_LIMIT.reset().getEpochSecond(),
                    "x-request-id: " + REQUEST_ID);

    /** What Cloudflare answers in place of an API that does not. */
    static final String GATEWAY_PAGE =
            """
            <!DOCTYPE html>
            <html lang="en-US">
            <head><title>api.digitalocean.com | 502: Bad gateway</title>
            <style>body { margin: 0; }</style>
            <script>var answered = "no" < 1;</script></head>
            <body><h1>Bad gateway <span>Error code 502</span></h1></body>
            </html>
            """;

    private Answers() {}

    /** The headers that the API gives every answer, and further ones. */
    static String[] headers(String... more) {
        List<String> headers = new ArrayList<>(HEADERS);
        headers.addAll(Arrays.asList(more));
        return headers.toArray(String[]::new);
    }

    /** A deployment that has just begun. */
    static RawReply deployment() {
        return deployment(Scene.DEPLOYMENT);
    }

    /** A deployment with an id that has just begun. */
    static RawReply deployment(String id) {
        return RawReply.json(200, deploymentBody(id), headers());
    }

    static String deploymentBody(String id) {
        return "{\"deployment\":{\"id\":" + quoted(id) + ",\"phase\":\"PENDING_BUILD\"}}";
    }

    /** An error with the API's own body and headers, the request's id in both. */
    static RawReply error(int status, String id, String message, String... headers) {
        return RawReply.json(status, errorBody(id, message), headers(headers));
    }

    static String errorBody(String id, String message) {
        return "{\"id\":"
                + quoted(id)
                + ",\"message\":"
                + quoted(message)
                + ",\"request_id\":"
                + quoted(BODY_REQUEST_ID)
                + "}";
    }

    /** A page of Cloudflare's, which knows neither the API's ids nor its limits. */
    static RawReply gatewayPage(int status) {
        return RawReply.html(status, GATEWAY_PAGE, "Server: cloudflare", "CF-RAY: " + CF_RAY);
    }

    /** A JSON string. */
    static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + "\"";
    }
}
