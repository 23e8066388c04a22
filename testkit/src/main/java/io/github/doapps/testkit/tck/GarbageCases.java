package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Point;
import java.util.ArrayList;
import java.util.List;

/** What is no answer is a failure, after which the server may have acted, and leaves nothing. */
final class GarbageCases {

    private static final String TOPIC = "no answer";
    private static final String FIELDS = "X-A: " + Secrets.CANARY + "\r\nContent-Length: 0\r\n\r\n";

    private GarbageCases() {}

    static List<Case> all() {
        List<Case> cases =
                new ArrayList<>(
                        List.of(
                                garbage("a line without a status", "HTTP/1.1\r\n" + FIELDS),
                                garbage(
                                        "a status that is no number",
                                        "HTTP/1.1 abc OK\r\n" + FIELDS),
                                garbage("a negative status", "HTTP/1.1 -200 OK\r\n" + FIELDS),
                                garbage("a status of two digits", "HTTP/1.1 20 OK\r\n" + FIELDS),
                                garbage("another protocol", "ICY 200 OK\r\n" + FIELDS),
                                garbage("another protocol's greeting", "SSH-2.0-OpenSSH_9.6\r\n"),
                                garbage(
                                        "a page without a head",
                                        "<html><body>" + Secrets.CANARY + "</body></html>\n"),
                                garbage("an alert of TLS", "\u0015\u0003\u0001\u0000\u0002\u0002F"),
                                garbage("empty lines", "\r\n\r\n\r\n\r\n"),
                                garbage("zeros", "\u0000".repeat(64))));
        for (String line : List.of("HTTP/1.1 2000 OK", "HTTP/1.1 200OK")) {
            cases.add(loose(line));
        }
        for (Requests.Kind kind : Requests.KINDS) {
            cases.add(switched(kind));
        }
        return cases;
    }

    private static Case garbage(String what, String bytes) {
        return Case.of(
                TOPIC,
                what + " is a failure of unknown delivery",
                scene -> {
                    FaultyServer server = scene.server();
                    Exchange exchange = ending(bytes);
                    server.enqueue(exchange, exchange, exchange);
                    for (Requests.Kind kind : List.of(Requests.GET, Requests.POST)) {
                        scene.send(kind.to(server.uri())).isUnknown();
                    }
                    assertEquals(2, server.acted(), "requests");
                    scene.mustHaveLeft(server);
                });
    }

    /** Who reads the digits and no further may take it for a status. */
    private static Case loose(String line) {
        return Case.of(
                TOPIC,
                line + " is a failure of unknown delivery, or a 200",
                scene -> {
                    FaultyServer server = scene.server();
                    Exchange exchange = ending(line + "\r\n" + FIELDS);
                    server.enqueue(exchange, exchange, exchange);
                    scene.send(Requests.post(server.uri())).isUnknownOr(200);
                    assertEquals(1, server.acted(), "requests");
                });
    }

    /** Nobody asked for it, and what follows it is of another protocol. */
    private static Case switched(Requests.Kind kind) {
        return Case.of(
                        TOPIC,
                        "a 101 to a " + kind + " is a failure of unknown delivery",
                        scene -> {
                            FaultyServer server = scene.server();
                            Exchange exchange =
                                    Exchange.of(
                                                    Answer.raw(
                                                            String.join(
                                                                    "\r\n",
                                                                    "HTTP/1.1 101 Switching Protocols",
                                                                    "Connection: upgrade",
                                                                    "Upgrade: x",
                                                                    "",
                                                                    "not HTTP")))
                                            .breakingOff(Point.AFTER_ANSWER, Ending.STALL);
                            server.enqueue(exchange, exchange, exchange);
                            Running call = scene.start(kind.to(server.uri()));
                            call.awaitAtRest();
                            // One that waits for another head is ended by the deadline.
                            call.abort().isUnknown();
                            assertEquals(1, server.acted(), "requests");
                            scene.mustHaveLeft(server);
                        })
                .needing(TransportCapability.ABORTS);
    }

    /**
     * With the end of the connection, for those who look further for the beginning of an answer.
     */
    private static Exchange ending(String bytes) {
        return Exchange.of(Answer.raw(bytes)).breakingOff(Point.AFTER_ANSWER, Ending.FIN);
    }
}
