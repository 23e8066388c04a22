package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Point;
import io.github.doapps.testkit.fault.ReceivedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** When a connection is used again, and when it is not. */
final class ConnectionCases {

    private static final String TOPIC = "connections";
    private static final int AT_ONCE = 8;
    private static final Duration KEPT = Duration.ofMillis(50);

    private ConnectionCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(Case.of(TOPIC, "are used again", ConnectionCases::reused));
        cases.add(
                Case.of(
                        TOPIC,
                        "that were used have one call each, many as there are",
                        ConnectionCases::ofTheirOwn));
        for (String close : List.of("close", "Close", "CLOSE")) {
            cases.add(notReused(close));
        }
        cases.add(
                Case.of(
                                TOPIC,
                                "that lay idle for longer than they may are replaced",
                                ConnectionCases::idleTooLong)
                        .with(SetupOption.KEEP_ALIVE));
        for (Ending how : List.of(Ending.FIN, Ending.RST)) {
            cases.add(idle(how));
        }
        for (Requests.Kind kind : Requests.KINDS) {
            cases.addAll(crossing(Road.PLAIN, kind));
        }
        return cases;
    }

    static List<Case> crossing(Road road, Requests.Kind next) {
        return Stream.of(Ending.FIN, Ending.RST)
                .map(how -> justAsTheNextGoes(road, next, how))
                .toList();
    }

    private static void reused(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        for (String method : RequestCases.METHODS) {
            scene.send(Requests.of(method, server.uri(), null)).is(200, "{}");
            scene.send(Requests.of(method, server.uri(), new byte[0])).is(200, "{}");
            scene.send(Requests.of(method, server.uri(), Requests.body(""))).is(200, "{}");
        }
        assertEquals(1, server.accepted(), "connections for fifteen requests");
        assertEquals(15, server.begun(), "requests");
    }

    /** One that is kept twice is had by two calls at once. */
    private static void ofTheirOwn(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        HttpTransport wide = scene.transport(setup -> setup.withMaxConnections(AT_ONCE));
        for (int round = 1; round <= 3; round++) {
            CountDownLatch looked = new CountDownLatch(1);
            server.otherwise(any -> Exchange.of(Answer.json(200, "{}")).after(looked::await));
            List<Running> calls = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                SendControl control = new SendControl();
                calls.add(
                        new Running(
                                control,
                                scene.background(() -> closedTwice(scene, wide, control))));
            }
            int all = round * AT_ONCE;
            Background.becomes(
                    () -> server.requests().size() == all, scene.patience().of(10).toSeconds());
            List<ReceivedRequest> received = server.requests();
            long connections =
                    received.subList((round - 1) * AT_ONCE, received.size()).stream()
                            .map(ReceivedRequest::connection)
                            .distinct()
                            .count();
            looked.countDown();
            assertEquals(AT_ONCE, connections, "connections with a call that nobody answered yet");
            for (Running call : calls) {
                call.await().is(200, "{}");
            }
        }
    }

    private static Outcome closedTwice(Scene scene, HttpTransport transport, SendControl control)
            throws Exception {
        HttpResponse response = scene.open(transport, Requests.post(scene.server().uri()), control);
        Outcome outcome = scene.read(response, control);
        response.close();
        response.close();
        return outcome;
    }

    /** The server says it, and leaves it to the client. */
    private static Case notReused(String close) {
        return Case.of(
                TOPIC,
                "that the server will close are not: Connection: " + close,
                scene -> {
                    FaultyServer server = scene.server();
                    server.otherwise(
                            any -> Exchange.of(Answer.json(200, "{}").header("Connection", close)));
                    for (int i = 0; i < 3; i++) {
                        scene.send(Requests.post(server.uri())).is(200, "{}");
                    }
                    assertEquals(3, server.accepted(), "connections for three requests");
                });
    }

    private static void idleTooLong(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        HttpTransport forgetful = scene.transport(setup -> setup.withKeepAlive(KEPT));
        for (int i = 0; i < 3; i++) {
            scene.send(forgetful, Requests.post(server.uri())).is(200, "{}");
            long end = System.nanoTime() + 4 * KEPT.toNanos();
            Background.becomes(() -> System.nanoTime() - end > 0, KEPT.toSeconds() + 1);
        }
        assertEquals(3, server.accepted(), "connections for three requests, each after the limit");
    }

    /** The end has reached the client before the next request: it can be seen, and must be. */
    private static Case idle(Ending how) {
        return Case.of(
                TOPIC,
                "that the server ended by " + how + " while idle are replaced",
                scene -> {
                    FaultyServer server = scene.server();
                    server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
                    scene.send(Requests.post(server.uri())).is(200, "{}");
                    server.closeIdleConnections(how);
                    scene.send(Requests.post(server.uri())).is(200, "{}");
                    server.closeIdleConnections(how);
                    scene.send(Requests.get(server.uri())).is(200, "{}");
                    assertEquals(3, server.begun(), "requests");
                    assertEquals(3, server.accepted(), "connections");
                });
    }

    /** The end crosses the next request, which nobody answers: it may have been acted on. */
    private static Case justAsTheNextGoes(Road road, Requests.Kind next, Ending how) {
        return road.of(
                TOPIC,
                "that end by " + how + " just as the next goes leave it unknown: " + next,
                scene -> {
                    FaultyServer server = road.open(scene);
                    Exchange answered = Exchange.of(Answer.json(200, "{}"));
                    Exchange crossed = answered.breakingOff(Point.IN_REQUEST_HEAD, how);
                    for (int uses = 1; uses <= 3; uses++) {
                        for (int use = 0; use < uses; use++) {
                            server.enqueue(answered);
                            scene.send(Requests.post(server.uri())).is(200, "{}");
                        }
                        server.enqueue(crossed);
                        scene.send(next.to(server.uri())).isUnknown();
                    }
                    assertEquals(9, server.begun(), "requests");
                    assertEquals(6, server.acted(), "requests acted on");
                    assertEquals(3, server.accepted(), "connections");
                });
    }
}
