package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;

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
            cases.add(status(status));
        }
        cases.add(remembered("Set-Cookie", "a=1; Path=/", "Cookie", 200));
        cases.add(remembered("WWW-Authenticate", "Basic realm=\"r\"", "Authorization", 401));
        cases.add(remembered("Proxy-Authenticate", "Basic", "Proxy-Authorization", 407));
        cases.add(remembered("ETag", "\"1\"", "If-None-Match", 200));
        return cases;
    }

    private static Case status(int status) {
        return Case.of(
                        TOPIC,
                        status + " is an answer and is asked for once",
                        scene -> {
                            FaultyServer elsewhere = scene.with(FaultyServer.start());
                            FaultyServer server = scene.server();
                            Answer answer =
                                    Answer.json(status, "{}")
                                            .header("Location", elsewhere.uri().toString())
                                            .header("Retry-After", "0")
                                            .header("WWW-Authenticate", "Basic realm=\"r\"")
                                            .header("Proxy-Authenticate", "Basic realm=\"r\"")
                                            .header("Refresh", "0");
                            server.otherwise(any -> Exchange.of(answer));
                            int sends = 0;
                            for (String method : RequestCases.METHODS) {
                                for (byte[] body : new byte[][] {null, Requests.body("")}) {
                                    scene.send(Requests.of(method, server.uri(), body))
                                            .is(status, "{}");
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
