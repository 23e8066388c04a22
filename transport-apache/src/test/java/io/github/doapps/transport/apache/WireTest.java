package io.github.doapps.transport.apache;

import static io.github.doapps.transport.apache.Calls.answer;
import static io.github.doapps.transport.apache.Calls.get;
import static io.github.doapps.transport.apache.Calls.post;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves, byte for byte, and that it leaves once. */
class WireTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> OURS = List.of("host", "content-length", "connection");

    private final HttpTransport transport = Transports.create();

    @AfterEach
    void close() {
        transport.close();
    }

    static Stream<Arguments> methodsAndBodies() {
        return METHODS.stream()
                .flatMap(
                        method ->
                                Stream.of(null, "", "{\"a\":\"\u00e9\"}")
                                        .map(body -> Arguments.of(method, body)));
    }

    @ParameterizedTest
    @MethodSource("methodsAndBodies")
    void methodAndBodyGoOutAsGiven(String method, @Nullable String body) throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            byte[] bytes = body == null ? null : body.getBytes(UTF_8);

            String answer =
                    answer(
                            transport,
                            new HttpRequest(
                                    method, server.uri("/v2/apps"), HttpHeaders.empty(), bytes));

            assertThat(answer).isEqualTo("200 yes");
            assertThat(server.requests()).hasSize(1);
            RecordingServer.Recorded sent = server.requests().get(0);
            assertThat(sent.requestLine()).isEqualTo(method + " /v2/apps HTTP/1.1");
            assertThat(sent.headers()).allMatch(line -> OURS.contains(nameIn(line)));
            if (bytes == null) {
                assertThat(sent.body()).isEmpty();
                assertThat(sent.headers("Content-Length")).isSubsetOf("0");
            } else {
                assertThat(sent.body()).isEqualTo(new String(bytes, ISO_8859_1));
                assertThat(sent.headers("Content-Length")).containsExactly("" + bytes.length);
            }
        }
    }

    @Test
    void headersGoOutAsGivenWithNothingButHostLengthAndConnectionAdded() throws Exception {
        List<String> given =
                List.of(
                        "Authorization: Bearer t0ken==",
                        "User-Agent: doapps/0.1 (java 17; {x})",
                        "Accept: application/json",
                        "Accept-Encoding: gzip",
                        "content-type: application/json",
                        "X-Many: 1",
                        "X-Empty: ",
                        "X-Many: 2, 3",
                        "x-many: {four} %2C \"5\" ~");
        HttpHeaders.Builder headers = HttpHeaders.builder();
        for (String line : given) {
            int colon = line.indexOf(": ");
            headers.add(line.substring(0, colon), line.substring(colon + 2));
        }
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            answer(
                    transport,
                    new HttpRequest("POST", server.uri("/"), headers.build(), new byte[] {1}));

            RecordingServer.Recorded sent = server.requests().get(0);
            assertThat(sent.headers().stream().filter(line -> !OURS.contains(nameIn(line))))
                    .containsExactlyElementsOf(given);
            assertThat(sent.headers("Host")).containsExactly("127.0.0.1:" + server.port());
            assertThat(sent.headers("Content-Length")).containsExactly("1");
            assertThat(sent.headers("Connection")).isSubsetOf("keep-alive");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v2/apps/",
                "/v2/../x/./y",
                "//v2//apps",
                "/a%2Fb%20c%3F%23%25/d;m=1/:@!$'()*+,=",
                "/%C3%A9?q=%E2%82%AC",
                "/x?q",
                "/x?q=a&e=&n&q=2&c=1,2&s=%2C+%20&p=a/b?c",
                "/x?a=%7Bb%7D&=v&&%7B",
                "/x?trailing=/"
            })
    void pathAndQueryGoOutByteForByte(String pathAndQuery) throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            answer(transport, get(server.uri(pathAndQuery)));

            assertThat(server.requests().get(0).requestLine())
                    .isEqualTo("GET " + pathAndQuery + " HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308, 400, 401, 407, 408, 425, 429, 500, 503})
    void anyStatusIsAnAnswerAndIsAskedForOnce(int status) throws Exception {
        try (RecordingServer elsewhere = new RecordingServer(exchange -> exchange.ok("no"));
                RecordingServer server =
                        new RecordingServer(
                                exchange ->
                                        exchange.head(
                                                "HTTP/1.1 " + status + " So",
                                                "Location: " + elsewhere.uri("/"),
                                                "Retry-After: 0",
                                                "WWW-Authenticate: Basic realm=\"r\"",
                                                "WWW-Authenticate: Bearer",
                                                "Content-Length: 0"))) {
            for (String method : METHODS) {
                HttpRequest request =
                        new HttpRequest(method, server.uri("/"), HttpHeaders.empty(), null);
                assertThat(answer(transport, request)).isEqualTo(status + " ");
            }
            assertThat(server.requests()).hasSize(METHODS.size());
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void cookiesAreNotKept() throws Exception {
        try (RecordingServer server =
                new RecordingServer(
                        exchange ->
                                exchange.head(
                                        "HTTP/1.1 200 OK",
                                        "Set-Cookie: a=1",
                                        "Content-Length: 0"))) {
            answer(transport, get(server.uri("/")));
            answer(transport, get(server.uri("/")));

            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1).headers("Cookie")).isEmpty();
        }
    }

    @Test
    void aCompressedBodyComesAsItIs() throws Exception {
        byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3};
        try (RecordingServer server =
                        new RecordingServer(
                                exchange -> {
                                    exchange.head(
                                            "HTTP/1.1 200 OK",
                                            "Content-Encoding: gzip",
                                            "Content-Length: 13");
                                    exchange.respond(new String(gzip, ISO_8859_1));
                                });
                HttpResponse response = transport.send(get(server.uri("/")), new SendControl())) {
            assertThat(response.headers().all("content-encoding")).containsExactly("gzip");
            assertThat(response.headers().all("content-length")).containsExactly("13");
            assertThat(response.body().readAllBytes()).isEqualTo(gzip);
            assertThat(server.requests().get(0).headers("Accept-Encoding")).isEmpty();
        }
    }

    @Test
    void theHeadersOfAResponseComeAllOfThem() throws Exception {
        try (RecordingServer server =
                        new RecordingServer(
                                exchange -> {
                                    exchange.head("HTTP/1.1 103 Early", "X-Early: 1");
                                    exchange.head(
                                            "HTTP/1.1 204 No",
                                            "x-a: 1",
                                            "X-B:",
                                            "X-A: 2, 3",
                                            "x-A:  four ");
                                });
                HttpResponse response = transport.send(get(server.uri("/")), new SendControl())) {
            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(response.headers().all("X-A")).containsExactly("1", "2, 3", "four");
            assertThat(response.headers().all("X-B")).containsExactly("");
            assertThat(response.headers().size()).isEqualTo(4);
            assertThat(response.body().readAllBytes()).isEmpty();
        }
    }

    @Test
    void aLargeBodyArrivesWhole() throws Exception {
        byte[] large = new byte[3_000_000];
        new Random(7).nextBytes(large);
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            answer(transport, new HttpRequest("PUT", server.uri("/"), HttpHeaders.empty(), large));

            RecordingServer.Recorded sent = server.requests().get(0);
            assertThat(sent.body().equals(new String(large, ISO_8859_1))).isTrue();
            assertThat(sent.headers("Expect")).isEmpty();
        }
    }

    @Test
    void aRequestIsClaimedOnce() throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"))) {
            SendControl control = new SendControl();
            HttpRequest request = post(server.uri("/"), "x");
            transport.send(request, control).close();

            assertThatThrownBy(() -> transport.send(request, control))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(server.requests()).hasSize(1);
            assertThat(control.delivery()).isEqualTo(Delivery.UNKNOWN);
        }
    }

    private static String nameIn(String line) {
        return line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
    }
}
