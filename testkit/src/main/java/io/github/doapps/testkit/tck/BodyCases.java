package io.github.doapps.testkit.tck;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Point;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The body is a stream: there before its end, cut where it is cut, dropped when closed. */
final class BodyCases {

    private static final String TOPIC = "the body";
    private static final String CUT = Secrets.CANARY;

    /** More than the buffers of libraries hold. */
    private static final String MUCH = "m".repeat(100_000);

    private BodyCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Ending how : List.of(Ending.FIN, Ending.RST)) {
            cases.add(cut("short of its Content-Length", "Content-Length: 90\r\n\r\n" + CUT, how));
            cases.add(cut("one byte short", "Content-Length: 14\r\n\r\n" + CUT, how));
            cases.add(
                    cut(
                            "one byte short of much",
                            "Content-Length: 100014\r\n\r\n" + CUT + MUCH,
                            how));
            cases.add(cut("within a large chunk", chunked("186b0\r\n" + MUCH), how));
            cases.add(cut("between two chunks", chunked("d\r\n" + CUT + "\r\n"), how));
            cases.add(cut("within a chunk", chunked("5a\r\n" + CUT), how));
            cases.add(cut("before its first chunk", chunked(""), how));
            cases.add(cut("within a chunk's size", chunked("d\r\n" + CUT + "\r\n1"), how));
        }
        cases.add(
                cut(
                        "by a chunk size that is none",
                        chunked("d\r\n" + CUT + "\r\n" + CUT + "\r\n"),
                        Ending.FIN));
        cases.add(
                cut(
                        "by a chunk that is too long",
                        chunked("d\r\n" + CUT + CUT + "\r\n"),
                        Ending.FIN));
        cases.add(
                cut("by a negative chunk size", chunked("d\r\n" + CUT + "\r\n-1\r\n"), Ending.FIN));
        cases.add(byteWise());
        for (boolean chunked : new boolean[] {false, true}) {
            cases.add(streamed(chunked));
        }
        cases.add(endless(Road.PLAIN, true));
        cases.addAll(dropped(Road.PLAIN));
        return cases;
    }

    static List<Case> dropped(Road road) {
        return List.of(endless(road, false), unread(road));
    }

    private static String chunked(String chunks) {
        return "Transfer-Encoding: chunked\r\n\r\n" + chunks;
    }

    private static Case cut(String where, String rest, Ending how) {
        return Case.of(
                TOPIC,
                "cut " + where + " by " + how + " fails, its status known",
                scene -> {
                    FaultyServer server = scene.server();
                    Exchange cut =
                            Exchange.of(Answer.raw("HTTP/1.1 201 Created\r\n" + rest))
                                    .breakingOff(Point.AFTER_ANSWER, how);
                    server.otherwise(any -> cut);
                    Outcome outcome = scene.send(Requests.post(server.uri()));
                    if (how == Ending.RST && outcome.failure() != null) {
                        // The reset may overtake the head.
                        outcome.isUnknown();
                    } else {
                        outcome.isCut(201);
                        if (outcome.cut() != null) {
                            scene.secrets().lookInto(outcome.cut());
                        }
                    }
                });
    }

    private static Case byteWise() {
        return Case.of(
                TOPIC,
                "read byte by byte fails alike where it is malformed",
                scene -> {
                    FaultyServer server = scene.server();
                    server.enqueue(
                            Exchange.of(
                                    Answer.raw(
                                            "HTTP/1.1 200 OK\r\n"
                                                    + chunked("1\r\na\r\n" + CUT + "\r\n"))));
                    SendControl control = new SendControl();
                    try (HttpResponse response =
                            scene.open(scene.transport(), Requests.get(server.uri()), control)) {
                        assertEquals('a', response.body().read(), "the first byte");
                        Background<IOException> second =
                                scene.background(
                                        () ->
                                                assertThrows(
                                                        IOException.class,
                                                        () -> response.body().read()));
                        // One that waits for more of it is ended by the deadline.
                        second.awaitAtRest();
                        scene.abort(control);
                        scene.secrets().lookInto(second.await(10, "The second byte"));
                    }
                });
    }

    private static Case streamed(boolean chunked) {
        return Case.of(
                TOPIC,
                "is there before its end is written, " + (chunked ? "in chunks" : "with a length"),
                scene -> {
                    String head = "HTTP/1.1 200 OK\r\n";
                    String rest =
                            chunked ? chunked("3\r\nabc\r\n") : "Content-Length: 9000\r\n\r\nabc";
                    FaultyServer server = scene.server();
                    server.enqueue(
                            Exchange.of(Answer.raw(head + rest))
                                    .breakingOff(Point.AFTER_ANSWER, Ending.STALL));
                    SendControl control = new SendControl();
                    Background<byte[]> begun =
                            scene.background(
                                    () -> {
                                        HttpResponse response =
                                                scene.open(
                                                        scene.transport(),
                                                        Requests.get(server.uri()),
                                                        control);
                                        assertEquals(200, response.statusCode(), "the status");
                                        return response.body().readNBytes(3);
                                    });
                    assertArrayEquals(
                            "abc".getBytes(US_ASCII),
                            begun.await(10, "Reading what there is of a body"),
                            "what there is of the body");
                });
    }

    private static Case endless(Road road, boolean byItsStream) {
        return road.of(
                TOPIC,
                "without end is dropped by closing " + (byItsStream ? "it" : "the response"),
                scene -> {
                    FaultyServer server = road.open(scene);
                    server.enqueue(Exchange.of(Answer.status(200).endless()));
                    HttpResponse response =
                            scene.open(
                                    scene.transport(),
                                    Requests.get(server.uri()),
                                    new SendControl());
                    InputStream body = response.body();
                    assertTrue(body.read() >= 0, "a first byte");
                    scene.background(
                                    () -> {
                                        if (byItsStream) {
                                            body.close();
                                        }
                                        response.close();
                                        response.close();
                                        return true;
                                    })
                            .await(5, "Closing");
                    server.awaitOpenConnections(0);
                });
    }

    private static Case unread(Road road) {
        return road.of(
                TOPIC,
                "that was not read does not hold up what comes next",
                scene -> {
                    FaultyServer server = road.open(scene);
                    server.otherwise(any -> Exchange.of(Answer.json(200, "{\"a\":1}")));
                    for (int i = 0; i < 3; i++) {
                        scene.open(scene.transport(), Requests.get(server.uri()), new SendControl())
                                .close();
                        scene.send(Requests.post(server.uri())).is(200, "{\"a\":1}");
                    }
                    assertEquals(6, server.begun(), "requests");
                });
    }
}
