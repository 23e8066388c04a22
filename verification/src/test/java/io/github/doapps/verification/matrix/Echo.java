package io.github.doapps.verification.matrix;

import io.github.doapps.verification.matrix.RawReply.Then;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers in which a server gives back, for all to read, what it was told in confidence. */
enum Echo {
    ERROR_MESSAGE,
    ERROR_ID,
    REQUEST_ID_IN_THE_BODY,
    MESSAGES,
    FOREIGN_ERROR,
    FOREIGN_MEMBER_NAME,
    JSON_OF_ANOTHER_TYPE,
    ERROR_PAGE,
    ERROR_PAGE_THAT_ESCAPES,
    PAGE_IN_PLACE_OF_SUCCESS,
    PLAIN_TEXT_IN_PLACE_OF_SUCCESS,
    FOREIGN_JSON_IN_PLACE_OF_SUCCESS,
    SUCCESS_WITHOUT_AN_ID,
    SUCCESS_WITH_A_MEMBER_TWICE,
    BROKEN_JSON,
    HEADERS_THAT_ARE_SHOWN,
    LONG_HEADERS_THAT_ARE_CUT_WHEN_SHOWN,
    REDIRECT,
    REDIRECT_WITH_A_QUERY,
    STATUS_LINE,
    NO_STATUS,
    NO_HTTP,
    NO_HEADER,
    NO_LENGTH,
    NO_TRANSFER_ENCODING,
    NO_CHUNK,
    NO_CONTENT_ENCODING;

    /** Whether it gives back where only a text of one line can stand, byte for byte. */
    boolean isInTheHead() {
        return compareTo(HEADERS_THAT_ARE_SHOWN) >= 0;
    }

    /** The answer that gives a text back. */
    RawReply of(String said) {
        return isInTheHead() ? inTheHead(said) : inTheBody(said, Answers.quoted(said));
    }

    private RawReply inTheBody(String said, String quoted) {
        return switch (this) {
            case ERROR_MESSAGE -> Answers.error(422, "unprocessable_entity", said);
            case ERROR_ID -> Answers.error(400, said, "no");
            case REQUEST_ID_IN_THE_BODY ->
                    RawReply.json(
                            409,
                            "{\"id\":\"conflict\",\"message\":\"no\",\"request_id\":"
                                    + quoted
                                    + "}");
            case MESSAGES ->
                    RawReply.json(400, "{\"error\":\"no\",\"messages\":[" + quoted + ",\"two\"]}");
            case FOREIGN_ERROR -> RawReply.json(403, "{\"you\":{\"sent\":[" + quoted + "]}}");
            case FOREIGN_MEMBER_NAME -> RawReply.json(404, "{" + quoted + ":\"was sent\"}");
            case JSON_OF_ANOTHER_TYPE -> RawReply.whole(404, bytes(said), List.of());
            case ERROR_PAGE -> RawReply.html(502, "<html><p>" + said + "</p></html>");
            case ERROR_PAGE_THAT_ESCAPES ->
                    RawReply.html(500, "<html><p>" + escaped(said) + "</p></html>");
            case PAGE_IN_PLACE_OF_SUCCESS -> RawReply.html(200, "<h1>" + said + "</h1>");
            case PLAIN_TEXT_IN_PLACE_OF_SUCCESS ->
                    RawReply.whole(200, bytes(said), List.of("Content-Type: text/plain"));
            case FOREIGN_JSON_IN_PLACE_OF_SUCCESS -> RawReply.json(200, "{" + quoted + ":1}");
            case SUCCESS_WITHOUT_AN_ID ->
                    RawReply.json(200, "{\"deployment\":{\"cause\":" + quoted + "}}");
            case SUCCESS_WITH_A_MEMBER_TWICE ->
                    RawReply.json(
                            200,
                            "{\"deployment\":{\"id\":\"d\"," + quoted + ":1," + quoted + ":2}}");
            case BROKEN_JSON -> RawReply.json(200, "{\"deployment\":{\"id\":\"" + said);
            default -> throw new IllegalStateException(name());
        };
    }

    private RawReply inTheHead(String said) {
        return switch (this) {
            case HEADERS_THAT_ARE_SHOWN ->
                    RawReply.json(
                            500,
                            "{}",
                            "x-request-id: " + said,
                            "CF-RAY: " + said,
                            "ratelimit-limit: " + said,
                            "Retry-After: " + said);
            case LONG_HEADERS_THAT_ARE_CUT_WHEN_SHOWN ->
                    RawReply.json(
                            500,
                            "{}",
                            "x-request-id: " + "x".repeat(85) + said,
                            "CF-RAY: " + "x".repeat(85) + said);
            case REDIRECT ->
                    RawReply.json(302, "", "Location: https://" + said + ".example.com/" + said);
            case REDIRECT_WITH_A_QUERY ->
                    RawReply.json(307, "", "Location: https://example.com/?token=" + said);
            case STATUS_LINE -> broken("HTTP/1.1 200 " + said);
            case NO_STATUS -> broken("HTTP/1.1 " + said);
            case NO_HTTP -> broken(said);
            case NO_HEADER -> broken("HTTP/1.1 200 OK\r\n" + said);
            case NO_LENGTH -> broken("HTTP/1.1 200 OK\r\nContent-Length: " + said);
            case NO_TRANSFER_ENCODING -> broken("HTTP/1.1 200 OK\r\nTransfer-Encoding: " + said);
            case NO_CHUNK -> broken("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + said);
            case NO_CONTENT_ENCODING -> RawReply.json(200, "{}", "Content-Encoding: " + said);
            default -> throw new IllegalStateException(name());
        };
    }

    private static RawReply broken(String head) {
        return RawReply.raw(head + "\r\n\r\n").then(Then.CLOSE);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
