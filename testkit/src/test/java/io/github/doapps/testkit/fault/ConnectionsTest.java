package io.github.doapps.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What connections meet before, between and instead of requests. */
class ConnectionsTest {

    @Test
    void areEndedAtOnce() throws IOException {
        try (FaultyServer server = FaultyServer.start()) {
            server.onConnect(Greeting.RST, Greeting.FIN, Greeting.SILENCE, Greeting.SERVE);
            RawClient.assertReset(server.port());
            try (RawClient fin = RawClient.to(server);
                    RawClient silence = RawClient.to(server);
                    RawClient served = RawClient.to(server)) {
                fin.send(RawClient.POST).assertEnds(Ending.FIN);
                silence.send(RawClient.POST).assertEnds(Ending.STALL);
                assertThat(served.send(RawClient.GET).head()).startsWith("HTTP/1.1 418");
                assertThat(server.accepted()).isEqualTo(4);
                assertThat(server.begun()).isEqualTo(1);
                server.awaitOpenConnections(3);
            }
            server.awaitOpenConnections(0);
        }
    }

    @Test
    void areAcceptedOnceTheyAreThere() throws IOException {
        try (FaultyServer server = FaultyServer.start()) {
            for (int i = 1; i <= 200; i++) {
                RawClient.to(server).close();
                assertThat(server.accepted()).isEqualTo(i);
            }
            server.awaitOpenConnections(0);
            assertThat(server.begun()).isZero();
        }
    }

    @Test
    void meetTlsOnlyWhereItIsSpoken() {
        try (FaultyServer server = FaultyServer.start();
                FaultyProxy proxy = FaultyProxy.start()) {
            assertThatThrownBy(() -> server.onConnect(Greeting.HANDSHAKE_RST))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> proxy.onConnect(Greeting.PLAIN_TEXT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FIN", "RST"})
    void areEndedWhileIdle(Ending how) throws IOException {
        try (FaultyServer server = FaultyServer.start();
                RawClient idle = RawClient.to(server);
                RawClient busy = RawClient.to(server)) {
            server.enqueue(Exchange.of(Answer.status(200)), Exchange.silence());
            idle.send(RawClient.GET).head();
            busy.send(RawClient.GET);
            server.awaitRequests(2);

            server.closeIdleConnections(how);

            assertThat(server.openConnections()).isEqualTo(1);
            if (how == Ending.FIN) {
                assertThat(idle.socket().getInputStream().available()).isZero();
            }
            idle.assertEnds(how);
            busy.assertSilent();
        }
    }

    @Test
    void areSpokenToWhileIdle() throws IOException {
        try (FaultyServer server = FaultyServer.start().otherwise(AnyRequest::isAnswered);
                RawClient idle = RawClient.to(server);
                RawClient busy = RawClient.to(server)) {
            idle.send(RawClient.GET).readUpTo("{}");
            server.enqueue(Exchange.silence());
            busy.send(RawClient.GET);
            server.awaitRequests(2);

            server.writeToIdleConnections("unasked");

            assertThat(idle.socket().getInputStream().available()).isEqualTo(7);
            idle.readUpTo("unasked");
            idle.send(RawClient.GET).readUpTo("{}");
            busy.assertSilent();
        }
    }

    /** The answer's last byte has reached the client: the connection is idle, without a race. */
    @Test
    void areIdleOnceTheirAnswerHasArrived() throws IOException {
        try (FaultyServer server = FaultyServer.start().otherwise(AnyRequest::isAnswered)) {
            for (int i = 0; i < 300; i++) {
                try (RawClient client = RawClient.to(server)) {
                    client.send(RawClient.GET).readUpTo("{}");
                    server.closeIdleConnections(Ending.FIN);
                    client.assertEnds(Ending.FIN);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FIN", "RST"})
    void areEndedJustAsTheNextRequestGoesOut(Ending how) throws IOException {
        try (FaultyServer server = FaultyServer.start();
                RawClient client = RawClient.to(server)) {
            server.enqueue(
                    Exchange.of(Answer.status(200)),
                    Exchange.of(Answer.status(200)).breakingOff(Point.IN_REQUEST_HEAD, how));
            client.send(RawClient.GET).head();
            client.send(RawClient.POST).assertEnds(how);

            assertThat(server.begun()).isEqualTo(2);
            assertThat(server.acted()).isEqualTo(1);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void areNotEndedByStallsAndDrips() {
        try (FaultyServer server = FaultyServer.start()) {
            assertThatThrownBy(() -> server.closeIdleConnections(Ending.STALL))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void areRefused() {
        URI refusing = FaultyServer.refusing();

        assertThatThrownBy(() -> RawClient.to(refusing.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void hang() throws IOException {
        try (FullServer full = FullServer.start();
                Socket socket = new Socket()) {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), full.uri().getPort());

            assertThatThrownBy(() -> socket.connect(address, 300))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }
}
