package io.github.doapps.testkit.tck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Point;
import java.util.ArrayList;
import java.util.List;

/** Answers of every shape come as they are. */
final class AnswerCases {

    private static final String TOPIC = "the answer";

    private AnswerCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(whole("with Content-Length", "Content-Length: 3\r\n\r\nyes", "yes"));
        cases.add(whole("with an empty body", "Content-Length: 0\r\n\r\n", ""));
        cases.add(
                whole(
                        "in chunks",
                        "Transfer-Encoding: chunked\r\n\r\n1;x=y\r\ny\r\n2\r\nes\r\n0\r\n\r\n",
                        "yes"));
        cases.add(
                whole(
                        "in chunks with trailers",
                        "Transfer-Encoding: chunked\r\n\r\n3\r\nyes\r\n0\r\nX-A: 1\r\nX-B: 2\r\n\r\n",
                        "yes"));
        cases.add(whole("in no chunks at all", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", ""));
        for (String version : List.of("1.0", "1.1")) {
            cases.add(
                    Case.of(
                            TOPIC,
                            "HTTP/" + version + " with a body that ends with the connection",
                            scene -> {
                                String head = "HTTP/" + version + " 200 OK\r\nConnection: close";
                                scene.server().enqueue(ending(head + "\r\n\r\nyes"));
                                scene.send(Requests.get(scene.server().uri())).is(200, "yes");
                            }));
        }
        for (String early :
                List.of(
                        "HTTP/1.1 100 Continue\r\n\r\n",
                        "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\nX-A: early\r\n\r\n",
                        "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n")) {
            cases.add(
                    Case.of(
                            TOPIC,
                            "after " + early.substring(9, 12) + " comes the real one",
                            scene -> {
                                FaultyServer server = scene.server();
                                server.enqueue(
                                        raw(
                                                early
                                                        + "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nyes"));
                                Outcome outcome = scene.send(Requests.post(server.uri()));
                                outcome.is(200, "yes");
                                assertEquals(List.of(), outcome.headers().all("X-A"), "X-A");
                            }));
        }
        for (int status : new int[] {204, 304}) {
            cases.add(bodiless(status, ""));
            if (status == 304) {
                cases.add(bodiless(status, "Content-Length: 10\r\n"));
            }
            cases.add(unaskedBody(status));
        }
        cases.add(encoded());
        cases.add(manyHeaders());
        return cases;
    }

    private static Case whole(String what, String rest, String body) {
        return Case.of(
                TOPIC,
                what + " comes whole, and its connection is used again",
                scene -> {
                    FaultyServer server = scene.server();
                    server.otherwise(any -> raw("HTTP/1.1 200 OK\r\n" + rest));
                    for (int i = 0; i < 3; i++) {
                        scene.send(Requests.get(server.uri())).is(200, body);
                        scene.send(Requests.post(server.uri())).is(200, body);
                    }
                    assertEquals(1, server.accepted(), "connections for six requests");
                });
    }

    private static Case bodiless(int status, String header) {
        return Case.of(
                TOPIC,
                status
                        + " without a body comes at once"
                        + (header.isEmpty() ? "" : ", length or not"),
                scene -> {
                    FaultyServer server = scene.server();
                    server.otherwise(
                            any -> raw("HTTP/1.1 " + status + " So\r\n" + header + "\r\n"));
                    for (String method : RequestCases.METHODS) {
                        scene.send(Requests.of(method, server.uri(), null)).is(status, "");
                    }
                    assertEquals(1, server.accepted(), "connections for five requests");
                });
    }

    /**
     * What follows such a head is no body; nor may it pass for the next answer. Nobody knows what
     * was meant, so such an answer may be refused, too.
     */
    private static Case unaskedBody(int status) {
        return Case.of(
                        TOPIC,
                        status + " with a body that may not be has none",
                        scene -> {
                            FaultyServer server = scene.server();
                            server.enqueue(
                                    raw(
                                            "HTTP/1.1 "
                                                    + status
                                                    + " So\r\nContent-Length: 5\r\n\r\nstray"));
                            server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
                            scene.send(Requests.get(server.uri())).isUnknownOr(status);
                            // What strayed may be taken for the beginning of an answer that does
                            // not end.
                            Running next = scene.start(Requests.get(server.uri()));
                            next.awaitAtRest();
                            next.abort().isUnknownOr(200);
                        })
                .needing(TransportCapability.ABORTS);
    }

    private static Case encoded() {
        byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3};
        return Case.of(
                TOPIC,
                "a compressed body comes as it is, and none is asked for",
                scene -> {
                    FaultyServer server = scene.server();
                    server.enqueue(
                            Exchange.of(
                                    Answer.status(200)
                                            .header("Content-Encoding", "gzip")
                                            .body(gzip)));
                    Outcome outcome = scene.send(Requests.get(server.uri()));
                    outcome.is(200, new String(gzip, ISO_8859_1));
                    assertEquals(List.of("gzip"), outcome.headers().all("content-encoding"));
                    assertEquals(List.of("13"), outcome.headers().all("content-length"));
                    assertEquals(List.of(), server.requests().get(0).all("Accept-Encoding"));
                });
    }

    private static Case manyHeaders() {
        return Case.of(
                TOPIC,
                "64 KiB of headers come, or are refused after sending",
                scene -> {
                    StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\n");
                    for (int i = 0; i < 64; i++) {
                        head.append("X-")
                                .append(i)
                                .append(": ")
                                .append("x".repeat(1016))
                                .append("\r\n");
                    }
                    FaultyServer server = scene.server();
                    server.enqueue(raw(head + "Content-Length: 0\r\n\r\n"));
                    HttpRequest request = Requests.get(server.uri());
                    Outcome outcome = scene.send(request);
                    outcome.isUnknownOr(200);
                    if (outcome.failure() == null) {
                        assertTrue(outcome.headers().first("X-63").isPresent(), "the last header");
                        assertFalse(outcome.headers().first("X-64").isPresent(), "one more");
                    }
                });
    }

    private static Exchange raw(String answer) {
        return Exchange.of(Answer.raw(answer));
    }

    private static Exchange ending(String answer) {
        return raw(answer).breakingOff(Point.AFTER_ANSWER, Ending.FIN);
    }
}
