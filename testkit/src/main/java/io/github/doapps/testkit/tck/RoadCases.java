package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.SendControl;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Point;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** Neither TLS nor a proxy, once it has let the request pass, changes what is promised. */
final class RoadCases {

    /** Those at which another layer than TCP's has to notice. */
    private static final List<Point> SOME =
            List.of(Point.IN_REQUEST_HEAD, Point.AFTER_REQUEST, Point.IN_HEAD, Point.IN_BODY);

    /** Those of which a library is the most, and the least, willing to send a second one. */
    private static final List<Requests.Kind> FEW =
            List.of(Requests.GET, Requests.POST, Requests.EMPTY_POST);

    private RoadCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Road road : List.of(Road.TLS, Road.PROXY, Road.TUNNEL)) {
            for (Requests.Kind kind : road == Road.TLS ? Requests.KINDS : FEW) {
                cases.addAll(broken(road, kind));
                if (road.keepsConnections()) {
                    cases.addAll(ConnectionCases.crossing(road, kind));
                }
            }
            cases.addAll(OnceCases.some(road));
            cases.addAll(BodyCases.dropped(road));
            cases.add(road.of("", "requests arrive as given", scene -> arrives(scene, road)));
            cases.add(road.of("", "answers come as they are", scene -> comes(scene, road)));
            cases.add(road.of("", "the control is told in time", scene -> told(scene, road)));
        }
        return cases;
    }

    private static List<Case> broken(Road road, Requests.Kind kind) {
        List<Case> cases = new ArrayList<>();
        boolean inFull = road == Road.TLS && kind.equals(Requests.POST);
        for (Point at : inFull ? List.of(Point.values()) : SOME) {
            for (Ending how : inFull ? Ending.values() : new Ending[] {Ending.FIN, Ending.RST}) {
                cases.add(BreakCases.of(road, kind, at, how));
            }
        }
        if (!inFull && kind.equals(Requests.POST)) {
            cases.add(BreakCases.of(road, kind, Point.AFTER_REQUEST, Ending.STALL));
        }
        return cases;
    }

    private static void arrives(Scene scene, Road road) throws Exception {
        FaultyServer server = road.open(scene);
        byte[] large = new byte[3_000_000];
        new Random(8).nextBytes(large);
        for (Requests.Kind kind : Requests.KINDS) {
            RequestCases.check(scene, server, kind.to(server.uri()));
        }
        for (String target : RequestCases.TARGETS) {
            URI uri = URI.create(server.uri() + target);
            RequestCases.check(scene, server, Requests.get(uri));
        }
        RequestCases.check(scene, server, Requests.of("PUT", server.uri(), large));
        RandomRequests requests = new RandomRequests(server.uri());
        Rounds.run(25, random -> RequestCases.check(scene, server, requests.next(random)));
        assertOne(road, server);
    }

    private static void comes(Scene scene, Road road) throws Exception {
        FaultyServer server = road.open(scene);
        // Larger than a record of TLS, and than what a connection holds.
        String body = "0123456789abcdef".repeat(256 * 1024);
        HttpRequest request = Requests.post(server.uri());
        server.enqueue(
                Exchange.of(Answer.status(200).header("X-A", "1").header("x-a", "2").body(body)),
                Exchange.of(Answer.status(503).body(body).chunked(5_000)));
        Outcome first = scene.send(request);
        first.is(200, body);
        assertEquals(List.of("1", "2"), first.headers().all("X-A"), "X-A");
        scene.send(request).is(503, body);
        assertOne(road, server);
    }

    private static void assertOne(Road road, FaultyServer server) {
        if (road.keepsConnections()) {
            assertEquals(1, server.accepted(), "connections");
        }
    }

    private static void told(Scene scene, Road road) throws Exception {
        FaultyServer server = road.open(scene);
        SendControl control = new SendControl();
        AtomicReference<Delivery> atServer = new AtomicReference<>();
        server.enqueue(
                Exchange.of(Answer.json(200, "{}")).after(() -> atServer.set(control.delivery())));
        scene.send(scene.transport(), Requests.post(server.uri()), control).is(200, "{}");
        assertEquals(Delivery.UNKNOWN, atServer.get(), "the delivery while the server reads");
    }
}
