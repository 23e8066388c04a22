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
import org.junit.jupiter.params.provider.ValueSource;

/** What the builder's settings do. */
class BuilderTest {

    @Test
    void connectionsAndTheWaitForOneAreLimited() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport =
                        Transports.builder()
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
                        Transports.builder().keepAlive(Duration.ofMillis(limitMillis)).build()) {
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
                        Transports.builder().proxy("127.0.0.1", proxy.port()).build()) {
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
        try (HttpTransport transport = Transports.builder().sslContext(context).build()) {
            assertThat(answer(transport, get(uri))).isEqualTo("204 ");
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PT0S", "PT-0.001S", "PT0.000999999S", "PT2147483.648S", "PT9999999999H"})
    void timesThatCannotBeKeptAreRefused(Duration time) {
        var builder = Transports.builder();

        assertThatThrownBy(() -> builder.connectTimeout(time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A connect timeout is 1 ms to 2147483647 ms (24 days), not " + time);
        assertThatThrownBy(() -> builder.leaseTimeout(time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A lease timeout is 1 ms ");
        assertThatThrownBy(() -> builder.keepAlive(time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A keep-alive limit is 1 ms ");
    }

    @Test
    void noConnectionIsTooFew() {
        assertThatThrownBy(() -> Transports.builder().maxConnections(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("At least 1 connection is needed, not 0");
    }

    @ParameterizedTest
    @CsvSource({"'',80", "' ',80", "http://proxy,80", "proxy,0", "proxy,-1", "proxy,65536"})
    void whatIsNoProxyIsRefused(String host, int port) {
        assertThatThrownBy(() -> Transports.builder().proxy(host, port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A proxy's ");
        assertThatThrownBy(() -> Transports.builder().proxy(host, port, "user", new char[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A proxy's ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "canary-us:er"})
    void aUserNameThatBasicCannotSayIsRefusedAndNotQuoted(String user) {
        assertThatThrownBy(() -> Transports.builder().proxy("proxy", 80, user, new char[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A proxy's user name has at least one character, and none of them is a"
                                + " colon");
    }
}
