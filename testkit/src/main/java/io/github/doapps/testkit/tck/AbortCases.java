package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.FullServer;
import io.github.doapps.testkit.fault.Greeting;
import io.github.doapps.testkit.fault.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** An abort from another thread ends a call wherever it stands; timeouts here never come. */
final class AbortCases {

    private static final String TOPIC = "abort";

    private AbortCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(Case.of(TOPIC, "before the send, and nothing leaves", AbortCases::before));
        cases.add(
                ending("while it waits for a connection", AbortCases::inLease)
                        .with(SetupOption.MAX_CONNECTIONS)
                        .with(SetupOption.LEASE_TIMEOUT));
        cases.add(
                ending("while it connects", AbortCases::inConnect)
                        .with(SetupOption.CONNECT_TIMEOUT));
        cases.add(ending("while it writes the request", AbortCases::inWriting));
        for (String framing :
                List.of(
                        "Content-Length: 1000",
                        "Transfer-Encoding: chunked",
                        "Connection: close")) {
            cases.add(
                    ending(
                            "while it reads a body with " + framing,
                            scene -> inBody(scene, framing, "4\r\nabc", true)));
            cases.add(
                    ending(
                            "between head and body with " + framing,
                            scene -> inBody(scene, framing, "", false)));
        }
        cases.add(Case.of(TOPIC, "after the body was read, without effect", AbortCases::afterBody));
        cases.add(
                Case.of(
                        TOPIC,
                        "after the close, without effect on who has the connection now",
                        AbortCases::afterClose));
        cases.add(
                ending(
                        "at random moments, and what is said not to be sent never arrives",
                        scene -> racing(scene, scene.server(), true, 60, 40_000)));
        cases.add(
                ending(
                                "at random moments of a new connection, of which no socket is left",
                                scene -> racing(scene, scene.server(), false, 60, 40_000))
                        .needing(TransportCapability.FREES_ALL));
        cases.add(
                ending(
                                "at random moments of a TLS handshake, of which no socket is left",
                                scene -> racing(scene, Road.TLS.open(scene), false, 30, 200_000))
                        .needing(TransportCapability.FREES_ALL)
                        .with(SetupOption.SSL_CONTEXT));
        return cases;
    }

    private static Case ending(String when, Case.Body body) {
        return Case.of(TOPIC, when, body).needing(TransportCapability.ABORTS);
    }

    private static void before(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        for (HttpRequest request :
                List.of(Requests.get(server.uri()), Requests.post(server.uri()))) {
            SendControl control = new SendControl();
            scene.abort(control);
            scene.send(scene.transport(), request, control).isNotSent(false);
        }
        assertEquals(0, server.begun(), "requests");
        scene.send(Requests.post(server.uri())).is(200, "{}");
        scene.mustHaveBegun(1, server);
    }

    private static void inLease(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        SendControl first = new SendControl();
        try (HttpResponse open = scene.open(scene.transport(), Requests.get(server.uri()), first)) {
            Running waiting = scene.start(Requests.post(server.uri()));
            waiting.awaitAtRest();
            scene.mustNotBeSent(waiting.abort());
            scene.read(open, first).is(200, "{}");
        }
        scene.send(Requests.get(server.uri())).is(200, "{}");
        assertEquals(2, server.begun(), "requests");
    }

    private static void inConnect(Scene scene) throws Exception {
        FullServer full = scene.full();
        Running connecting = scene.start(Requests.post(full.uri()));
        connecting.awaitAtRest();
        scene.mustNotBeSent(connecting.abort());
    }

    private static void inWriting(Scene scene) throws Exception {
        FaultyServer deaf = scene.server();
        deaf.onConnect(Greeting.SILENCE);
        Running writing = scene.start(Requests.of("POST", deaf.uri(), new byte[50_000_000]));
        deaf.awaitAccepted(1);
        writing.awaitAtRest();
        writing.abort().isUnknown();
    }

    private static void inBody(Scene scene, String framing, String begun, boolean reading)
            throws Exception {
        FaultyServer server = scene.server();
        server.enqueue(
                Exchange.of(Answer.raw("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n" + begun))
                        .breakingOff(Point.AFTER_ANSWER, Ending.STALL));
        SendControl control = new SendControl();
        CountDownLatch head = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Background<Outcome> work =
                scene.background(
                        () -> {
                            try (HttpResponse response =
                                    scene.open(
                                            scene.transport(),
                                            Requests.get(server.uri()),
                                            control)) {
                                head.countDown();
                                go.await();
                                return scene.read(response, control);
                            }
                        });
        Running call = new Running(control, work);
        if (reading) {
            go.countDown();
            head.await();
            call.awaitAtRest();
            call.abort().isCut(200);
        } else {
            head.await();
            scene.abort(control);
            go.countDown();
            call.await().isCut(200);
        }
    }

    private static void afterBody(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        SendControl control = new SendControl();
        try (HttpResponse response =
                scene.open(scene.transport(), Requests.get(server.uri()), control)) {
            scene.read(response, control).is(200, "{}");
            scene.abort(control);
        }
        scene.send(Requests.post(server.uri())).is(200, "{}");
    }

    private static void afterClose(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        CountDownLatch aborted = new CountDownLatch(1);
        server.enqueue(
                Exchange.of(Answer.json(200, "{}")),
                Exchange.of(Answer.json(200, "{}")).after(aborted::await));
        SendControl done = new SendControl();
        HttpTransport transport = scene.transport();
        try (HttpResponse response = scene.open(transport, Requests.get(server.uri()), done)) {
            scene.read(response, done).is(200, "{}");
        }
        Running next = scene.start(Requests.post(server.uri()));
        server.awaitBegun(2);
        scene.abort(done);
        aborted.countDown();
        next.await().is(200, "{}");
    }

    private static void racing(
            Scene scene, FaultyServer server, boolean kept, int rounds, int mostSpins)
            throws Exception {
        Answer answer = Answer.json(200, "{}");
        server.otherwise(any -> Exchange.of(kept ? answer : answer.connectionClose()));
        List<String> unsent = new ArrayList<>();
        int[] count = new int[1];
        Rounds.run(
                rounds,
                random -> {
                    String mark = "<" + count[0]++ + ">";
                    int spins = random.nextInt(mostSpins);
                    Running call = scene.start(Requests.post(server.uri(), mark));
                    for (int spin = 0; spin < spins; spin++) {
                        Thread.onSpinWait();
                    }
                    Outcome outcome = call.abort();
                    outcome.isNoSurerThanTheControl();
                    if (outcome.isNotSent()) {
                        unsent.add(mark);
                    }
                });
        scene.send(Requests.get(server.uri())).is(200, "{}");
        if (!kept) {
            scene.mustHaveLeft(server);
        }
        for (String mark : unsent) {
            assertEquals(
                    0,
                    server.requests().stream().filter(r -> r.bodyText().endsWith(mark)).count(),
                    "requests said not to be sent");
        }
    }
}
