package io.github.doapps.verification.contract;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.testkit.RecordedAnswer;
import io.github.doapps.testkit.RecordedRequest;

/**
 * A request and its answer.
 *
 * @param method the method
 * @param path the path, still encoded
 * @param query the query, still encoded, empty if there is none
 * @param headers the request's header fields
 * @param body the request's body, empty if there is none
 * @param status the answer's status
 * @param contentType the answer's content type, empty if it has none
 * @param answer the answer's body, empty if there is none
 */
record Exchange(
        String method,
        String path,
        String query,
        HttpHeaders headers,
        String body,
        int status,
        String contentType,
        String answer) {

    static Exchange of(RecordedRequest request, RecordedAnswer answer) {
        return new Exchange(
                request.method(),
                request.path(),
                request.query().orElse(""),
                request.headers(),
                request.bodyText(),
                answer.status(),
                answer.headers().first("content-type").orElse(""),
                answer.bodyText());
    }

    /** A request as the SDK would send it, with an answer that says nothing. */
    static Exchange of(String method, String target, String body) {
        int mark = target.indexOf('?');
        HttpHeaders.Builder headers = HttpHeaders.builder();
        headers.add("Authorization", "Bearer token").add("Accept", "application/json");
        if (!body.isEmpty()) {
            headers.add("Content-Type", "application/json");
        }
        return new Exchange(
                method,
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                headers.build(),
                body,
                200,
                "",
                "");
    }

    Exchange answered(int code, String document) {
        return new Exchange(
                method,
                path,
                query,
                headers,
                body,
                code,
                document.isEmpty() ? "" : "application/json",
                document);
    }

    /** Whether it is about an operation, and not about a log's lines. */
    boolean isOfTheApi() {
        return path.startsWith("/v2/");
    }

    /** Method, path, query and status: bodies and header values may be secret. */
    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> " + status;
    }
}
