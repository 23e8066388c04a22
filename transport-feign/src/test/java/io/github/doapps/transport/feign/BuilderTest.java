package io.github.doapps.transport.feign;

import static io.github.doapps.transport.feign.Calls.answer;
import static io.github.doapps.transport.feign.Calls.failure;
import static io.github.doapps.transport.feign.Calls.get;
import static io.github.doapps.transport.feign.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
            TransportException failure = failure(transport, get(server.uri("/")));

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure.isPermanent()).isFalse();
            assertThat(failure)
                    .hasMessage(
                            "no connection became free within the leaseTimeout of 50 ms, as all of"
                                    + " maxConnections (1) were in use: make fewer calls at once,"
                                    + " or raise one of the two on the builder of the transport");
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
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is blank",
                "' '|is blank",
                "http://proxy|has a scheme, a path or a query: leave these out",
                "proxy/path|has a scheme, a path or a query: leave these out",
                "user:canary@proxy|has a user name before an @: give it to proxy(host, port, user,"
                        + " password)",
                "http://user:canary@proxy:80/|has a user name before an @: give it to proxy(host,"
                        + " port, user, password)",
                "bücher.example|has a character that is not ASCII: write the name as"
                        + " java.net.IDN.toASCII does",
                "proxy.example.com:3128|has a colon and is no IPv6 address, which goes without"
                        + " brackets: the port is an argument of its own",
                "127.0.0.1:3128|has a colon and is no IPv6 address, which goes without brackets:"
                        + " the port is an argument of its own",
                "[::1]|has a colon and is no IPv6 address, which goes without brackets: the port is"
                        + " an argument of its own",
                "a b|has a blank, an empty label or another character that no host name has",
                "' proxy'|has a blank, an empty label or another character that no host name has",
                "a..b|has a blank, an empty label or another character that no host name has"
            })
    void whatIsNoHostOfAProxyIsRefusedAndNotQuoted(String host, String defect) {
        String text =
                "A proxy's host is a name or an address alone, such as proxy.example.com; this one "
                        + defect;
        assertThatThrownBy(() -> Transports.builder().proxy(host, 80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(text);
        assertThatThrownBy(() -> Transports.builder().proxy(host, 80, "user", new char[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "proxy_1.example.com.", "10.0.0.8", "::1", "2001:db8::8"})
    void namesAndAddressesAreHostsOfAProxy(String host) {
        assertThatCode(() -> Transports.builder().proxy(host, 80)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void whatIsNoPortOfAProxyIsRefused(int port) {
        assertThatThrownBy(() -> Transports.builder().proxy("proxy", port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A proxy's port is 1 to 65535, not " + port);
    }

    @Test
    @SuppressWarnings("NullAway") // What a caller without null checks may do.
    void whatIsNullIsNamed() {
        var builder = Transports.builder();
        char[] password = new char[0];
        assertNamed("host", () -> builder.proxy(null, 80));
        assertNamed("user", () -> builder.proxy("proxy", 80, null, password));
        assertNamed("password", () -> builder.proxy("proxy", 80, "user", null));
        assertNamed("connectTimeout", () -> builder.connectTimeout(null));
        assertNamed("leaseTimeout", () -> builder.leaseTimeout(null));
        assertNamed("keepAlive", () -> builder.keepAlive(null));
        assertNamed("sslContext", () -> builder.sslContext(null));
    }

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
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
