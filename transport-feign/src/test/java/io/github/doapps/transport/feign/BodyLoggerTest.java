package io.github.doapps.transport.feign;

import static io.github.doapps.transport.feign.Calls.failure;
import static io.github.doapps.transport.feign.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Feign;
import feign.Logger;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Point;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A logger that reads the body first takes neither the status away nor the limit. */
class BodyLoggerTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 422, 429})
    void theHeadOfACutAnswerIsHandedOn(int status) throws Exception {
        Answer answer = Answer.json(status, "{\"id\":\"some\"}").header("Retry-After", "7");
        try (FaultyServer server = FaultyServer.start();
                HttpTransport transport = logging(Logger.Level.FULL)) {
            server.enqueue(Exchange.of(answer).breakingOff(Point.IN_BODY, Ending.FIN));

            try (HttpResponse response =
                    transport.send(post(server.uri(), "x"), new SendControl())) {
                assertThat(response.statusCode()).isEqualTo(status);
                assertThat(response.headers().first("Retry-After")).contains("7");
                assertThatThrownBy(() -> response.body().readAllBytes())
                        .isInstanceOf(IOException.class);
            }

            server.awaitOpenConnections(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HEADERS", "FULL"})
    void aBodyWithoutEndIsNotKept(Logger.Level level) throws Exception {
        try (FaultyServer server = FaultyServer.start();
                HttpTransport transport = logging(level)) {
            server.enqueue(Exchange.of(Answer.json(200, "").endless()));

            TransportException failure = failure(transport, post(server.uri(), "x"));

            assertThat(failure)
                    .hasMessage(
                            "the body is larger than the 16777216 bytes that a logger or"
                                    + " interceptor of Feign's may keep: set the level of the logger"
                                    + " to BASIC or NONE");
            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            server.awaitOpenConnections(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "BASIC"})
    void levelsThatLeaveTheBodyAloneLeaveTheLimitToWhoReads(Logger.Level level) throws Exception {
        int more = AnswerBody.MOST_BUFFERED + 1;
        try (FaultyServer server = FaultyServer.start();
                HttpTransport transport = logging(level)) {
            server.enqueue(Exchange.of(Answer.json(200, "").endless()));

            try (HttpResponse response =
                    transport.send(post(server.uri(), "x"), new SendControl())) {
                assertThat(response.body().readNBytes(more)).hasSize(more);
            }
        }
    }

    private static HttpTransport logging(Logger.Level level) {
        Logger quiet =
                new Logger() {
                    @Override
                    protected void log(String configKey, String format, Object... args) {}
                };
        return FeignTransport.builder()
                .feign(() -> Feign.builder().logger(quiet).logLevel(level))
                .build();
    }
}
