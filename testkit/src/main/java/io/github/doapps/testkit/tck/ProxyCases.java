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
import io.github.doapps.testkit.fault.Point;
import io.github.doapps.testkit.fault.ReceivedRequest;
import io.github.doapps.testkit.fault.TestCertificate;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A proxy passes on, and is not taken for the server when it does not. */
final class ProxyCases {

    private static final String TOPIC = "proxy";
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
        cases.add(
                Case.of(TOPIC, "that stalls is left by an abort", ProxyCases::aborted)
                        .needing(TransportCapability.ABORTS));
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
        TestCertificate certificate = TestCertificate.trusted();
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

    private static void aborted(Scene scene) throws Exception {
        FaultyProxy proxy = scene.proxy(setup -> setup);
        proxy.enqueue(Exchange.silence());
        Running call = scene.start(Requests.post(BEHIND));
        proxy.awaitRequests(1);
        call.awaitAtRest();
        scene.mustNotBeSent(call.abort());
    }
}
