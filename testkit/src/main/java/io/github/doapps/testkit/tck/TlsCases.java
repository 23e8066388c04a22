package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Greeting;
import io.github.doapps.testkit.fault.TestCertificate;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Whom a transport trusts, and what trouble in the handshake means. */
final class TlsCases {

    private static final String TOPIC = "TLS";
    private static final Duration SHORT = Duration.ofMillis(500);

    private TlsCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(Case.of(TOPIC, "a server that is trusted is served", TlsCases::served));
        cases.add(
                refused(
                        "a certificate that nobody vouches for",
                        Certificates.UNTRUSTED,
                        TestCertificate::clientContext));
        cases.add(
                refused(
                        "a certificate that has expired",
                        Certificates.EXPIRED,
                        TestCertificate::clientContext));
        cases.add(
                refused(
                        "a certificate of another host",
                        Certificates.OF_ANOTHER_HOST,
                        TestCertificate::clientContext));
        cases.add(
                refused(
                        "a certificate of another host, though its user trusts whomever,",
                        Certificates.OF_ANOTHER_HOST,
                        any -> trustingAnyone()));
        cases.add(
                refused(
                        "a certificate of another host, at an address in numbers,",
                        Certificates.OF_ANOTHER_HOST,
                        TestCertificate::clientContext,
                        server -> URI.create("https://127.0.0.1:" + server.port())));
        for (Greeting greeting :
                List.of(
                        Greeting.FIN,
                        Greeting.RST,
                        Greeting.HANDSHAKE_FIN,
                        Greeting.HANDSHAKE_RST)) {
            cases.add(met(greeting, " is not sent, and may pass", sent -> sent.isNotSent(false)));
        }
        cases.add(met(Greeting.PLAIN_TEXT, " is not sent", Outcome::mustBeNotSent));
        cases.add(
                exact(
                                "a handshake that stalls ends with the connect timeout",
                                scene -> {
                                    FaultyServer server = start(scene, Certificates.TRUSTED);
                                    server.onConnect(Greeting.HANDSHAKE_STALL);
                                    HttpTransport hasty =
                                            scene.transport(
                                                    setup ->
                                                            setup.withConnectTimeout(SHORT)
                                                                    .withSslContext(
                                                                            Certificates.TRUSTED
                                                                                    .get()
                                                                                    .clientContext()));
                                    scene.start(hasty, Requests.post(server.uri()))
                                            .await()
                                            .isNotSent(false);
                                })
                        .with(SetupOption.CONNECT_TIMEOUT));
        cases.add(
                Case.of(TOPIC, "an abort ends a handshake that stalls", TlsCases::aborted)
                        .needing(TransportCapability.ABORTS));
        cases.replaceAll(one -> one.with(SetupOption.SSL_CONTEXT));
        cases.add(
                Case.of(
                        TOPIC,
                        "whom the JVM does not trust is refused for good where nothing is said",
                        scene -> {
                            FaultyServer server = start(scene, Certificates.TRUSTED);
                            scene.mustNotBeSent(scene.send(Requests.post(server.uri())), true);
                            assertEquals(0, server.begun(), "requests");
                        }));
        return cases;
    }

    private static Case met(Greeting greeting, String promise, Consumer<Outcome> check) {
        return exact(
                "a handshake that meets " + greeting + promise,
                scene -> {
                    FaultyServer server = start(scene, Certificates.TRUSTED);
                    server.onConnect(greeting, greeting, greeting);
                    check.accept(scene.send(trusting(scene), Requests.post(server.uri())));
                    assertEquals(0, server.begun(), "requests");
                });
    }

    private static Case refused(
            String what, Certificates made, Function<TestCertificate, SSLContext> trust) {
        return refused(what, made, trust, FaultyServer::uri);
    }

    private static Case refused(
            String what,
            Certificates made,
            Function<TestCertificate, SSLContext> trust,
            Function<FaultyServer, URI> address) {
        return Case.of(
                TOPIC,
                what + " is refused for good",
                scene -> {
                    FaultyServer server = start(scene, made);
                    scene.transport(setup -> setup.withSslContext(trust.apply(made.get())));
                    for (Requests.Kind kind : List.of(Requests.GET, Requests.POST)) {
                        scene.mustNotBeSent(scene.send(kind.to(address.apply(server))), true);
                    }
                    assertEquals(0, server.begun(), "requests");
                });
    }

    /** Of the kind that leaves the name to the JDK, which checks it if the transport asks it to. */
    private static SSLContext trustingAnyone() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsAnyone()}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class TrustsAnyone implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static Case exact(String name, Case.Body body) {
        return Case.of(TOPIC, name, body).needing(TransportCapability.TELLS_DELIVERY);
    }

    private static void served(Scene scene) throws Exception {
        FaultyServer server = start(scene, Certificates.TRUSTED);
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        HttpTransport transport = trusting(scene);
        for (int i = 0; i < 3; i++) {
            scene.send(transport, Requests.post(server.uri())).is(200, "{}");
        }
        assertEquals(1, server.accepted(), "connections for three requests");
    }

    private static void aborted(Scene scene) throws Exception {
        FaultyServer server = start(scene, Certificates.TRUSTED);
        server.onConnect(Greeting.HANDSHAKE_STALL);
        Running call = scene.start(trusting(scene), Requests.post(server.uri()));
        server.awaitAccepted(1);
        call.awaitAtRest();
        scene.mustNotBeSent(call.abort());
    }

    private static HttpTransport trusting(Scene scene) throws Exception {
        return scene.transport(
                setup -> setup.withSslContext(Certificates.TRUSTED.get().clientContext()));
    }

    private static FaultyServer start(Scene scene, Certificates made) {
        return scene.with(FaultyServer.startTls(made.get()));
    }
}
