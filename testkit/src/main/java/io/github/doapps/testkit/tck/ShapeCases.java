package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Point;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** What else there is about a request by which it may be sent again: each goes once, too. */
final class ShapeCases {

    private static final String TOPIC = "once";
    private static final int LARGE = 100_000;

    private ShapeCases() {}

    static List<Case> all() {
        return List.of(
                once("a GET with a query", uri -> Requests.get(asking(uri))),
                once("a POST with a query", uri -> Requests.post(asking(uri))),
                once("a large POST", uri -> Requests.of("POST", uri, new byte[LARGE])),
                once("a GET with a key", uri -> keyed(Requests.get(uri))),
                once("a POST with a key", uri -> keyed(Requests.post(uri))));
    }

    private static URI asking(URI uri) {
        return URI.create(uri + "/v2/apps?page=2");
    }

    /** By such a key servers tell a request that comes again; none was asked to do that here. */
    private static HttpRequest keyed(HttpRequest request) {
        HttpHeaders.Builder headers = HttpHeaders.builder();
        request.headers().forEach(headers::add);
        return new HttpRequest(
                request.method(),
                request.uri(),
                headers.add("Idempotency-Key", "1").build(),
                request.body().orElse(null));
    }

    private static Case once(String what, Function<URI, HttpRequest> shape) {
        return Case.of(
                        TOPIC,
                        what + " goes once, whatever it meets",
                        scene -> {
                            FaultyServer server = scene.server();
                            HttpRequest request = shape.apply(server.uri());
                            int sends = 0;
                            for (Exchange broken : broken()) {
                                server.otherwise(any -> broken);
                                scene.send(request).isUnknown();
                                assertEquals(++sends, server.begun(), "requests");
                            }
                            for (Answer refusal : refusals()) {
                                server.otherwise(any -> Exchange.of(refusal));
                                scene.send(request).is(503, "{}");
                                assertEquals(++sends, server.begun(), "requests");
                            }
                        })
                .needing(TransportCapability.SENDS_ONCE);
    }

    private static List<Exchange> broken() {
        return List.of(
                Exchange.of(Answer.status(200)).breakingOff(Point.AFTER_REQUEST, Ending.FIN),
                Exchange.of(Answer.status(200)).breakingOff(Point.AFTER_REQUEST, Ending.RST),
                early("100 Continue"),
                early("103 Early Hints"));
    }

    private static Exchange early(String status) {
        return Exchange.of(Answer.raw("HTTP/1.1 " + status + "\r\n\r\n"))
                .breakingOff(Point.AFTER_ANSWER, Ending.FIN);
    }

    private static List<Answer> refusals() {
        Answer refusal = Answer.json(503, "{}");
        return List.of(
                refusal,
                refusal.connectionClose(),
                refusal.header("Connection", "keep-alive").header("Retry-After", "0"));
    }
}
