package io.github.doapps.transport.apache;

import static io.github.doapps.transport.apache.Calls.answer;
import static io.github.doapps.transport.apache.Calls.failure;
import static io.github.doapps.transport.apache.Calls.get;
import static io.github.doapps.transport.apache.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import io.github.doapps.transport.apache.Calls.Background;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A head is read whole, or the request is of unknown delivery; it is sent once either way. */
class ResponseHeadTest {

    private static final String WHOLE =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String OK_YES = OK + "Content-Length: 3\r\n\r\nyes";
    private static final int KIB = 1024;

    private final HttpTransport transport = Transports.create();

    @AfterEach
    void close() {
        transport.close();
    }

    static IntStream cutsInsideTheHead() {
        return IntStream.range(1, WHOLE.length());
    }

    @ParameterizedTest
    @MethodSource("cutsInsideTheHead")
    void aHeadThatTheEndOfTheConnectionCutsIsNone(int length) throws Exception {
        assertNoAnswer(
                WHOLE.substring(0, length), "the connection ended inside the head of the response");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 103 Early\r\nLink: </a>\r\n\r\n"})
    void aConnectionThatEndsBeforeTheHeadIsNoAnswer(String before) throws Exception {
        assertNoAnswer(before, "failed to respond");
    }

    @Test
    void theHeadBehindOneWith103IsCutAsWell() throws Exception {
        assertNoAnswer(
                "HTTP/1.1 103 Early\r\n\r\n" + WHOLE.substring(0, 30),
                "the connection ended inside the head of the response");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-canary-5ecret",
                "HTTP/1.1 20",
                "HTTP/1.1 0 OK",
                "HTTP/1.1 000 OK",
                "HTTP/1.1 099 OK",
                "HTTP/1.1 99 OK",
                "HTTP/1.1 1000 OK",
                "HTTP/1.1 2OO OK",
                "HTTP/1.1 -20 OK",
                "HTTP/1.1 +20 OK",
                "HTTP/1.1 200OK",
                "HTTP/1.1",
                "HTTP/1.1  200 OK",
                "HTTP/2.0 200 OK",
                "HTTP/2 200 OK",
                "HTTP/0.9 200 OK",
                "HTTP/11 200 OK",
                "http/1.1 200 OK",
                "ICY 200 OK",
                " HTTP/1.1 200 OK",
                "<html>\r\nHTTP/1.1 200 OK"
            })
    void whatIsNoStatusLineIsNoAnswer(String line) throws Exception {
        assertNoAnswer(
                line + "\r\nContent-Length: 0\r\n\r\n" + WHOLE + "yes",
                "the answer does not begin with a status line of HTTP/1");
    }

    @Test
    void anotherProtocolIsNoAnswer() throws Exception {
        assertNoAnswer(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n" + WHOLE + "yes",
                "the server switched to another protocol, unasked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary-5ecret",
                ": canary-5ecret",
                "X-Canary-5ecret : x",
                "Content-Length: canary-5ecret",
                "Content-Length: -5",
                "Content-Length: 3\r\nContent-Length: 4",
                "Content-Length: 3\r\nContent-Length: 3",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: canary-5ecret"
            })
    void aHeaderThatBreaksTheRulesIsNoAnswer(String lines) throws Exception {
        assertNoAnswer(
                "HTTP/1.1 200 OK\r\n" + lines + "\r\n\r\n0\r\n\r\n",
                "the answer is not HTTP as it should be");
    }

    static Stream<String> oddButWhole() {
        return Stream.of(
                "HTTP/1.1 200\r\nContent-Length: 3\r\n\r\nyes",
                "HTTP/1.1 200 \r\nContent-Length: 3\r\n\r\nyes",
                "HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nyes",
                "HTTP/1.1 200 OK\nContent-Length: 3\n\nyes",
                "\r\n" + OK_YES,
                "HTTP/1.1 200 OK\r\nX-Folded: a\r\n\t b\r\nContent-Length: 3\r\n\r\nyes",
                "HTTP/1.1 200 OK\r\ncontent-LENGTH:3\r\n\r\nyes",
                OK + "Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nyes\r\n0\r\n\r\n",
                "HTTP/1.1 100 Go on\r\n\r\nHTTP/1.1 103 Early\r\nLink: </a>\r\n\r\n" + OK_YES);
    }

