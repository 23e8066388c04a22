package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whatever the answer says, it is handed on, and nothing is asked again or remembered. */
final class OnceCases {

    private static final String TOPIC = "once";

    private static final int[] STATUSES = {
        300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 407, 408, 409, 421, 425, 429, 500, 502,
        503, 504, 599
    };

    private OnceCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (int status : STATUSES) {
            cases.add(status(Road.PLAIN, status));
        }
        cases.add(remembered("Set-Cookie", "a=1; Path=/", "Cookie", 200));
        cases.add(remembered("WWW-Authenticate", "Basic realm=\"r\"", "Authorization", 401));
        cases.add(remembered("Proxy-Authenticate", "Basic", "Proxy-Authorization", 407));
        cases.add(remembered("ETag", "\"1\"", "If-None-Match", 200));
        return cases;
    }

    /** One of each kind: an answer that redirects, challenges, throttles, fails. */
    static List<Case> some(Road road) {
        return Stream.of(301, 307, 401, 429, 503).map(status -> status(road, status)).toList();
    }

    /** What an answer says of when and where to ask again. */
    private record Hint(String retryAfter, String location) {

        /** Elsewhere and here, absolute and relative; at once, soon, and since long ago. */
        static List<Hint> all(FaultyServer here, FaultyServer elsewhere) {
            return List.of(
                    new Hint("0", elsewhere.uri().toString()),
                    new Hint("1", "/again"),
                    new Hint("Wed, 21 Oct 2015 07:28:00 GMT", here.uri() + "/again"));
        }
    }

    private static Case status(Road road, int status) {
        return road.of(
                        TOPIC,
                        status + " is an answer and is asked for once",
                        scene -> {
                            FaultyServer elsewhere = scene.with(FaultyServer.start());
                            FaultyServer server = road.open(scene);
                            int sends = 0;
                            for (Hint hint : Hint.all(server, elsewhere)) {
                                Answer answer =
                                        Answer.json(status, "{}")
                                                .header("Location", hint.location())
                                                .header("Retry-After", hint.retryAfter())
                                                .header("WWW-Authenticate", "Basic realm=\"r\"")
                                                .header("Proxy-Authenticate", "Basic realm=\"r\"")
                                                .header("Refresh", "0");
                                server.otherwise(any -> Exchange.of(answer));
                                for (Requests.Kind kind : Requests.KINDS) {
                                    scene.send(kind.to(server.uri())).is(status, "{}");
                                    sends++;
                                    assertEquals(sends, server.begun(), "requests");
                                }
                            }
                            assertEquals(0, elsewhere.accepted(), "connections elsewhere");
                        })
                .needing(TransportCapability.SENDS_ONCE);
    }

    /** The next request has what it was given, and nothing that an answer said. */
    private static Case remembered(String header, String value, String sent, int status) {
        return Case.of(
                TOPIC,
                header + " is not remembered",
                scene -> {
                    FaultyServer server = scene.server();
                    server.otherwise(
                            any -> Exchange.of(Answer.json(status, "{}").header(header, value)));
                    scene.send(Requests.post(server.uri())).is(status, "{}");
                    scene.send(Requests.post(server.uri())).is(status, "{}");
                    List<ReceivedRequest> received = server.requests();
                    assertEquals(2, received.size(), "requests");
                    assertEquals(
                            received.get(0).all(sent), received.get(1).all(sent), "the " + sent);
                });
    }
}
