package io.github.doapps.transport.apache;

import static io.github.doapps.transport.apache.Calls.answer;
import static io.github.doapps.transport.apache.Calls.get;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.transport.apache.Calls.Background;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The body of a response: a stream, and what becomes of its connection. */
class BodyTest {

    private static final String CHUNKED_HEAD =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final HttpTransport transport = Transports.create();

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 9000})
    void theBeginningCanBeReadBeforeTheEndIsWritten(int length) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (RecordingServer server =
                        new RecordingServer(
                                exchange -> {
                                    exchange.head("HTTP/1.1 200 OK", "Content-Length: " + length);
                                    exchange.respond("abc");
                                    begun.await();
                                    exchange.respond("x".repeat(length - 3));
                                });
                HttpResponse response = transport.send(get(server.uri("/")), new SendControl())) {
            assertThat(response.body().readNBytes(3)).isEqualTo("abc".getBytes(US_ASCII));
            begun.countDown();
            assertThat(response.body().readAllBytes()).hasSize(length - 3);
        }
    }

    @Test
    void aConnectionWhoseBodyWasReadIsUsedAgain() throws Exception {
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> exchange.respond(CHUNKED_HEAD + "3\r\nyes\r\n0\r\n\r\n"))) {
            for (int i = 0; i < 5; i++) {
                assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 yes");
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"204 No", "304 Not"})
    void aConnectionOfAResponseWithoutBodyIsUsedAgain(String status) throws Exception {
        try (RecordingServer server =
                new RecordingServer(exchange -> exchange.head("HTTP/1.1 " + status))) {
            for (int i = 0; i < 3; i++) {
                try (HttpResponse response =
                        transport.send(get(server.uri("/")), new SendControl())) {
                    assertThat(response.statusCode()).isIn(204, 304);
                }
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingDropsAnEndlessBodyInsteadOfReadingIt(boolean byItsStream) throws Exception {
        CountDownLatch dropped = new CountDownLatch(1);
        try (RecordingServer server =
                new RecordingServer(
                        exchange -> {
                            exchange.respond(CHUNKED_HEAD);
                            try {
                                while (true) {
                                    exchange.respond("8\r\nendless \r\n");
                                }
                            } catch (IOException e) {
                                dropped.countDown();
                            }
                        })) {
            HttpResponse response = transport.send(get(server.uri("/")), new SendControl());
            assertThat(response.body().read()).isEqualTo('e');

            Background<Boolean> close =
                    new Background<>(
                            () -> {
                                if (byItsStream) {
                                    response.body().close();
                                } else {
                                    response.close();
                                }
                                dropped.await();
                                response.close();
                                return true;
                            });

            assertThat(close.await()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 10\r\n\r\ncanary",
                "Transfer-Encoding: chunked\r\n\r\n6\r\ncanary\r\n",
                "Transfer-Encoding: chunked\r\n\r\n60\r\ncanary",
                "Transfer-Encoding: chunked\r\n\r\n6\r\ncanary\r\ncanary\r\n",
                "Transfer-Encoding: chunked\r\n\r\n6\r\ncanarycanary\r\n"
            })
    void aBodyThatIsCutOrMalformedIsAFailureThatQuotesNothing(String rest) throws Exception {
        try (RecordingServer server =
                        new RecordingServer(
                                exchange -> {
                                    exchange.respond("HTTP/1.1 200 OK\r\n" + rest);
                                    exchange.fin();
                                });
                HttpResponse response = transport.send(get(server.uri("/")), new SendControl())) {
            InputStream body = response.body();
            assertThat(body.readNBytes(3)).isEqualTo("can".getBytes(US_ASCII));

            IOException failure = catchThrowableOfType(IOException.class, body::readAllBytes);

            assertThat(failure).isNotNull().hasMessageNotContaining("canary").hasNoCause();
            assertThat(response.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void readOneByteAtATimeItFailsAlike() throws Exception {
        try (RecordingServer server =
                        new RecordingServer(
                                exchange ->
                                        exchange.respond(CHUNKED_HEAD + "1\r\na\r\ncanary\r\n"));
                HttpResponse response = transport.send(get(server.uri("/")), new SendControl())) {
            assertThat(response.body().read()).isEqualTo('a');

            IOException failure =
                    catchThrowableOfType(IOException.class, () -> response.body().read());

            assertThat(failure).isNotNull().hasMessageNotContaining("canary").hasNoCause();
        }
    }
}
