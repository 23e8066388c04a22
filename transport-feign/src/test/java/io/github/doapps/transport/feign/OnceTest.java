package io.github.doapps.transport.feign;

import static io.github.doapps.transport.feign.Calls.failure;
import static io.github.doapps.transport.feign.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Capability;
import feign.Client;
import feign.DefaultRetryer;
import feign.Feign;
import feign.Response;
import feign.Retryer;
import feign.interceptor.MethodInterceptor;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.TransportException;
import io.github.doapps.transport.feign.UsersBuilderTest.Around;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever of the user's tries again, one request leaves. */
class OnceTest {

    /** Sends again after an exception, and after a status of 500 or more. */
    private static final Around RETRYING_CLIENT =
            new Around(
                    client ->
                            (request, options) -> {
                                try {
                                    Response first = client.execute(request, options);
                                    if (first.status() < 500) {
                                        return first;
                                    }
                                    first.close();
                                } catch (IOException e) {
                                    // Tried again below.
                                }
                                return client.execute(request, options);
                            });

    private static final MethodInterceptor RETRYING_INTERCEPTOR =
            (call, chain) -> {
                try {
                    Response first = (Response) chain.next(call);
                    if (first.status() < 500) {
                        return first;
                    }
                    first.close();
                } catch (RuntimeException e) {
                    // Tried again below.
                }
                return chain.next(call);
            };

    static Feign.Builder retrying(String where) {
        return switch (where) {
            case "client" -> Feign.builder().addCapability(RETRYING_CLIENT);
            case "interceptor" -> Feign.builder().methodInterceptor(RETRYING_INTERCEPTOR);
            case "retryer" -> Feign.builder().retryer(new DefaultRetryer(1, 1, 5));
            case "capability" -> Feign.builder().addCapability(new WithRetryer());
            default -> throw new IllegalArgumentException(where);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "interceptor", "retryer", "capability"})
    void afterAConnectionThatEnded(String where) throws Exception {
        try (RecordingServer server = new RecordingServer(RecordingServer.Exchange::fin);
                HttpTransport transport =
                        FeignTransport.builder().feign(() -> retrying(where)).build()) {
            TransportException failure = failure(transport, post(server.uri("/"), "x"));

            assertThat(server.requests()).hasSize(1);
            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(failure).hasMessageContaining("failed to respond");
            assertRefusalIsAttached(failure, where);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "interceptor", "retryer", "capability"})
    void afterARefusedConnectionTheFirstFailureIsReported(String where) throws Exception {
        URI nobody;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/");
        }
        try (HttpTransport transport =
                FeignTransport.builder().feign(() -> retrying(where)).build()) {
            TransportException failure = failure(transport, post(nobody, "x"));

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure).hasMessageContaining("refused");
            assertRefusalIsAttached(failure, where);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "interceptor"})
    void afterAnAnswerTheRefusalItselfIsReported(String where) throws Exception {
        try (RecordingServer server =
                        new RecordingServer(
                                exchange ->
                                        exchange.head("HTTP/1.1 503 Busy", "Content-Length: 0"));
                HttpTransport transport =
                        FeignTransport.builder().feign(() -> retrying(where)).build()) {
            TransportException failure = failure(transport, post(server.uri("/"), "x"));

            assertThat(server.requests()).hasSize(1);
            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(failure)
                    .hasMessage(
                            "a Feign capability, interceptor or client dropped the answer 503 and"
                                    + " tried to send the request again, which was refused: switch"
                                    + " off its retries")
                    .cause()
                    .hasMessageContaining("handed to the wire once already");
        }
    }

    @Test
    void overAClientOfTheirsOnceIsPromisedAboveItAlone() throws Exception {
        try (RecordingServer server = new RecordingServer(RecordingServer.Exchange::fin);
                HttpTransport transport = FeignTransport.over(() -> retrying("interceptor"))) {
            TransportException failure = failure(transport, post(server.uri("/"), "x"));

            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(server.requests()).hasSize(1);
        }
    }

    private static void assertRefusalIsAttached(TransportException failure, String where) {
        if (where.equals("retryer")) {
            // Replaced by one that never retries, so that nobody had to refuse.
            assertThat(failure.getSuppressed()).isEmpty();
        } else {
            assertThat(failure.getSuppressed())
                    .singleElement()
                    .satisfies(
                            refusal ->
                                    assertThat(refusal)
                                            .hasMessageContaining(
                                                    "handed to the wire once already"));
        }
    }

    /** Brings a retryer back after the builder's was replaced. */
    public static final class WithRetryer implements Capability {

        @Override
        public Retryer enrich(Retryer retryer) {
            return new DefaultRetryer(1, 1, 5);
        }

        @Override
        public Client enrich(Client client) {
            return client;
        }
    }
}
