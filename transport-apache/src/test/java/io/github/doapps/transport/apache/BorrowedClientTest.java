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
import io.github.doapps.transport.apache.Calls.Background;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client of the user's with all of HttpClient 5's defaults on. */
class BorrowedClientTest {

    private final CloseableHttpClient theirs = HttpClients.createDefault();
    private final HttpTransport transport = ApacheTransport.over(theirs);

    @AfterEach
    void close() throws IOException {
        theirs.close();
    }

    @Test
    void itPromisesNothing() {
        assertThat(transport.capabilities()).isEmpty();
        assertThat(transport.name()).isEqualTo("apache");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 429, 503})
    void whatHasABodyOrUsuallyHasIsSentOnceAllTheSame(int status) throws Exception {
        try (RecordingServer server =
                new RecordingServer(
                        exchange ->
                                exchange.head(
                                        "HTTP/1.1 " + status + " So",
                                        "Location: /elsewhere",
                                        "Retry-After: 0",
                                        "Set-Cookie: a=1",
                                        "Content-Length: 0"))) {
            for (String method : List.of("POST", "PUT", "PATCH")) {
                for (byte[] body : new byte[][] {null, {}, {1}}) {
                    HttpRequest request =
                            new HttpRequest(method, server.uri("/"), HttpHeaders.empty(), body);
                    assertThat(answer(transport, request)).isEqualTo(status + " ");
                }
            }
            assertThat(server.requests()).hasSize(9);
            assertThat(server.requests())
                    .allSatisfy(
                            request -> {
                                assertThat(request.headers("Cookie")).isEmpty();
                                assertThat(request.headers("Accept-Encoding")).isEmpty();
                                assertThat(request.headers("Upgrade")).isEmpty();
                            });
        }
    }

    @Test
    void aFailureAfterSendingIsOfUnknownDelivery() throws Exception {
        try (RecordingServer server = new RecordingServer(RecordingServer.Exchange::fin)) {
            TransportException failure = failure(transport, post(server.uri("/"), "x"));

            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void ofARefusedConnectionNothingIsSure() throws Exception {
        // An interceptor of theirs may have sent the request before, in a context of its own.
        assertThat(failure(transport, post(closedPort(), "x")).delivery())
                .isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void aRefusalThatFollowsAFirstAttemptOfTheirsIsOfUnknownDelivery() throws Exception {
        // Their retries send a GET again after a connection that ended; nobody listens then.
        ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        URI uri = URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
        Background<Boolean> server =
                new Background<>(
                        () -> {
                            Socket socket = listener.accept();
                            try (socket;
                                    listener) {
                                socket.getInputStream().read();
                                socket.setSoLinger(true, 0);
                            }
                            return true;
                        });

        TransportException failure = failure(transport, get(uri));

        assertThat(server.await()).isTrue();
        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(failure).hasRootCauseInstanceOf(ConnectException.class);
    }

    @Test
    void anAbortEndsTheWaitForTheHead() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        SendControl control = new SendControl();
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> {
                            read.countDown();
                            over.await();
                        })) {
            Background<TransportException> call =
                    new Background<>(() -> failure(transport, post(server.uri("/"), "x"), control));
            read.await();
            control.abort();

            assertThat(call.await().delivery()).isEqualTo(Delivery.UNKNOWN);
        } finally {
            over.countDown();
        }
    }

    @Test
    void abortedBeforeSendingNothingLeaves() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            SendControl control = new SendControl();
            control.abort();

            TransportException failure = failure(transport, get(server.uri("/")), control);

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void closingTheTransportLeavesTheClientOpen() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            transport.close();
            transport.close();

            TransportException failure = failure(transport, get(server.uri("/")));

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure.isPermanent()).isTrue();
            assertThat(answer(ApacheTransport.over(theirs), get(server.uri("/"))))
                    .isEqualTo("200 yes");
        }
    }

    @Test
    void aClientThatTheyClosedIsAFailure() throws Exception {
        theirs.close();

        assertThat(failure(transport, post(closedPort(), "x")).delivery())
                .isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void closingAResponseDropsWhatWasNotRead() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> {
                            exchange.head("HTTP/1.1 200 OK", "Content-Length: 1000");
                            over.await();
                        })) {
            HttpResponse response = transport.send(get(server.uri("/")), new SendControl());
            Background<Boolean> close =
                    new Background<>(
                            () -> {
                                response.close();
                                return true;
                            });
            assertThat(close.await()).isTrue();
        } finally {
            over.countDown();
        }
    }

    private static URI closedPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/");
        }
    }
}
