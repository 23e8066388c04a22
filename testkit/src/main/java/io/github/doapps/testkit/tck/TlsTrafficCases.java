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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** Once the handshake is through, TLS changes nothing of what is promised. */
final class TlsTrafficCases {

    private static final String TOPIC = "through TLS";

    /** Those at which another layer than TCP's has to notice. */
    private static final List<Point> SOME =
            List.of(Point.IN_REQUEST_HEAD, Point.AFTER_REQUEST, Point.IN_HEAD, Point.IN_BODY);

    private TlsTrafficCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Point at : Point.values()) {
            for (Ending how : Ending.values()) {
                cases.add(broken(Requests.POST, at, how));
            }
        }
        for (Requests.Kind kind : Requests.KINDS) {
            if (!kind.equals(Requests.POST)) {
                for (Point at : SOME) {
                    cases.add(broken(kind, at, Ending.FIN));
                    cases.add(broken(kind, at, Ending.RST));
                }
            }
        }
        cases.add(Case.of(TOPIC, "requests arrive as given", TlsTrafficCases::arrives));
        cases.add(Case.of(TOPIC, "answers come as they are", TlsTrafficCases::comes));
        cases.add(Case.of(TOPIC, "the control is told in time", TlsTrafficCases::told));
        return cases.stream().map(one -> one.with(SetupOption.SSL_CONTEXT)).toList();
    }

    private static Case broken(Requests.Kind kind, Point at, Ending how) {
        return BreakCases.of(TOPIC, TlsTrafficCases::open, kind, at, how);
    }

    static FaultyServer open(Scene scene) throws Exception {
        scene.transport(setup -> setup.withSslContext(Certificates.TRUSTED.get().clientContext()));
        return scene.with(FaultyServer.startTls(Certificates.TRUSTED.get()));
    }

    private static void arrives(Scene scene) throws Exception {
        FaultyServer server = open(scene);
        byte[] large = new byte[3_000_000];
        new Random(8).nextBytes(large);
        for (Requests.Kind kind : Requests.KINDS) {
            RequestCases.check(scene, server, kind.to(server.uri()));
        }
        RequestCases.check(scene, server, Requests.of("PUT", server.uri(), large));
        RandomRequests requests = new RandomRequests(server.uri());
        Rounds.run(25, random -> RequestCases.check(scene, server, requests.next(random)));
        assertEquals(1, server.accepted(), "connections");
    }

    private static void comes(Scene scene) throws Exception {
        FaultyServer server = open(scene);
        // Larger than a record of TLS, and than what a connection holds.
        String body = "0123456789abcdef".repeat(64 * 1024);
        HttpRequest request = Requests.post(server.uri());
        server.enqueue(
                Exchange.of(Answer.status(200).header("X-A", "1").header("x-a", "2").body(body)),
                Exchange.of(Answer.status(503).body(body).chunked(5_000)));
        Outcome first = scene.send(request);
        first.is(200, body);
        assertEquals(List.of("1", "2"), first.headers().all("X-A"), "X-A");
        scene.send(request).is(503, body);
        assertEquals(1, server.accepted(), "connections for two requests");
    }

    private static void told(Scene scene) throws Exception {
        FaultyServer server = open(scene);
        SendControl control = new SendControl();
        AtomicReference<Delivery> atServer = new AtomicReference<>();
        server.enqueue(
                Exchange.of(Answer.json(200, "{}")).after(() -> atServer.set(control.delivery())));
        scene.send(scene.transport(), Requests.post(server.uri()), control).is(200, "{}");
        assertEquals(Delivery.UNKNOWN, atServer.get(), "the delivery while the server reads");
    }
}
