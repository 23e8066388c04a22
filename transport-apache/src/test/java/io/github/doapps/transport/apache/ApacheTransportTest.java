package io.github.doapps.transport.apache;

import static io.github.doapps.transport.apache.Calls.answer;
import static io.github.doapps.transport.apache.Calls.failure;
import static io.github.doapps.transport.apache.Calls.get;
import static io.github.doapps.transport.apache.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the builder's settings do. */
class ApacheTransportTest {

    @Test
    void connectionsAndTheWaitForOneAreLimited() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport =
                        ApacheTransport.builder()
                                .maxConnections(1)
                                .leaseTimeout(Duration.ofMillis(50))
                                .build();
                HttpResponse open = transport.send(get(server.uri("/")), new SendControl())) {
            assertThat(failure(transport, get(server.uri("/"))).delivery())
                    .isEqualTo(Delivery.NOT_SENT);
            assertThat(open.statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,600,2", "1,0,2", "600000,1,2", "600000,600,1"})
    void anIdleConnectionIsKeptForAsLongAsBothSidesWant(
            int limitMillis, int askedSeconds, int connections) throws Exception {
        try (RecordingServer server =
                        new RecordingServer(
                                exchange ->
                                        exchange.head(
                                                "HTTP/1.1 200 OK",
                                                "Keep-Alive: timeout=" + askedSeconds,
                                                "Content-Length: 0"));
                HttpTransport transport =
                        ApacheTransport.builder()
                                .keepAlive(Duration.ofMillis(limitMillis))
                                .build()) {
            answer(transport, get(server.uri("/")));
            // Real time is the point: a second is the least that a server can ask for.
            long end = System.nanoTime() + Duration.ofMillis(1050).toNanos();
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            answer(transport, get(server.uri("/")));

            assertThat(server.connections()).isEqualTo(connections);
        }
    }

    @Test
    void itGoesThroughTheProxyThatIsSet() throws Exception {
        try (RecordingServer proxy = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport =
                        ApacheTransport.builder().proxy("127.0.0.1", proxy.port()).build()) {
            assertThat(answer(transport, post(URI.create("http://api.invalid/"), "x")))
                    .isEqualTo("200 yes");
        }
    }

    @Test
    void itTrustsWhomTheContextTrusts(@TempDir Path folder) throws Exception {
        SSLContext context = Certificates.selfSigned(folder, "ip:127.0.0.1");
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (HttpTransport transport = ApacheTransport.builder().sslContext(context).build()) {
            assertThat(answer(transport, get(uri))).isEqualTo("204 ");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void settingsWithoutSenseAreRefused() {
        ApacheTransport.Builder builder = ApacheTransport.builder();
        Duration tooShort = Duration.ofNanos(999_999);

        assertThatThrownBy(() -> builder.connectTimeout(tooShort))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A connect timeout is at least 1 ms, not PT0.000999999S");
        assertThatThrownBy(() -> builder.leaseTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.keepAlive(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.maxConnections(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("At least 1 connection is needed, not 0");
    }
}
