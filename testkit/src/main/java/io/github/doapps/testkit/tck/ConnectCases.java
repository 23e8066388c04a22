package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.FullServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Where no byte can have left, that is said. */
final class ConnectCases {

    private static final String TOPIC = "not sent";
    private static final Duration SHORT = Duration.ofMillis(300);

    private ConnectCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (String method : List.of("GET", "POST")) {
            Function<URI, HttpRequest> request =
                    method.equals("GET") ? Requests::get : Requests::post;
            cases.add(
                    exact(
                            method + " where nothing listens",
                            scene ->
                                    scene.send(request.apply(FaultyServer.refusing()))
                                            .isNotSent(false)));
            cases.add(
                    exact(
                            method + " to a host that has no address",
                            scene ->
                                    scene.send(request.apply(URI.create("http://nowhere.invalid/")))
                                            .isNotSent(false)));
            cases.add(
                    exact(
                                    method + " to a host that does not accept in time",
                                    scene -> connectTimeout(scene, request))
                            .with(SetupOption.CONNECT_TIMEOUT));
            cases.add(
                    exact(
                                    method + " while no connection comes free in time",
                                    scene -> leaseTimeout(scene, request))
                            .with(SetupOption.MAX_CONNECTIONS)
                            .with(SetupOption.LEASE_TIMEOUT));
        }
        return cases;
    }

    private static Case exact(String name, Case.Body body) {
        return Case.of(TOPIC, name, body).needing(TransportCapability.TELLS_DELIVERY);
    }

    private static void connectTimeout(Scene scene, Function<URI, HttpRequest> request)
            throws Exception {
        HttpTransport hasty = scene.transport(setup -> setup.withConnectTimeout(SHORT));
        FullServer full = scene.full();
        scene.start(hasty, request.apply(full.uri())).await().isNotSent(false);
    }

    private static void leaseTimeout(Scene scene, Function<URI, HttpRequest> request)
            throws Exception {
        FaultyServer server = scene.server();
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        HttpTransport narrow = scene.transport(setup -> setup.withLeaseTimeout(SHORT));
        SendControl control = new SendControl();
        try (HttpResponse open = scene.open(narrow, Requests.get(server.uri()), control)) {
            scene.start(narrow, request.apply(server.uri())).await().isNotSent(false);
            scene.read(open, control).is(200, "{}");
        }
        assertEquals(1, server.begun(), "requests");
        scene.send(narrow, request.apply(server.uri())).is(200, "{}");
    }
}
