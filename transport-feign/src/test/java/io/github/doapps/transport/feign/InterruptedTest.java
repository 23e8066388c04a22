package io.github.doapps.transport.feign;

import static io.github.doapps.transport.feign.Calls.answer;
import static io.github.doapps.transport.feign.Calls.failure;
import static io.github.doapps.transport.feign.Calls.get;
import static io.github.doapps.transport.feign.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.TransportException;
import org.junit.jupiter.api.Test;

/** An interrupt keeps a call from beginning, says so, and ends none by itself. */
class InterruptedTest {

    @Test
    void whoIsInterruptedSendsNothing() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("x"));
                HttpTransport transport = Transports.create()) {
            assertThat(answer(transport, get(server.uri("/first")))).isEqualTo("200 x");

            Thread.currentThread().interrupt();
            TransportException failure = failure(transport, post(server.uri("/second"), "x"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure)
                    .hasMessage("the thread was interrupted before the request was sent");
            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure.isPermanent()).isFalse();
            assertThat(answer(transport, get(server.uri("/third")))).isEqualTo("200 x");
            assertThat(server.requests())
                    .extracting(RecordingServer.Recorded::requestLine)
                    .containsExactly("GET /first HTTP/1.1", "GET /third HTTP/1.1");
        }
    }

    @Test
    void whoIsInterruptedInFlightHearsTheAnswer() throws Exception {
        Thread caller = Thread.currentThread();
        try (RecordingServer server =
                        new RecordingServer(
                                exchange -> {
                                    caller.interrupt();
                                    exchange.ok("x");
                                });
                HttpTransport transport = Transports.create()) {
            assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 x");

            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
