package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URLConnection;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TlsTest {

    private static final TestCertificate TRUSTED = TestCertificate.trusted();

    @Test
    void isSpokenToWhoTrustsTheCertificate() throws IOException {
        try (FaultyServer server = FaultyServer.startTls(TRUSTED)) {
            server.enqueue(
                    Exchange.of(Answer.json(200, "{}")),
                    Exchange.of(Answer.json(200, "{}")).breakingOff(Point.IN_BODY, Ending.FIN));
            try (RawClient client = to(server, TRUSTED)) {
                assertThat(client.send(RawClient.POST).readUpTo("{}")).startsWith("HTTP/1.1 200");
                assertThat(client.send(RawClient.POST).readUpTo("{")).startsWith("HTTP/1.1 200");
                client.assertEnds(Ending.FIN);
            }
            server.awaitOpenConnections(0);
            assertThat(server.acted()).isEqualTo(2);
            assertThat(server.accepted()).isEqualTo(1);
            assertThat(server.uri()).hasScheme("https").hasHost("localhost");
        }
    }

    @Test
    void endsInGoodOrderWhereTheAnswerEndsTheConnection() throws IOException {
        try (FaultyServer server = FaultyServer.startTls(TRUSTED)) {
            server.enqueue(Exchange.of(Answer.status(200).connectionClose()));
            try (RawClient client = to(server, TRUSTED)) {
                client.send(RawClient.GET).head();
                client.assertEnds(Ending.FIN);
            }
            server.awaitOpenConnections(0);
            assertThat(server.begun()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RST", "STALL"})
    void breaksOffWithinTheBody(Ending how) throws IOException {
        try (FaultyServer server = FaultyServer.startTls(TRUSTED)) {
            server.enqueue(Exchange.of(Answer.json(200, "{}")).breakingOff(Point.IN_BODY, how));
            try (RawClient client = to(server, TRUSTED)) {
                client.send(RawClient.POST).readUpTo("{");
                if (how == Ending.STALL) {
                    client.assertSilent();
                } else {
                    assertThatThrownBy(() -> client.read(1)).isInstanceOf(IOException.class);
                }
            }
            server.awaitOpenConnections(0);
        }
    }

    @Test
    void isRefusedByWhoSeesThatTheCertificateHasExpired() {
        assertThatThrownBy(() -> get(TestCertificate.expired()))
                .isInstanceOf(SSLHandshakeException.class)
                .hasRootCauseInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void isRefusedByWhoLooksForAnotherName() {
        assertThatThrownBy(() -> get(TestCertificate.wrongName()))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("localhost");
    }

    @Test
    void isRefusedByWhoDoesNotTrustTheCertificate() {
        assertThatThrownBy(() -> get(TestCertificate.untrusted()))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("PKIX");
    }

    @Test
    void isNotRefusedByWhoHasNoReasonTo() throws IOException {
        assertThat(get(TRUSTED)).isEqualTo("{}");
    }

    @Test
    void breaksOffWithinTheHandshake() throws IOException {
        try (FaultyServer server = FaultyServer.startTls(TRUSTED)) {
            server.onConnect(
                    Greeting.HANDSHAKE_FIN,
                    Greeting.HANDSHAKE_RST,
                    Greeting.HANDSHAKE_STALL,
                    Greeting.PLAIN_TEXT);

            assertThatThrownBy(() -> to(server, TRUSTED).close())
                    .isInstanceOf(SSLHandshakeException.class);
            assertThatThrownBy(() -> to(server, TRUSTED).close())
                    .isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> to(server, TRUSTED, 200).close())
                    .isInstanceOf(SocketTimeoutException.class);
            assertThatThrownBy(() -> to(server, TRUSTED).close()).isInstanceOf(SSLException.class);
            server.awaitAccepted(4);
            assertThat(server.begun()).isZero();
            server.awaitOpenConnections(0);
        }
    }

    private static String get(TestCertificate certificate) throws IOException {
        try (FaultyServer server = FaultyServer.startTls(certificate)) {
            server.enqueue(Exchange.of(Answer.json(200, "{}").connectionClose()));
            URLConnection connection = server.uri().toURL().openConnection();
            ((HttpsURLConnection) connection)
                    .setSSLSocketFactory(certificate.clientContext().getSocketFactory());
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), UTF_8);
            } finally {
                server.awaitAccepted(1);
            }
        }
    }

    private static RawClient to(FaultyServer server, TestCertificate certificate)
            throws IOException {
        return to(server, certificate, 10_000);
    }

    private static RawClient to(FaultyServer server, TestCertificate certificate, int millis)
            throws IOException {
        Socket tcp = new Socket(InetAddress.getLoopbackAddress(), server.port());
        try {
            tcp.setSoTimeout(millis);
            SSLSocket socket =
                    (SSLSocket)
                            certificate
                                    .clientContext()
                                    .getSocketFactory()
                                    .createSocket(tcp, "localhost", server.port(), true);
            socket.startHandshake();
            return RawClient.over(socket);
        } catch (IOException e) {
            tcp.close();
            throw e;
        }
    }
}
