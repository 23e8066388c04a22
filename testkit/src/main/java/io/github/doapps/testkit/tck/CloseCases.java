package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyProxy;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Greeting;
import io.github.doapps.testkit.fault.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What closing a transport does, and what it leaves alone. */
final class CloseCases {

    private static final String TOPIC = "close";

    private CloseCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(Case.of(TOPIC, "twice, and nothing is sent any more", CloseCases::twice));
        cases.add(Case.of(TOPIC, "before anything was sent", CloseCases::unused));
        cases.add(
                Case.of(TOPIC, "frees connections and threads", CloseCases::frees)
                        .needing(TransportCapability.FREES_ALL));
        cases.add(
                Case.of(TOPIC, "ends a call in flight", CloseCases::inFlight)
                        .needing(TransportCapability.FREES_ALL));
        cases.add(
                Case.of(TOPIC, "ends a call that waits for a connection", CloseCases::inLease)
                        .needing(TransportCapability.FREES_ALL)
                        .needing(TransportCapability.TELLS_DELIVERY)
                        .with(SetupOption.MAX_CONNECTIONS)
                        .with(SetupOption.LEASE_TIMEOUT));
        cases.add(
                Case.of(TOPIC, "ends a call that connects", CloseCases::inConnect)
                        .needing(TransportCapability.FREES_ALL)
                        .with(SetupOption.CONNECT_TIMEOUT));
        cases.add(
                Road.TLS
                        .of(TOPIC, "close ends a call in the handshake", CloseCases::inHandshake)
                        .needing(TransportCapability.FREES_ALL));
        cases.add(
                Road.TUNNEL
                        .of(TOPIC, "close ends a call that waits for it", CloseCases::inTunnelling)
                        .needing(TransportCapability.FREES_ALL));
        cases.add(
                Case.of(TOPIC, "ends a call that writes", CloseCases::inWriting)
                        .needing(TransportCapability.FREES_ALL));
        cases.add(
                Case.of(TOPIC, "ends the reading of a body", CloseCases::inBody)
                        .needing(TransportCapability.FREES_ALL));
        cases.add(
                Case.of(TOPIC, "leaves what was borrowed open", CloseCases::borrowed)
                        .where(Circumstance.LENT_CLIENT));
        return cases;
    }

    private static void twice(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        scene.send(Requests.post(server.uri())).is(200, "{}");
        scene.close();
        scene.close();
        scene.send(Requests.get(server.uri())).isNotSent(true);
        scene.send(Requests.post(server.uri())).isNotSent(true);
        assertEquals(1, server.begun(), "requests");
    }

    private static void unused(Scene scene) throws Exception {
        scene.transport();
        scene.close();
        scene.send(Requests.post(scene.server().uri())).isNotSent(true);
        assertEquals(0, scene.server().begun(), "requests");
    }

    private static void frees(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        LeftThreads threads = new LeftThreads(scene.patience());
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        HttpTransport wide = scene.transport(setup -> setup.withMaxConnections(8));
        List<Running> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(scene.start(wide, Requests.post(server.uri())));
        }
        for (Running call : calls) {
            call.await().is(200, "{}");
        }
        scene.close();
        server.awaitOpenConnections(0);
        threads.awaitNone();
    }

    private static void inFlight(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        server.enqueue(Exchange.silence());
        Running call = scene.start(Requests.post(server.uri()));
        server.awaitRequests(1);
        call.awaitAtRest();
        scene.close();
        call.await().isUnknown();
    }

    private static void inLease(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        server.enqueue(Exchange.silence());
        Running first = scene.start(Requests.post(server.uri()));
        server.awaitRequests(1);
        Running waiting = scene.start(Requests.post(server.uri()));
        waiting.awaitAtRest();
        scene.close();
        waiting.await().isNotSent(true);
        first.await().isUnknown();
        assertEquals(1, server.begun(), "requests");
    }

    private static void inConnect(Scene scene) throws Exception {
        endsUnsent(scene, scene.start(Requests.post(scene.full().uri())));
    }

    private static void inHandshake(Scene scene) throws Exception {
        FaultyServer server = Road.TLS.open(scene);
        server.onConnect(Greeting.HANDSHAKE_STALL);
        Running call = scene.start(Requests.post(server.uri()));
        server.awaitAccepted(1);
        endsUnsent(scene, call);
    }

    private static void inTunnelling(Scene scene) throws Exception {
        FaultyServer server = Road.TUNNEL.open(scene);
        FaultyProxy proxy = scene.proxies().get(0).enqueue(Exchange.silence());
        Running call = scene.start(Requests.post(server.uri()));
        proxy.awaitRequests(1);
        endsUnsent(scene, call);
        assertEquals(0, server.accepted(), "connections");
    }

    private static void endsUnsent(Scene scene, Running call) throws Exception {
        call.awaitAtRest();
        scene.close();
        scene.mustNotBeSent(call.await(), true);
    }

    private static void inWriting(Scene scene) throws Exception {
        FaultyServer deaf = scene.server();
        deaf.onConnect(Greeting.SILENCE);
        Running writing = scene.start(Requests.of("POST", deaf.uri(), new byte[50_000_000]));
        deaf.awaitAccepted(1);
        writing.awaitAtRest();
        scene.close();
        writing.await().isUnknown();
    }

    private static void inBody(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        server.enqueue(
                Exchange.of(Answer.json(200, "{\"a\":1}"))
                        .breakingOff(Point.IN_BODY, Ending.STALL));
        CountDownLatch head = new CountDownLatch(1);
        SendControl control = new SendControl();
        HttpTransport transport = scene.transport();
        Running call =
                new Running(
                        control,
                        scene.background(
                                () -> {
                                    try (HttpResponse response =
                                            scene.open(
                                                    transport,
                                                    Requests.get(server.uri()),
                                                    control)) {
                                        head.countDown();
                                        return scene.read(response, control);
                                    }
                                }));
        head.await();
        call.awaitAtRest();
        scene.close();
        call.await().isCut(200);
    }

    private static void borrowed(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        scene.send(Requests.post(server.uri())).is(200, "{}");
        scene.close();
        TransportSetup.Lent lent = scene.staged().get(0).setup().lent().orElseThrow();
        for (int i = 0; i < 2; i++) {
            HttpTransport another = lent.another().get();
            Outcome outcome = scene.send(another, Requests.post(server.uri()));
            assertNull(
                    outcome.failure(),
                    "close() closed what the user had handed in, which it MUST NOT: another"
                            + " transport over the same client failed. If the transport made that"
                            + " client, do not call TransportSetup.lend");
            outcome.is(200, "{}");
            another.close();
        }
    }
}
