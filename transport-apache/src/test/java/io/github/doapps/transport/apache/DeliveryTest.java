package io.github.doapps.transport.apache;

import static io.github.doapps.transport.apache.Calls.answer;
import static io.github.doapps.transport.apache.Calls.failure;
import static io.github.doapps.transport.apache.Calls.get;
import static io.github.doapps.transport.apache.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a failure says about the request: sent or not, and for good or not. */
class DeliveryTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final HttpTransport transport = Transports.create();

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void aRefusedConnectionIsNotSentAndMayPass() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        SendControl control = new SendControl();

        TransportException failure =
                failure(transport, post(URI.create("http://127.0.0.1:" + port), "x"), control);

        assertNotSent(failure, false);
        assertThat(failure).hasMessageContaining("127.0.0.1").hasMessageContaining("refused");
        assertThat(control.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    @Test
    void anUnknownHostIsNotSentAndMayPass() {
        assertNotSent(failure(transport, get(URI.create("http://nowhere.invalid/"))), false);
    }

    @Test
    void aConnectTimeoutIsNotSentAndMayPass() throws Exception {
        try (FullServer full = new FullServer();
                HttpTransport hasty = with(SHORT, LONG, 1)) {
            assertNotSent(failure(hasty, get(full.uri())), false);
        }
    }

    @Test
    void aConnectionThatNeverComesFreeIsNotSentAndMayPass() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport narrow = with(LONG, SHORT, 1)) {
            try (HttpResponse open = narrow.send(get(server.uri("/")), new SendControl())) {
                assertNotSent(failure(narrow, get(server.uri("/"))), false);
                assertThat(open.statusCode()).isEqualTo(200);
            }
            assertThat(server.requests()).hasSize(1);
            assertThat(answer(narrow, get(server.uri("/")))).isEqualTo("200 yes");
        }
    }

    /** How a server leaves after it has read the request. */
    enum End {
        FIN(""),
        RST(""),
        CUT_HEAD("HTTP/1.1 200 OK\r\nContent-Le"),
        NOT_HTTP("canary-5ecret\r\nX: canary-5ecret\r\n\r\n"),
        NO_STATUS("HTTP/1.1 canary-5ecret\r\n\r\n"),
        NO_COLON("HTTP/1.1 200 OK\r\ncanary-5ecret\r\n\r\n");

        private final String text;

        End(String text) {
            this.text = text;
        }

        void of(RecordingServer.Exchange exchange) throws IOException {
            exchange.respond(text);
            if (this == RST) {
                exchange.reset();
            } else {
                exchange.fin();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void afterTheRequestWasReadTheDeliveryIsUnknownAndNothingIsSentAgain(End end) throws Exception {
        try (RecordingServer server = new RecordingServer(end::of)) {
            int sent = 0;
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                for (byte[] body : new byte[][] {null, {1, 2}}) {
                    HttpRequest request =
                            new HttpRequest(method, server.uri("/"), HttpHeaders.empty(), body);
                    SendControl control = new SendControl();

                    TransportException failure = failure(transport, request, control);

                    assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
                    assertThat(failure.isPermanent()).isFalse();
                    assertThat(control.delivery()).isEqualTo(Delivery.UNKNOWN);
                    assertThat(trace(failure)).doesNotContain("canary-5ecret");
                    sent++;
                    assertThat(server.requests()).hasSize(sent);
                }
            }
        }
    }

    @Test
    void aConnectionClosedOnAcceptIsOfUnknownDelivery() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread closer =
                    new Thread(
                            () -> {
                                try {
                                    listener.accept().close();
                                } catch (IOException e) {
                                    // The test is over.
                                }
                            });
            closer.start();
            URI uri = URI.create("http://127.0.0.1:" + listener.getLocalPort());

            TransportException failure = failure(transport, post(uri, "x"));

            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            closer.join();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anIdleConnectionThatTheServerClosedIsReplaced(boolean reset) throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            assertThat(answer(transport, post(server.uri("/"), "1"))).isEqualTo("200 yes");
            server.dropConnections(reset);

            assertThat(answer(transport, post(server.uri("/"), "2"))).isEqualTo("200 yes");

            assertThat(server.requests()).hasSize(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aUsedConnectionThatEndsWithTheNextRequestIsOfUnknownDelivery() throws Exception {
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> {
                            if (exchange.request().body().equals("1")) {
                                exchange.ok("yes");
                            } else {
                                exchange.reset();
                            }
                        })) {
            assertThat(answer(transport, post(server.uri("/"), "1"))).isEqualTo("200 yes");

            TransportException failure = failure(transport, post(server.uri("/"), "2"));

            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(server.requests()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 407, 502})
    void aProxyThatOpensNoTunnelIsNotTheServer(int status) throws Exception {
        try (RecordingServer proxy =
                        new RecordingServer(
                                exchange ->
                                        exchange.head(
                                                "HTTP/1.1 " + status + " No",
                                                "Proxy-Authenticate: Basic",
                                                "Content-Length: 0"));
                HttpTransport proxied = through(proxy)) {
            TransportException failure =
                    failure(proxied, post(URI.create("https://api.invalid/"), "x"));

            assertNotSent(failure, status < 500);
            assertThat(failure).hasMessageContaining("proxy").hasMessageContaining("" + status);
            assertThat(proxy.requests()).hasSize(1);
            assertThat(proxy.requests().get(0).requestLine())
                    .isEqualTo("CONNECT api.invalid:443 HTTP/1.1");
        }
    }

    @Test
    void aPlainRequestGoesThroughAProxyAsGiven() throws Exception {
        try (RecordingServer proxy = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport proxied = through(proxy)) {
            URI uri = URI.create("http://api.invalid/a%2Fb//c?q=a&e=&n&c=1,2");

            assertThat(answer(proxied, post(uri, "x"))).isEqualTo("200 yes");

            assertThat(proxy.requests().get(0).requestLine())
                    .isEqualTo("POST " + uri + " HTTP/1.1");
        }
    }

    private static HttpTransport through(RecordingServer proxy) {
        return Transports.with(
                ClientSettings.defaults().withProxy(ProxyChoice.of("127.0.0.1", proxy.port())));
    }

    private static HttpTransport with(Duration connect, Duration lease, int maxConnections) {
        return Transports.with(
                new ClientSettings(connect, lease, maxConnections, LONG, null, null));
    }

    private static void assertNotSent(TransportException failure, boolean permanent) {
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure.isPermanent()).isEqualTo(permanent);
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
