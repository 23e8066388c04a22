package io.github.doapps.transport.feign;

import static io.github.doapps.transport.feign.Calls.answer;
import static io.github.doapps.transport.feign.Calls.failure;
import static io.github.doapps.transport.feign.Calls.get;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom it trusts, and what trouble in the handshake means. */
class TlsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir private Path folder;

    @Test
    void aCertificateThatIsTrustedAndNamesTheHostIsTaken() throws Exception {
        SSLContext context = Certificates.selfSigned(folder, "ip:127.0.0.1");
        HttpsServer server = serve(context);
        try (HttpTransport transport = trusting(context, LONG)) {
            assertThat(answer(transport, get(uri(server)))).isEqualTo("200 yes");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsRefusedForGood() throws Exception {
        HttpsServer server = serve(Certificates.selfSigned(folder, "ip:127.0.0.1"));
        try (HttpTransport transport = trusting(null, LONG)) {
            assertNotSent(failure(transport, get(uri(server))), true);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aCertificateOfAnotherHostIsRefusedForGood() throws Exception {
        SSLContext context = Certificates.selfSigned(folder, "dns:elsewhere.example");
        HttpsServer server = serve(context);
        try (HttpTransport transport = trusting(context, LONG)) {
            assertNotSent(failure(transport, get(uri(server))), true);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fin", "reset", "plain"})
    void aHandshakeThatBreaksMayPass(String how) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                HttpTransport transport = trusting(null, LONG)) {
            Thread server = new Thread(() -> breakHandshake(listener, how));
            server.start();
            URI uri = URI.create("https://127.0.0.1:" + listener.getLocalPort() + "/");

            assertNotSent(failure(transport, get(uri)), false);

            server.join();
        }
    }

    @Test
    void aHandshakeThatStallsEndsWithTheConnectTimeout() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                HttpTransport transport = trusting(null, Duration.ofMillis(300))) {
            URI uri = URI.create("https://127.0.0.1:" + mute.getLocalPort() + "/");

            assertNotSent(failure(transport, get(uri)), false);
        }
    }

    private static void breakHandshake(ServerSocket listener, String how) {
        try (Socket socket = listener.accept()) {
            socket.getInputStream().read();
            if (how.equals("reset")) {
                socket.setSoLinger(true, 0);
            } else if (how.equals("plain")) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes(US_ASCII));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            }
        } catch (IOException e) {
            // The client is gone, as it should be.
        }
    }

    private static void assertNotSent(TransportException failure, boolean permanent) {
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure.isPermanent()).isEqualTo(permanent);
    }

    private static HttpTransport trusting(@Nullable SSLContext context, Duration connectTimeout) {
        return Transports.with(new ClientSettings(connectTimeout, LONG, 5, LONG, context, null));
    }

    private static HttpsServer serve(SSLContext context) throws IOException {
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, 3);
                    exchange.getResponseBody().write("yes".getBytes(US_ASCII));
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static URI uri(HttpsServer server) {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
    }
}