    @ParameterizedTest
    @MethodSource("oddButWhole")
    void whatIsOddButCanBeReadOneWayOnlyIsAnAnswer(String text) throws Exception {
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> {
                            exchange.respond(text);
                            exchange.fin();
                        })) {
            assertThat(answer(transport, post(server.uri("/"), "x"))).isEqualTo("200 yes");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aStatusBeyondTheKnownClassesIsForTheClientToJudge() throws Exception {
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> exchange.head("HTTP/1.1 999 Denied", "Content-Length: 0"))) {
            assertThat(answer(transport, get(server.uri("/")))).isEqualTo("999 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", " a b\t", "a\rb", "a\0b", "\r\n a\r\n b"})
    void whatNoValueMayHoldComesAsABlank(String value) throws Exception {
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> {
                            exchange.respond(OK + "Content-Length: 0\r\nX-Odd:" + value);
                            exchange.respond("\r\n\r\n");
                        })) {
            try (HttpResponse response = transport.send(get(server.uri("/")), new SendControl())) {
                assertThat(response.headers().all("X-Odd")).containsExactly("a b");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void headersOf64KibArrive(int lines) throws Exception {
        String value = "v".repeat(64 * KIB / lines);
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> {
                            exchange.respond("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n");
                            for (int line = 0; line < lines; line++) {
                                exchange.respond("X-Long: " + value + "\r\n");
                            }
                            exchange.respond("\r\n");
                        })) {
            try (HttpResponse response = transport.send(get(server.uri("/")), new SendControl())) {
                assertThat(response.headers().all("X-Long")).hasSize(lines).allMatch(value::equals);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n|X-Long: @\r\n",
                "HTTP/1.1 200 OK\r\n|X: @\r\n\t@\r\n",
                "HTTP/1.1 200 OK\r\nX-Long: |@",
                "HTTP/1.1 200 |@",
                "|@",
                "|\r\n",
                "|HTTP/1.1 103 Early\r\nLink: @\r\n\r\n"
            })
    void aHeadWithoutEndIsLeftBehind(String beginningAndRest) throws Exception {
        String[] parts = beginningAndRest.replace("@", "v".repeat(KIB)).split("\\|", 2);
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> {
                            exchange.respond(parts[0]);
                            while (true) {
                                exchange.respond(parts[1]);
                            }
                        })) {
            TransportException failure = failure(transport, post(server.uri("/"), "x"));

            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(failure).hasMessageMatching("the head .* 256 KiB|Maximum .* exceeded");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anAbortEndsTheWaitBehindHeadsWith103() throws Exception {
        CountDownLatch several = new CountDownLatch(3);
        CountDownLatch over = new CountDownLatch(1);
        SendControl control = new SendControl();
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> {
                            while (several.getCount() > 0) {
                                exchange.respond("HTTP/1.1 103 Early\r\n\r\n");
                                several.countDown();
                            }
                            over.await();
                        })) {
            Background<TransportException> call =
                    new Background<>(() -> failure(transport, post(server.uri("/"), "x"), control));
            several.await();
            control.abort();

            assertThat(call.await().delivery()).isEqualTo(Delivery.UNKNOWN);
        } finally {
            over.countDown();
        }
    }

    private void assertNoAnswer(String text, String message) throws Exception {
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> {
                            exchange.respond(text);
                            exchange.fin();
                        })) {
            TransportException failure = failure(transport, post(server.uri("/"), "x"));

            assertThat(failure).isNotNull().hasMessageContaining(message);
            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(failure.isPermanent()).isFalse();
            assertThat(server.requests()).hasSize(1);
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString().replaceAll("[ -]", "").toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("canary5ecret");
        }
    }
}
