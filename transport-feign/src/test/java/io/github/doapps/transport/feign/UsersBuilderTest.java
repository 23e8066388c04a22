package io.github.doapps.transport.feign;

import static io.github.doapps.transport.feign.Calls.answer;
import static io.github.doapps.transport.feign.Calls.failure;
import static io.github.doapps.transport.feign.Calls.get;
import static io.github.doapps.transport.feign.Calls.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Capability;
import feign.Client;
import feign.Feign;
import feign.Logger;
import feign.Request;
import feign.RequestInterceptor;
import feign.Response;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A builder of the user's over our client: their parts run, and the request stays ours. */
class UsersBuilderTest {

    @Test
    void itPromisesEverythingAndAsksForOneBuilder() {
        AtomicInteger asked = new AtomicInteger();
        try (HttpTransport transport =
                FeignTransport.builder()
                        .feign(
                                () -> {
                                    asked.incrementAndGet();
                                    return Feign.builder();
                                })
                        .build()) {
            assertThat(transport.capabilities())
                    .containsExactlyInAnyOrder(TransportCapability.values());
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void anInterceptorAddsHeadersAndChangesNothingElse() throws Exception {
        RequestInterceptor meddler =
                template ->
                        template.header("Authorization", "Basic theirs")
                                .header("traceparent", "00-1")
                                .header("X-Ours", "theirs")
                                .header("Transfer-Encoding", "chunked")
                                .query("added", "1")
                                .method(Request.HttpMethod.PUT)
                                .body("theirs");
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport = with(Feign.builder().requestInterceptor(meddler))) {
            HttpHeaders headers =
                    HttpHeaders.builder()
                            .add("Authorization", "Bearer t0ken")
                            .add("x-ours", "1")
                            .add("X-Ours", "2")
                            .build();
            byte[] body = "{}".getBytes(UTF_8);

            answer(transport, new HttpRequest("POST", server.uri("/x?c=1,2&e="), headers, body));

            RecordingServer.Recorded sent = server.requests().get(0);
            assertThat(sent.requestLine()).isEqualTo("POST /x?c=1,2&e= HTTP/1.1");
            assertThat(sent.body()).isEqualTo("{}");
            assertThat(sent.headers())
                    .startsWith(
                            "Authorization: Bearer t0ken",
                            "x-ours: 1",
                            "X-Ours: 2",
                            "traceparent: 00-1")
                    .doesNotContain("Transfer-Encoding: chunked");
            assertThat(sent.headers("Authorization")).hasSize(1);
            assertThat(sent.headers("Content-Length")).containsExactly("2");
        }
    }

    @Test
    void interceptorsAndLoggersSeeNeitherTheTokenNorTheQuery() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        Logger logger =
                new Logger() {
                    @Override
                    protected void log(String configKey, String format, Object... args) {
                        seen.add(configKey + format + Arrays.toString(args));
                    }
                };
        RequestInterceptor reader = template -> seen.add(template.request().toString());
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport =
                        with(
                                Feign.builder()
                                        .logger(logger)
                                        .logLevel(Logger.Level.FULL)
                                        .requestInterceptor(reader))) {
            HttpHeaders headers =
                    HttpHeaders.builder()
                            .add("authorization", "Bearer t0ken")
                            .add("Accept", "a/b")
                            .build();

            String answer =
                    answer(
                            transport,
                            new HttpRequest(
                                    "PATCH",
                                    server.uri("/v2/apps?q=hidden"),
                                    headers,
                                    "s3cret".getBytes(UTF_8)));

            assertThat(answer).isEqualTo("200 yes");
            assertThat(seen).anyMatch(line -> line.contains("PATCH") && line.contains("/v2/apps"));
            assertThat(seen).anyMatch(line -> line.contains("a/b"));
            assertThat(seen).noneMatch(line -> line.contains("t0ken"));
            assertThat(seen).noneMatch(line -> line.contains("hidden"));
            assertThat(seen).noneMatch(line -> line.contains("s3cret"));
            assertThat(server.requests().get(0).headers("Authorization"))
                    .containsExactly("Bearer t0ken");
        }
    }

    @Test
    void anInterceptorsOwnExceptionIsTheCauseAndNothingIsSent() throws Exception {
        IllegalStateException theirs = new IllegalStateException("no trace id");
        RequestInterceptor failing =
                template -> {
                    throw theirs;
                };
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport = with(Feign.builder().requestInterceptor(failing))) {
            SendControl control = new SendControl();

            assertThatThrownBy(() -> transport.send(get(server.uri("/")), control))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            failure -> assertThat(failure.isPermanent()).isTrue())
                    .hasMessage(
                            "an interceptor or capability of Feign's failed before the request was sent")
                    .hasCause(theirs);

            assertThat(server.connections()).isZero();
            assertThat(control.delivery()).isEqualTo(Delivery.NOT_SENT);
        }
    }

    @Test
    void aContractOfTheirsDoesNotMatter() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport =
                        with(
                                Feign.builder()
                                        .contract(
                                                type -> {
                                                    throw new IllegalStateException("theirs");
                                                }))) {
            assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 yes");
        }
    }

    @Test
    void aResponseThatTheirInterceptorRejectsIsFreed() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Feign.Builder builder =
                Feign.builder()
                        .responseInterceptor(
                                (context, chain) -> {
                                    if (calls.incrementAndGet() == 1) {
                                        throw new IllegalStateException("rejected");
                                    }
                                    return chain.next(context);
                                });
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport =
                        FeignTransport.builder().feign(() -> builder).maxConnections(1).build()) {
            TransportException failure = failure(transport, get(server.uri("/")));

            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(failure).hasRootCauseMessage("rejected");
            assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 yes");
        }
    }

    @Test
    void aClientAroundOursThatRefusesMeansNotSent() throws Exception {
        Client breaker =
                (request, options) -> {
                    throw new IllegalStateException("circuit open");
                };
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport =
                        with(Feign.builder().addCapability(new Around(client -> breaker)))) {
            TransportException failure = failure(transport, get(server.uri("/")));

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure).hasRootCauseMessage("circuit open");
        }
    }

    @Test
    void aCapabilityThatReplacesTheOptionsIsToldSo() throws Exception {
        Around replacing =
                new Around(
                        client ->
                                (request, options) ->
                                        client.execute(request, new Request.Options()));
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport = with(Feign.builder().addCapability(replacing))) {
            TransportException failure = failure(transport, get(server.uri("/")));

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure.isPermanent()).isTrue();
            assertThat(failure).hasMessageContaining("Request.Options");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void anInterceptorThatReturnsNothingIsAFailure() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport =
                        with(Feign.builder().methodInterceptor((call, chain) -> null));
                HttpTransport late =
                        with(
                                Feign.builder()
                                        .methodInterceptor(
                                                (call, chain) -> {
                                                    ((Response) chain.next(call)).close();
                                                    return null;
                                                }))) {
            assertThat(failure(transport, post(server.uri("/"), "x")).delivery())
                    .isEqualTo(Delivery.NOT_SENT);
            assertThat(failure(late, post(server.uri("/"), "x")).delivery())
                    .isEqualTo(Delivery.UNKNOWN);
        }
    }

    private static HttpTransport with(Feign.Builder builder) {
        return FeignTransport.builder().feign(() -> builder).build();
    }

    /** Puts a client around the one that is there. */
    public static final class Around implements Capability {

        private final UnaryOperator<Client> wrapper;

        Around(UnaryOperator<Client> wrapper) {
            this.wrapper = wrapper;
        }

        @Override
        public Client enrich(Client client) {
            return wrapper.apply(client);
        }
    }
}
