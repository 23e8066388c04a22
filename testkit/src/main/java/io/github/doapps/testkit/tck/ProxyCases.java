package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyProxy;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Greeting;
import io.github.doapps.testkit.fault.Point;
import io.github.doapps.testkit.fault.ReceivedRequest;
import io.github.doapps.testkit.fault.TestCertificate;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A proxy passes on, and is not taken for the server when it does not. */
final class ProxyCases {

    private static final String TOPIC = "proxy";
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final URI BEHIND = URI.create("https://api.invalid/v2/apps");

    private ProxyCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(Case.of(TOPIC, "passes a plain request on as it was given", ProxyCases::plain));
        cases.add(
                Case.of(TOPIC, "that tunnels sees host and port alone", ProxyCases::tunnelled)
                        .with(SetupOption.SSL_CONTEXT));
        for (int status : new int[] {403, 407, 429, 502, 503}) {
            cases.add(
                    exact(
                            "that opens no tunnel but answers " + status + " is not the server",
                            scene -> {
                                FaultyProxy proxy = scene.proxy(setup -> setup);
                                Answer no =
                                        Answer.json(status, "{}")
                                                .header("Proxy-Authenticate", "Basic realm=\"r\"")
                                                .header("Retry-After", "0");
                                proxy.enqueue(Exchange.of(no), Exchange.of(no));
                                scene.send(Requests.post(BEHIND)).isNotSent(status < 500);
                                assertTunnelAsked(proxy);
                            }));
        }
        for (Ending how : List.of(Ending.FIN, Ending.RST)) {
            for (Point at : List.of(Point.AFTER_REQUEST, Point.IN_HEAD)) {
                cases.add(
                        exact(
                                "that breaks off " + at + " by " + how + " sent nothing on",
                                scene -> {
                                    FaultyProxy proxy = scene.proxy(setup -> setup);
                                    Exchange broken =
                                            Exchange.of(Answer.status(200)).breakingOff(at, how);
                                    proxy.enqueue(broken, broken);
                                    scene.send(Requests.post(BEHIND)).isNotSent(false);
                                    assertTunnelAsked(proxy);
                                }));
            }
        }
        cases.add(exact("that does not listen is not sent, and may pass", ProxyCases::refusing));
        for (Stall stall : Stall.values()) {
            cases.add(
                    exact(stall + " is bounded as connecting is", stall::timedOut)
                            .with(SetupOption.CONNECT_TIMEOUT)
                            .with(SetupOption.SSL_CONTEXT));
            cases.add(
                    Case.of(TOPIC, stall + " is left by an abort", stall::aborted)
                            .needing(TransportCapability.ABORTS)
                            .with(SetupOption.SSL_CONTEXT));
        }
        return cases.stream().map(one -> one.with(SetupOption.PROXY)).toList();
    }

    private static Case exact(String name, Case.Body body) {
        return Case.of(TOPIC, name, body).needing(TransportCapability.TELLS_DELIVERY);
    }

    private static void plain(Scene scene) throws Exception {
        FaultyProxy proxy = scene.proxy(setup -> setup);
        FaultyServer server = scene.server();
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        URI uri =
                URI.create(
                        "http://api.invalid:" + server.port() + "/a%2Fb//c?q=a&e=&n&c=1,2&q=%2C");
        HttpRequest request = Requests.post(uri);
        scene.send(request).is(200, "{}");
        RequestCases.assertArrived(request, uri.toString(), proxy.requests());
    }

    private static void tunnelled(Scene scene) throws Exception {
        TestCertificate certificate = Certificates.TRUSTED.get();
        FaultyProxy proxy = scene.proxy(setup -> setup.withSslContext(certificate.clientContext()));
        FaultyServer server = scene.with(FaultyServer.startTls(certificate));
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        scene.send(Requests.post(server.uri())).is(200, "{}");
        assertEquals(1, server.begun(), "requests");
        assertEquals(1, proxy.requests().size(), "tunnels asked for");
        ReceivedRequest asked = proxy.requests().get(0);
        assertEquals("CONNECT", asked.method(), "what the proxy was asked");
        assertEquals("localhost:" + server.port(), asked.target(), "where to");
        assertFalse(asked.head().contains(Secrets.CANARY), "the proxy was shown the token");
    }

    private static void assertTunnelAsked(FaultyProxy proxy) {
        assertEquals(1, proxy.requests().size(), "tunnels asked for");
        assertEquals("CONNECT", proxy.requests().get(0).method(), "what the proxy was asked");
        assertFalse(
                proxy.requests().get(0).head().contains(Secrets.CANARY),
                "the proxy was shown the token");
    }

    private static void refusing(Scene scene) throws Exception {
        URI nobody = FaultyServer.refusing();
        scene.transport(
                setup ->
                        setup.withProxy(
                                new InetSocketAddress(
                                        InetAddress.getLoopbackAddress(), nobody.getPort())));
        scene.send(Requests.post(BEHIND)).isNotSent(false);
        scene.send(Requests.post(URI.create("http://api.invalid/"))).isNotSent(false);
    }

    /** Where a proxy leaves its client waiting for a tunnel. */
    private enum Stall {
        READS_NOTHING("that reads nothing"),
        NEVER_ANSWERS("that never answers"),
        ANSWERS_BY_HALF("that answers by half"),
        BEFORE_THE_HANDSHAKE("whose tunnel leads to silence");

        private final String what;

        Stall(String what) {
            this.what = what;
        }

        void timedOut(Scene scene) throws Exception {
            Running call = start(scene, SHORT);
            call.await().isNotSent(false);
            assertLeft(scene);
        }

        void aborted(Scene scene) throws Exception {
            Running call = start(scene, Duration.ofMinutes(5));
            call.awaitAtRest();
            scene.mustNotBeSent(call.abort());
            assertLeft(scene);
        }

        private Running start(Scene scene, Duration timeout) throws Exception {
            FaultyServer server = scene.with(FaultyServer.startTls(Certificates.TRUSTED.get()));
            FaultyProxy proxy =
                    scene.proxy(
                            setup ->
                                    setup.withConnectTimeout(timeout)
                                            .withSslContext(
                                                    Certificates.TRUSTED.get().clientContext()));
            Exchange half =
                    Exchange.of(Answer.status(200)).breakingOff(Point.IN_HEAD, Ending.STALL);
            switch (this) {
                case READS_NOTHING -> proxy.onConnect(Greeting.SILENCE, Greeting.SILENCE);
                case NEVER_ANSWERS -> proxy.enqueue(Exchange.silence(), Exchange.silence());
                case ANSWERS_BY_HALF -> proxy.enqueue(half, half);
                case BEFORE_THE_HANDSHAKE ->
                        server.onConnect(Greeting.HANDSHAKE_STALL, Greeting.HANDSHAKE_STALL);
            }
            Running call = scene.start(Requests.post(server.uri()));
            if (this == BEFORE_THE_HANDSHAKE) {
                server.awaitAccepted(1);
            } else {
                proxy.awaitAccepted(1);
            }
            return call;
        }

        private static void assertLeft(Scene scene) {
            for (FaultyServer server : scene.servers()) {
                assertEquals(0, server.begun(), "requests");
                scene.mustHaveLeft(server);
            }
        }

        @Override
        public String toString() {
            return what;
        }
    }
}
