package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Greeting;
import io.github.doapps.testkit.fault.TestCertificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Whom a transport trusts, and what trouble in the handshake means. */
final class TlsCases {

    private static final String TOPIC = "TLS";
    private static final Duration SHORT = Duration.ofMillis(500);

    private final Made trusted = new Made(TestCertificate::trusted);

    private TlsCases() {}

    static List<Case> all() {
        return new TlsCases().cases();
    }

    private List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(Case.of(TOPIC, "a server that is trusted is served", this::served));
        cases.add(
                refused(
                        "a certificate that nobody vouches for",
                        new Made(TestCertificate::untrusted)));
        cases.add(refused("a certificate that has expired", new Made(TestCertificate::expired)));
        cases.add(refused("a certificate of another host", new Made(TestCertificate::wrongName)));
        for (Greeting greeting :
                List.of(
                        Greeting.FIN,
                        Greeting.RST,
                        Greeting.HANDSHAKE_FIN,
                        Greeting.HANDSHAKE_RST,
                        Greeting.PLAIN_TEXT)) {
            cases.add(
                    exact(
                            "a handshake that meets " + greeting + " is not sent, and may pass",
                            scene -> {
                                FaultyServer server = start(scene, trusted);
                                server.onConnect(greeting, greeting, greeting);
                                scene.send(trusting(scene), Requests.post(server.uri()))
                                        .isNotSent(false);
                                assertEquals(0, server.begun(), "requests");
                            }));
        }
        cases.add(
                exact(
                                "a handshake that stalls ends with the connect timeout",
                                scene -> {
                                    FaultyServer server = start(scene, trusted);
                                    server.onConnect(Greeting.HANDSHAKE_STALL);
                                    HttpTransport hasty =
                                            scene.transport(
                                                    setup ->
                                                            setup.withConnectTimeout(SHORT)
                                                                    .withSslContext(
                                                                            trusted.get()
                                                                                    .clientContext()));
                                    scene.start(hasty, Requests.post(server.uri()))
                                            .await()
                                            .isNotSent(false);
                                })
                        .with(SetupOption.CONNECT_TIMEOUT));
        cases.add(
                Case.of(TOPIC, "an abort ends a handshake that stalls", this::aborted)
                        .needing(TransportCapability.ABORTS));
        cases.replaceAll(one -> one.with(SetupOption.SSL_CONTEXT));
        cases.add(
                exact(
                        "whom the JVM does not trust is refused for good where nothing is said",
                        scene -> {
                            FaultyServer server = start(scene, trusted);
                            scene.send(Requests.post(server.uri())).isNotSent(true);
                            assertEquals(0, server.begun(), "requests");
                        }));
        return cases;
    }

    private Case refused(String what, Made made) {
        return exact(
                what + " is refused for good",
                scene -> {
                    FaultyServer server = start(scene, made);
                    HttpTransport transport =
                            scene.transport(
                                    setup -> setup.withSslContext(made.get().clientContext()));
                    scene.send(transport, Requests.post(server.uri())).isNotSent(true);
                    assertEquals(0, server.begun(), "requests");
                });
    }

    private static Case exact(String name, Case.Body body) {
        return Case.of(TOPIC, name, body).needing(TransportCapability.TELLS_DELIVERY);
    }

    private void served(Scene scene) throws Exception {
        FaultyServer server = start(scene, trusted);
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        HttpTransport transport = trusting(scene);
        for (int i = 0; i < 3; i++) {
            scene.send(transport, Requests.post(server.uri())).is(200, "{}");
        }
        assertEquals(1, server.accepted(), "connections for three requests");
    }

    private void aborted(Scene scene) throws Exception {
        FaultyServer server = start(scene, trusted);
        server.onConnect(Greeting.HANDSHAKE_STALL);
        Running call = scene.start(trusting(scene), Requests.post(server.uri()));
        server.awaitAccepted(1);
        call.awaitAtRest();
        scene.mustNotBeSent(call.abort());
    }

    private HttpTransport trusting(Scene scene) throws Exception {
        return scene.transport(setup -> setup.withSslContext(trusted.get().clientContext()));
    }

    private static FaultyServer start(Scene scene, Made made) {
        return scene.with(FaultyServer.startTls(made.get()));
    }

    /** A certificate, made when first needed: that takes a process of the JDK's keytool. */
    private static final class Made implements Supplier<TestCertificate> {

        private final FutureTask<TestCertificate> task;

        Made(Supplier<TestCertificate> maker) {
            task = new FutureTask<>(maker::get);
        }

        @Override
        public TestCertificate get() {
            task.run();
            try {
                return task.get();
            } catch (InterruptedException | ExecutionException failed) {
                throw new IllegalStateException("no certificate", failed);
            }
        }
    }
}
