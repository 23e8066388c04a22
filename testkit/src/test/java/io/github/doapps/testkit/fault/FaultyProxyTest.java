package io.github.doapps.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultyProxyTest {

    private static final String AUTHORIZED =
            "Proxy-Authorization: Basic dXNlcjpwYXNz\r\nProxy-Connection: keep-alive\r\n";

    private FaultyProxy proxy;
    private FaultyServer server;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        server = FaultyServer.start();
        proxy = FaultyProxy.start();
        client = RawClient.to(proxy.port());
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        server.close();
    }

    @Test
    void makesTunnels() throws IOException {
        server.enqueue(Exchange.of(Answer.json(200, "{}")), Exchange.of(Answer.json(201, "{}")));

        assertThat(client.send(connect("")).head())
                .isEqualTo("HTTP/1.1 200 Connection established\r\n\r\n");
        assertThat(client.send(RawClient.POST).readUpTo("{}")).startsWith("HTTP/1.1 200");
        assertThat(client.send(RawClient.POST).readUpTo("{}")).startsWith("HTTP/1.1 201");
        assertThat(proxy.requests())
                .extracting(ReceivedRequest::target)
                .containsExactly("elsewhere.example:" + server.port());
        assertThat(proxy.forwarded()).isEqualTo(1);
        assertThat(server.acted()).isEqualTo(2);
        client.close();
        server.awaitOpenConnections(0);
        proxy.awaitOpenConnections(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"FIN", "RST"})
    void passesTheEndsOfTunnelsOn(Ending how) throws IOException {
        server.enqueue(Exchange.of(Answer.status(200)).breakingOff(Point.AFTER_HEAD, how));

        client.send(connect("")).head();
        client.send(RawClient.GET);
        if (how == Ending.FIN) {
            client.head();
        } else {
            server.awaitRequests(1);
        }
        assertEndsSoonerOrLater(how);
        client.close();
        server.awaitOpenConnections(0);
        proxy.awaitOpenConnections(0);
    }

    /** Each time it is another race between the reset and what the proxy says of its tunnel. */
    @Test
    void leavesNoTunnelBehindOfClientsThatResetAtOnce() throws IOException {
        for (int i = 0; i < 200; i++) {
            try (RawClient hasty = RawClient.to(proxy.port())) {
                hasty.send(connect("")).reset();
            }
        }
        client.close();
        proxy.awaitOpenConnections(0);
        server.awaitOpenConnections(0);
    }

    /** A reset may overtake what came before it. */
    private void assertEndsSoonerOrLater(Ending how) throws IOException {
        if (how == Ending.FIN) {
            client.assertEnds(how);
            return;
        }
        try {
            client.head();
        } catch (SocketException overtaken) {
            return;
        }
        client.assertEnds(how);
    }

    @Test
    void sendsRequestsOn() throws IOException {
        server.enqueue(Exchange.of(Answer.json(200, "{}").precededBy(103, "Link: </a>")));
        String target = "http://elsewhere.example:" + server.port() + "/v2/a%2Fb?c=1,2";
        client.send(
                "POST "
                        + target
                        + " HTTP/1.1\r\nHost: elsewhere.example\r\nX-a: 1\r\n"
                        + AUTHORIZED
                        + "Content-Length: 3\r\n\r\nabc");

        assertThat(client.readUpTo("{}"))
                .isEqualTo(
                        RawClient.lines("HTTP/1.1 103 Interim", "Link: </a>", "")
                                + RawClient.lines(
                                        "HTTP/1.1 200 Scripted",
                                        "Connection: close",
                                        "Content-Type: application/json",
                                        "Content-Length: 2",
                                        "")
                                + "{}");
        client.assertEnds(Ending.FIN);
        assertThat(proxy.requests().get(0).target()).isEqualTo(target);
        ReceivedRequest received = server.requests().get(0);
        assertThat(received.head())
                .isEqualTo(
                        RawClient.lines(
                                "POST /v2/a%2Fb?c=1,2 HTTP/1.1",
                                "Host: elsewhere.example",
                                "X-a: 1",
                                "Content-Length: 3",
                                "Connection: close",
                                ""));
        assertThat(received.bodyText()).isEqualTo("abc");
        assertThat(proxy.forwarded()).isEqualTo(1);
    }

    @Test
    void asksForCredentials() throws IOException {
        proxy.requiring("user", "pass");

        assertThat(client.send(connect("")).head())
                .startsWith("HTTP/1.1 407 ")
                .contains("Proxy-Authenticate: Basic realm=");
        assertThat(client.send(connect("Proxy-Authorization: Basic AAAA\r\n")).head())
                .startsWith("HTTP/1.1 407 ");
        assertThat(proxy.forwarded()).isZero();
        assertThat(client.send(connect(AUTHORIZED)).head()).startsWith("HTTP/1.1 200 ");
        assertThat(proxy.forwarded()).isEqualTo(1);
        assertThat(proxy.accepted()).isEqualTo(1);
    }

    @Test
    void saysThatNothingListens() throws IOException {
        int port = FaultyServer.refusing().getPort();

        assertThat(client.send("CONNECT a:" + port + " HTTP/1.1\r\n\r\n").head())
                .startsWith("HTTP/1.1 502 ");
        client.assertEnds(Ending.FIN);
        assertThat(proxy.forwarded()).isZero();
        assertThat(proxy.requests()).hasSize(1);
    }

    @Test
    void failsAsItIsTold() throws IOException {
        proxy.enqueue(
                Exchange.of(Answer.status(403)),
                Exchange.of(Answer.status(200)).breakingOff(Point.IN_HEAD, Ending.STALL));

        assertThat(client.send(connect("")).head()).startsWith("HTTP/1.1 403 ");
        client.send(connect("")).readUpTo("\r\nContent-");
        client.assertSilent();
        proxy.awaitRequests(2);
        assertThat(proxy.begun()).isEqualTo(2);
        assertThat(proxy.forwarded()).isZero();
        assertThat(server.accepted()).isZero();
    }

    @Test
    void endsConnectionsAtOnce() throws IOException {
        proxy.awaitAccepted(1);
        proxy.onConnect(Greeting.RST);

        RawClient.assertReset(proxy.port());
    }

    @Test
    void endsTunnelsWhenItCloses() throws IOException {
        client.send(connect("")).head();
        proxy.close();

        server.awaitOpenConnections(0);
        assertThat(proxy.openConnections()).isZero();
    }

    private String connect(String fields) {
        return "CONNECT elsewhere.example:" + server.port() + " HTTP/1.1\r\n" + fields + "\r\n";
    }
}
