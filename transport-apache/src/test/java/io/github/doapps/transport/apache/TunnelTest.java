package io.github.doapps.transport.apache;

import static io.github.doapps.transport.apache.Calls.answer;
import static io.github.doapps.transport.apache.Calls.failure;
import static io.github.doapps.transport.apache.Calls.get;
import static io.github.doapps.transport.apache.Calls.post;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import io.github.doapps.transport.apache.Calls.Background;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On the way through a proxy's tunnel nothing waits without end, and nobody answers but the server.
 */
class TunnelTest {

    private static final URI ELSEWHERE = URI.create("https://api.invalid/");
    private static final String OPENED = "HTTP/1.1 200 Connected\r\n\r\n";

    @TempDir private Path folder;

    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() {
        over.countDown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HTTP/1.1 20", "HTTP/1.1 407 No\r\nContent-Length: 9\r\n\r\nx", OPENED})
    void aProxyThatStallsEndsWithTheConnectTimeout(String text) throws Exception {
        try (RecordingServer proxy = stallingAfter(text);
                HttpTransport transport =
                        Transports.builder()
                                .proxy("127.0.0.1", proxy.port())
                                .connectTimeout(Duration.ofMillis(300))
                                .build()) {
            TransportException failure = failure(transport, post(ELSEWHERE, "x"));

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure.isPermanent()).isFalse();
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 20", OPENED})
    void anAbortEndsTheWaitForAProxy(String text) throws Exception {
        SendControl control = new SendControl();
        CountDownLatch answered = new CountDownLatch(1);
        try (RecordingServer proxy =
                        new RecordingServer(
                                exchange -> {
                                    exchange.respond(text);
                                    answered.countDown();
                                    over.await();
                                });
                HttpTransport transport =
                        Transports.builder()
                                .proxy("127.0.0.1", proxy.port())
                                .connectTimeout(Duration.ofMinutes(5))
                                .build()) {
            Background<TransportException> call =
                    new Background<>(() -> failure(transport, post(ELSEWHERE, "x"), control));
            answered.await();
            control.abort();

            assertThat(call.await().delivery()).isEqualTo(Delivery.NOT_SENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 20", "HTTP/1.1 200 Conn\r\nVia: ", "SSH-2.0\r\n\r\n", ""})
    void aProxyThatBreaksOffIsNotTheServer(String text) throws Exception {
        try (RecordingServer proxy =
                        new RecordingServer(
                                exchange -> {
                                    exchange.respond(text);
                                    exchange.fin();
                                });
                HttpTransport transport =
                        Transports.builder().proxy("127.0.0.1", proxy.port()).build()) {
            TransportException failure = failure(transport, post(ELSEWHERE, "x"));

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure.isPermanent()).isFalse();
        }
    }

    @Test
    void theConnectTimeoutDoesNotBoundTheAnswer() throws Exception {
        SSLContext context = Certificates.selfSigned(folder, "ip:127.0.0.1");
        AtomicInteger requests = new AtomicInteger();
        // Real time is the point.
        HttpsServer server = serve(context, requests, 2500);
        try (LoopbackProxy proxy = new LoopbackProxy("Basic dTpw", server.getAddress().getPort());
                HttpTransport proxied =
                        Transports.builder()
                                .sslContext(context)
                                .proxy("127.0.0.1", proxy.port(), "u", "p".toCharArray())
                                .connectTimeout(Duration.ofSeconds(2))
                                .build();
                HttpTransport direct =
                        Transports.builder()
                                .sslContext(context)
                                .noProxy()
                                .connectTimeout(Duration.ofSeconds(2))
                                .build()) {
            Background<String> slow =
                    new Background<>(() -> answer(proxied, post(uri(server), "x")));

            assertThat(answer(direct, post(uri(server), "x"))).isEqualTo("200 yes");
            assertThat(slow.await()).isEqualTo("200 yes");
            assertThat(requests).hasValue(2);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAnswerThatTheProxySlipsIntoTheTunnelIsNone() throws Exception {
        SSLContext context = Certificates.selfSigned(folder, "ip:127.0.0.1");
        AtomicInteger requests = new AtomicInteger();
        HttpsServer server = serve(context, requests, 0);
        try (LoopbackProxy proxy = new LoopbackProxy("Basic dTpw", server.getAddress().getPort());
                HttpTransport transport =
                        Transports.builder()
                                .sslContext(context)
                                .proxy("127.0.0.1", proxy.port(), "u", "p".toCharArray())
                                .build()) {
            proxy.welcomingWith(OPENED + "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged");

            TransportException failure = failure(transport, get(uri(server)));

            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(failure).hasMessage("the server answered before it was asked");
        } finally {
            server.stop(0);
        }
    }

    private RecordingServer stallingAfter(String text) throws IOException {
        return new RecordingServer(
                exchange -> {
                    exchange.respond(text);
                    over.await();
                });
    }

    private HttpsServer serve(SSLContext context, AtomicInteger requests, int delayMillis)
            throws IOException {
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(task -> new Thread(task).start());
        server.createContext(
                "/",
                exchange -> {
                    requests.incrementAndGet();
                    waitFor(delayMillis);
                    exchange.sendResponseHeaders(200, 3);
                    exchange.getResponseBody().write("yes".getBytes(US_ASCII));
                    exchange.close();
                });
        server.start();
        return server;
    }

    private void waitFor(int millis) throws IOException {
        try {
            over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static URI uri(HttpsServer server) {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
    }
}
