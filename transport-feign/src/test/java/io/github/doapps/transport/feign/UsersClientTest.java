package io.github.doapps.transport.feign;

import static io.github.doapps.transport.feign.Calls.answer;
import static io.github.doapps.transport.feign.Calls.failure;
import static io.github.doapps.transport.feign.Calls.get;
import static io.github.doapps.transport.feign.Calls.post;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Response;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * A client of the user's under their builder: it gets our request, once, and we promise nothing.
 */
class UsersClientTest {

    private static final URI SOMEWHERE = URI.create("https://api.invalid/x?c=1,2&e=&q=a%2Fb");

    private final List<Request> asked = new CopyOnWriteArrayList<>();
    private final List<Request.Options> options = new CopyOnWriteArrayList<>();

    @Test
    void itIsAskedWithTheRequestAsItWasGiven() throws Exception {
        HttpHeaders headers =
                HttpHeaders.builder()
                        .add("Authorization", "Bearer t0ken")
                        .add("X-Many", "1")
                        .add("X-Many", "2")
                        .build();
        Feign.Builder builder =
                Feign.builder()
                        .client(answering("yes"))
                        .requestInterceptor(
                                template ->
                                        template.header("Authorization", "theirs")
                                                .header("X-Trace", "1")
                                                .method(Request.HttpMethod.PUT)
                                                .body("theirs"));
        HttpTransport transport = FeignTransport.over(() -> builder);

        answer(transport, new HttpRequest("DELETE", SOMEWHERE, headers, new byte[0]));
        answer(transport, new HttpRequest("DELETE", SOMEWHERE, headers, null));

        assertThat(transport.capabilities()).isEmpty();
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0).url()).isEqualTo(SOMEWHERE.toString());
        assertThat(asked.get(0).httpMethod()).isEqualTo(Request.HttpMethod.DELETE);
        assertThat(asked.get(0).headers().get("authorization")).containsExactly("Bearer t0ken");
        assertThat(asked.get(0).headers().get("X-Many")).containsExactly("1", "2");
        assertThat(asked.get(0).headers().get("X-Trace")).containsExactly("1");
        assertThat(asked.get(0).headers().get("Content-Length")).containsExactly("0");
        assertThat(asked.get(0).body()).isEmpty();
        assertThat(asked.get(1).body()).isNull();
        assertThat(asked.get(1).headers()).doesNotContainKey("Content-Length");
    }

    @Test
    void itGetsTheBuildersTimeoutsAndFollowsNoRedirect() throws Exception {
        Feign.Builder builder =
                Feign.builder()
                        .client(answering("yes"))
                        .options(
                                new Request.Options(
                                        7, TimeUnit.SECONDS, 8, TimeUnit.SECONDS, true));

        answer(FeignTransport.over(() -> builder), get(SOMEWHERE));
        answer(FeignTransport.over(() -> Feign.builder().client(answering(""))), get(SOMEWHERE));

        assertThat(options.get(0).connectTimeoutMillis()).isEqualTo(7_000);
        assertThat(options.get(0).readTimeoutMillis()).isEqualTo(8_000);
        assertThat(options.get(0).isFollowRedirects()).isFalse();
        assertThat(options.get(1).connectTimeoutMillis()).isEqualTo(10_000);
        assertThat(options.get(1).readTimeoutMillis()).isEqualTo(60_000);
    }

    @Test
    void onceItWasAskedItsFailuresAreOfUnknownDelivery() {
        Client broken =
                (request, options) -> {
                    throw new IOException("refused");
                };
        Client buggy =
                (request, options) -> {
                    throw new IllegalStateException("bug");
                };
        for (Client client : List.of(broken, buggy)) {
            SendControl control = new SendControl();

            TransportException failure =
                    failure(
                            FeignTransport.over(() -> Feign.builder().client(client)),
                            post(SOMEWHERE, "x"),
                            control);

            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(control.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(failure.getCause()).hasMessageMatching("refused|bug");
        }
    }

    @Test
    void afterAnAbortOrACloseItIsNotAsked() {
        HttpTransport transport =
                FeignTransport.over(() -> Feign.builder().client(answering("yes")));
        SendControl control = new SendControl();
        control.abort();
        TransportException aborted = failure(transport, get(SOMEWHERE), control);
        transport.close();
        TransportException closed = failure(transport, get(SOMEWHERE));

        assertThat(aborted.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(aborted.isPermanent()).isFalse();
        assertThat(closed.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(closed.isPermanent()).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void aShortBodyOfKnownLengthIsStillAStream() throws Exception {
        AtomicBoolean read = new AtomicBoolean();
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayInputStream content =
                new ByteArrayInputStream("yes".getBytes(US_ASCII)) {
                    @Override
                    public synchronized int read(byte[] buffer, int offset, int length) {
                        read.set(true);
                        return super.read(buffer, offset, length);
                    }

                    @Override
                    public void close() {
                        closed.set(true);
                    }
                };
        Client client =
                (request, options) ->
                        Response.builder()
                                .request(request)
                                .status(200)
                                .headers(Map.of("X-A", List.of("1", "2")))
                                .body(content, 3)
                                .build();
        HttpTransport transport = FeignTransport.over(() -> Feign.builder().client(client));

        try (HttpResponse response = transport.send(get(SOMEWHERE), new SendControl())) {
            assertThat(read).isFalse();
            assertThat(response.headers().all("X-A")).containsExactly("1", "2");
            assertThat(response.body().readAllBytes()).isEqualTo("yes".getBytes(US_ASCII));
            assertThat(closed).isFalse();
        }
        assertThat(closed).isTrue();
    }

    @Test
    void feignsDefaultClientWorks() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (RecordingServer server =
                        new RecordingServer(
                                exchange -> {
                                    exchange.head("HTTP/1.1 200 OK", "Content-Length: 6");
                                    exchange.respond("abc");
                                    begun.await();
                                    exchange.respond("def");
                                });
                HttpTransport transport = FeignTransport.over(Feign::builder);
                HttpResponse response =
                        transport.send(
                                new HttpRequest(
                                        "POST",
                                        server.uri("/x?c=1,2&e="),
                                        HttpHeaders.builder()
                                                .add("Content-Type", "application/json")
                                                .build(),
                                        "{}".getBytes(UTF_8)),
                                new SendControl())) {
            assertThat(response.body().readNBytes(3)).isEqualTo("abc".getBytes(US_ASCII));
            begun.countDown();
            assertThat(response.body().readAllBytes()).isEqualTo("def".getBytes(US_ASCII));
            RecordingServer.Recorded sent = server.requests().get(0);
            assertThat(sent.requestLine()).isEqualTo("POST /x?c=1,2&e= HTTP/1.1");
            assertThat(sent.headers("Content-Type")).containsExactly("application/json");
            assertThat(sent.headers("Content-Length")).containsExactly("2");
            assertThat(sent.body()).isEqualTo("{}");
        }
    }

    private Client answering(String body) {
        return (request, options) -> {
            this.asked.add(request);
            this.options.add(options);
            return Response.builder().request(request).status(200).body(body, UTF_8).build();
        };
    }
}
