package io.github.doapps.verification.matrix;

import io.github.doapps.verification.matrix.RawReply.Then;
import java.util.List;
import java.util.function.Function;

/** Answers in which a server gives back, for all to read, what it was sent in confidence. */
enum Echo implements Function<RawRequest, RawReply> {
    ERROR_MESSAGE(
            said ->
                    RawReply.json(
                            422,
                            Answers.errorBody("unprocessable_entity", said.all()),
                            Answers.headers())),
    ERROR_ID(said -> RawReply.json(400, Answers.errorBody(said.all(), "no"), Answers.headers())),
    REQUEST_ID_IN_THE_BODY(
            said ->
                    RawReply.json(
                            409,
                            "{\"id\":\"conflict\",\"message\":\"no\",\"request_id\":"
                                    + Answers.quoted(said.all())
                                    + "}")),
    MESSAGES(
            said ->
                    RawReply.json(
                            400,
                            "{\"error\":\"no\",\"messages\":["
                                    + Answers.quoted(said.all())
                                    + ",\"two\"]}")),
    FOREIGN_ERROR(
            said ->
                    RawReply.json(
                            403, "{\"you\":{\"sent\":[" + Answers.quoted(said.all()) + "]}}")),
    FOREIGN_MEMBER_NAME(
            said -> RawReply.json(404, "{" + Answers.quoted(said.all()) + ":\"was sent\"}")),
    JSON_OF_ANOTHER_TYPE(said -> RawReply.whole(404, said.bytes(), List.of())),
    ERROR_PAGE(said -> RawReply.html(502, "<html><p>" + said.all() + "</p></html>")),
    ERROR_PAGE_THAT_ESCAPES(
            said -> RawReply.html(500, "<html><p>" + escaped(said.all()) + "</p></html>")),
    PAGE_IN_PLACE_OF_SUCCESS(said -> RawReply.html(200, "<h1>" + said.all() + "</h1>")),
    PLAIN_TEXT_IN_PLACE_OF_SUCCESS(
            said -> RawReply.whole(200, said.bytes(), List.of("Content-Type: text/plain"))),
    FOREIGN_JSON_IN_PLACE_OF_SUCCESS(
            said -> RawReply.json(200, "{" + Answers.quoted(said.all()) + ":1}")),
    SUCCESS_WITHOUT_AN_ID(
            said ->
                    RawReply.json(
                            200,
                            "{\"deployment\":{\"cause\":" + Answers.quoted(said.all()) + "}}")),
    SUCCESS_WITH_A_MEMBER_TWICE(
            said -> {
                String name = Answers.quoted(said.all());
                return RawReply.json(
                        200, "{\"deployment\":{" + name + ":1," + name + ":2,\"id\":\"d\"}}");
            }),
    BROKEN_JSON(said -> RawReply.json(200, "{\"deployment\":{\"id\":\"" + said.all())),
    HEADERS_THAT_ARE_SHOWN(
            said ->
                    RawReply.json(
                            500,
                            "{}",
                            "x-request-id: " + said.token(),
                            "CF-RAY: " + said.token(),
                            "ratelimit-limit: " + said.token(),
                            "Retry-After: " + said.token())),
    LONG_HEADERS_THAT_ARE_CUT_WHEN_SHOWN(
            said ->
                    RawReply.json(
                            500,
                            "{}",
                            "x-request-id: " + "x".repeat(85) + said.token(),
                            "CF-RAY: " + "x".repeat(85) + said.token())),
    REDIRECT(
            said ->
                    RawReply.json(
                            302,
                            "",
                            "Location: https://"
                                    + said.token().replaceAll("[^a-z0-9.-]", "")
                                    + ".example.com/"
                                    + said.token())),
    REDIRECT_WITH_A_QUERY(
            said ->
                    RawReply.json(
                            307, "", "Location: https://example.com/?token=" + said.token())),
    STATUS_LINE(said -> RawReply.raw("HTTP/1.1 200 " + said.token() + "\r\n\r\n").then(Then.CLOSE)),
    NO_STATUS(said -> RawReply.raw("HTTP/1.1 " + said.token() + "\r\n\r\n").then(Then.CLOSE)),
    NO_HTTP(said -> RawReply.raw(said.token() + "\r\n\r\n").then(Then.CLOSE)),
    NO_HEADER(
            said ->
                    RawReply.raw("HTTP/1.1 200 OK\r\n" + said.token() + "\r\n\r\n")
                            .then(Then.CLOSE)),
    NO_LENGTH(
            said ->
                    RawReply.raw(
                                    "HTTP/1.1 200 OK\r\nContent-Length: "
                                            + said.token()
                                            + "\r\n\r\n{}")
                            .then(Then.CLOSE)),
    NO_TRANSFER_ENCODING(
            said ->
                    RawReply.raw(
                                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: "
                                            + said.token()
                                            + "\r\n\r\n{}")
                            .then(Then.CLOSE)),
    NO_CHUNK(
            said ->
                    RawReply.raw(
                                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                            + said.token()
                                            + "\r\n")
                            .then(Then.CLOSE)),
    NO_CONTENT_ENCODING(
            said -> RawReply.json(200, "{}", "Content-Encoding: " + said.token()));

    private final Function<Said, RawReply> answer;

    Echo(Function<Said, RawReply> answer) {
        this.answer = answer;
    }

    @Override
    public RawReply apply(RawRequest request) {
        return answer.apply(new Said(request));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** What a request said. */
    private record Said(RawRequest request) {

        String token() {
            return request.header("Authorization").orElseThrow().substring("Bearer ".length());
        }

        /** All that is secret in it: as it stands in the request, and as it was meant. */
        String all() {
            String body = request.body();
            return String.join(
                    " ",
                    token(),
                    request.header(Scene.HEADER).orElseThrow(),
                    body,
                    body.isEmpty() ? "" : Canaries.ENV_VALUE + " " + Canaries.CREDENTIAL);
        }

        byte[] bytes() {
            return all().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
