package io.github.doapps.transport.apache;

import static io.github.doapps.transport.apache.Calls.answer;
import static io.github.doapps.transport.apache.Calls.failure;
import static io.github.doapps.transport.apache.Calls.get;
import static io.github.doapps.transport.apache.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import io.github.doapps.transport.apache.Calls.Background;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An abort ends a call wherever it stands. All timeouts are long: what hangs here, fails. */
class AbortTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final SendControl control = new SendControl();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpTransport transport =
            Transports.with(new ClientSettings(LONG, LONG, 1, LONG, null, null));

    @AfterEach
    void close() {
        over.countDown();
        transport.close();
    }

    @Test
    void beforeSendingNothingLeaves() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            control.abort();

            assertAborted(failure(transport, post(server.uri("/"), "x"), control));

            assertThat(server.requests()).isEmpty();
            assertThat(answer(transport, post(server.uri("/"), "x"))).isEqualTo("200 yes");
        }
    }

    @Test
    void whileConnecting() throws Exception {
        try (FullServer full = new FullServer()) {
            Background<TransportException> call = call(get(full.uri()));
            call.awaitIn("java.net.Socket", "connect");
            control.abort();

            assertAborted(call.await());
        }
    }

    @Test
    void whileWaitingForAConnection() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            try (HttpResponse open = transport.send(get(server.uri("/")), new SendControl())) {
                Background<TransportException> call = call(get(server.uri("/")));
                call.awaitIn("BasicFuture", "get");
                control.abort();

                assertAborted(call.await());
                assertThat(open.body().readAllBytes()).hasSize(3);
            }
            assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 yes");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void inTheTlsHandshake() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI uri = URI.create("https://127.0.0.1:" + mute.getLocalPort() + "/");
            Background<TransportException> call = call(get(uri));
            call.awaitIn("SSLSocketImpl", "startHandshake");
            control.abort();

            assertAborted(call.await());
        }
    }

    @Test
    void whileTheRequestIsBeingWritten() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI uri = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/");
            byte[] body = new byte[50_000_000];
            Background<TransportException> call =
                    call(new HttpRequest("POST", uri, HttpHeaders.empty(), body));
            call.awaitIn("NioSocketImpl", "implWrite");
            control.abort();

            assertThat(call.await().delivery()).isEqualTo(Delivery.UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Le"})
    void whileWaitingForTheHead(String partOfIt) throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> {
                            exchange.respond(partOfIt);
                            read.countDown();
                            over.await();
                        })) {
            Background<TransportException> call = call(post(server.uri("/"), "x"));
            read.await();
            control.abort();

            assertThat(call.await().delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 1000", "Transfer-Encoding: chunked", "Connection: close"})
    void whileTheBodyIsBeingRead(String framing) throws Exception {
        try (RecordingServer server =
                        new RecordingServer(
                                exchange -> {
                                    exchange.head("HTTP/1.1 200 OK", framing);
                                    exchange.respond("4\r\nabc");
                                    over.await();
                                });
                HttpResponse response = transport.send(get(server.uri("/")), control)) {
            Background<Integer> read =
                    new Background<>(() -> response.body().readAllBytes().length);
            read.awaitIn("NioSocketImpl", "implRead");
            control.abort();

            assertThatThrownBy(read::await).hasCauseInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 1000", "Transfer-Encoding: chunked", "Connection: close"})
    void betweenTheHeadAndTheBody(String framing) throws Exception {
        try (RecordingServer server =
                        new RecordingServer(
                                exchange -> {
                                    exchange.head("HTTP/1.1 200 OK", framing);
                                    over.await();
                                });
                HttpResponse response = transport.send(get(server.uri("/")), control)) {
            control.abort();

            Background<Integer> read =
                    new Background<>(() -> response.body().readAllBytes().length);
            assertThatThrownBy(read::await).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void afterTheBodyWasReadItHarmsNobody() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            try (HttpResponse response = transport.send(get(server.uri("/")), control)) {
                response.body().readAllBytes();
                // The connection is back in the pool already, and may be somebody else's.
                control.abort();
            }
            assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 yes");
            assertThat(server.connections()).isEqualTo(1);
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    @Test
    void anInterruptThatIsThereBeforehandStaysAndNothingLeaves() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            Background<Boolean> call =
                    new Background<>(
                            () -> {
                                Thread.currentThread().interrupt();
                                assertNotSent(failure(transport, get(server.uri("/"))));
                                return Thread.currentThread().isInterrupted();
                            });

            assertThat(call.await()).isTrue();
            assertThat(server.requests()).isEmpty();
            assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 yes");
        }
    }

    @Test
    void atNoMomentIsNotSentSaidOfWhatWasSent() throws Exception {
        long seed = Long.getLong("doapps.seed", System.nanoTime());
        Random random = new Random(seed);
        Set<String> notSent = new HashSet<>();
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            for (int i = 0; i < 300; i++) {
                String id = "call " + i;
                int wait = random.nextInt(40_000);
                SendControl racing = new SendControl();
                Background<Boolean> aborting =
                        new Background<>(
                                () -> {
                                    for (int spin = 0; spin < wait; spin++) {
                                        Thread.onSpinWait();
                                    }
                                    racing.abort();
                                    return true;
                                });
                try (HttpResponse response = transport.send(post(server.uri("/"), id), racing)) {
                    response.body().readAllBytes();
                } catch (TransportException failure) {
                    assertThat(failure.delivery()).as("seed " + seed).isEqualTo(racing.delivery());
                    if (failure.delivery() == Delivery.NOT_SENT) {
                        notSent.add(id);
                    }
                } catch (IOException cut) {
                    assertThat(racing.isAborted()).as("seed " + seed).isTrue();
                }
                aborting.await();
            }
            // The one connection that there may be has not been lost on the way.
            assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 yes");
            assertThat(server.requests())
                    .as("seed " + seed)
                    .noneMatch(request -> notSent.contains(request.body()));
        }
    }

    private Background<TransportException> call(HttpRequest request) {
        return new Background<>(() -> failure(transport, request, control));
    }

    private void assertAborted(TransportException failure) {
        assertNotSent(failure);
        assertThat(failure).hasMessage("aborted before the request was sent");
        assertThat(control.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    private static void assertNotSent(TransportException failure) {
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure.isPermanent()).isFalse();
    }
}
