package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes behind an answer that belong to none. They can be seen before the next request goes out, so
 * it takes another connection, or none: what is written behind them is of unknown delivery, and
 * they are not its answer.
 */
final class StrayCases {

    private static final String TOPIC = "stray bytes";
    private static final String TIMEOUT =
            "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private static final String POISON = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npoison";
    private static final String EMPTY_LINE = "\r\n";

    private static final Answer FIRST = Answer.json(200, "{\"n\":1}");
    private static final Answer NEXT = Answer.json(200, "{\"n\":2}");

    private StrayCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Road road : List.of(Road.PLAIN, Road.TLS)) {
            cases.add(idle(road, "a 408 and the end", TIMEOUT, true));
            cases.add(idle(road, "a 408", TIMEOUT, false));
            cases.add(idle(road, "a second answer", POISON, false));
            cases.add(idle(road, "an empty line", EMPTY_LINE, false));
        }
        cases.add(behind("an answer", "200 OK\r\nContent-Length: 2\r\n\r\n{}", "{}", POISON));
        cases.add(behind("an answer", "200 OK\r\nContent-Length: 2\r\n\r\n{}", "{}", EMPTY_LINE));
        cases.add(behind("a 204", "204 No Content\r\n\r\n", "", "{\"n\":0}"));
        return cases;
    }

    /** A load balancer gives notice like this to a connection that it kept for long enough. */
    private static Case idle(Road road, String what, String bytes, boolean ends) {
        return road.of(
                        TOPIC,
                        what + " on an idle connection: the next goes elsewhere or nowhere",
                        scene -> {
                            FaultyServer server = road.open(scene);
                            for (Requests.Kind next : Requests.KINDS) {
                                server.enqueue(Exchange.of(FIRST));
                                scene.send(Requests.post(server.uri())).is(200, "{\"n\":1}");
                                server.writeToIdleConnections(bytes);
                                if (ends) {
                                    server.closeIdleConnections(Ending.FIN);
                                }
                                elsewhereOrNowhere(scene, server, next);
                            }
                        })
                .needing(TransportCapability.TELLS_DELIVERY);
    }

    /** Come together with the answer, so that they may have been read with it. */
    private static Case behind(String what, String answer, String body, String bytes) {
        return Case.of(
                        TOPIC,
                        bytes.length() + " behind " + what + ": the next goes elsewhere or nowhere",
                        scene -> {
                            FaultyServer server = scene.server();
                            Answer first = Answer.raw("HTTP/1.1 " + answer + bytes);
                            int status = Integer.parseInt(answer.substring(0, 3));
                            for (Requests.Kind next : Requests.KINDS) {
                                server.enqueue(Exchange.of(first));
                                scene.send(Requests.post(server.uri())).is(status, body);
                                elsewhereOrNowhere(scene, server, next);
                            }
                        })
                .needing(TransportCapability.TELLS_DELIVERY);
    }

    private static void elsewhereOrNowhere(Scene scene, FaultyServer server, Requests.Kind next)
            throws Exception {
        int acted = server.acted();
        int accepted = server.accepted();
        server.otherwise(any -> Exchange.of(NEXT.connectionClose()));
        Outcome outcome = scene.send(next.to(server.uri()));
        if (outcome.isNotSent()) {
            outcome.isNotSent(false);
            assertEquals(acted, server.acted(), "requests acted on, of which none was sent");
        } else {
            outcome.is(200, "{\"n\":2}");
            assertEquals(acted + 1, server.acted(), "requests acted on");
            assertEquals(accepted + 1, server.accepted(), "connections: a new one for the next");
        }
    }
}
