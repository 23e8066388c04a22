package io.github.doapps.benchmarks.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The answers' bytes, with the headers that the API sends; made again once a second. */
final class Answers {

    private static final String HEAD =
            """
            HTTP/1.1 200 OK\r
            date: %s\r
            content-type: application/json; charset=utf-8\r
            content-length: %d\r
            ratelimit-limit: 5000\r
            ratelimit-remaining: 4987\r
            ratelimit-reset: %d\r
            x-request-id: 1b2c3d4e-5f60-4718-a9b0-c1d2e3f40516\r
            x-gateway: Edge-Gateway\r
            connection: keep-alive\r
            \r
            """;

    private final byte[] deployment;
    private final byte[] page;
    private long second;
    private ByteBuffer created = ByteBuffer.allocate(0);
    private ByteBuffer listed = ByteBuffer.allocate(0);

    Answers(byte[] deployment, byte[] page) {
        this.deployment = deployment;
        this.page = page;
    }

    /** The answer to a POST. */
    ByteBuffer created() {
        refresh();
        return created.duplicate();
    }

    /** The answer to a GET. */
    ByteBuffer listed() {
        refresh();
        return listed.duplicate();
    }

    /** An answer that is a number. */
    ByteBuffer number(int number) {
        refresh();
        return answer(String.valueOf(number).getBytes(StandardCharsets.US_ASCII));
    }

    private void refresh() {
        long now = System.currentTimeMillis() / 1000;
        if (now != second) {
            second = now;
            created = answer(deployment);
            listed = answer(page);
        }
    }

    private ByteBuffer answer(byte[] body) {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
        byte[] head =
                HEAD.formatted(date, body.length, second + 3600)
                        .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(head.length + body.length).put(head).put(body).flip();
    }
}
