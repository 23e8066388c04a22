package io.github.doapps.transport.feign;

import static io.github.doapps.transport.feign.Calls.answer;
import static io.github.doapps.transport.feign.Calls.failure;
import static io.github.doapps.transport.feign.Calls.get;
import static io.github.doapps.transport.feign.Calls.post;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy gets its credentials at once, and only a proxy does; a request goes through it once. */
class ProxyCredentialsTest {

    private static final String USER = "jürgen";
    private static final char[] PASSWORD = "canary-pa:ß".toCharArray();
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString((USER + ":canary-pa:ß").getBytes(UTF_8));
    private static final URI PLAIN = URI.create("http://api.invalid/a%2Fb?c=1,2");

    @TempDir private Path folder;

    @Test
    void throughATunnelTheRequestGoesOnceAndKeepsItsSecrets() throws Exception {
        List<Map<String, List<String>>> seen = new CopyOnWriteArrayList<>();
        SSLContext context = Certificates.selfSigned(folder, "ip:127.0.0.1");
        HttpsServer server = serve(context, seen, 200);
        try (LoopbackProxy proxy = new LoopbackProxy(BASIC, server.getAddress().getPort());
                HttpTransport transport =
                        Transports.builder()
                                .sslContext(context)
                                .proxy("127.0.0.1", proxy.port(), USER, PASSWORD.clone())
                                .build()) {
            for (int call = 1; call <= 3; call++) {
                assertThat(answer(transport, withToken("POST", uri(server)))).isEqualTo("200 yes");
                assertThat(seen).hasSize(call);
            }

            assertThat(proxy.connections()).isEqualTo(2); // the client's, and the proxy's onward
            assertThat(proxy.requests())
                    .singleElement()
                    .satisfies(
                            connect -> {
                                assertThat(connect.requestLine())
                                        .isEqualTo(
                                                "CONNECT 127.0.0.1:"
                                                        + server.getAddress().getPort()
                                                        + " HTTP/1.1");
                                assertThat(connect.headers())
                                        .containsExactlyInAnyOrder(
                                                "Host: 127.0.0.1:" + server.getAddress().getPort(),
                                                "Proxy-Authorization: " + BASIC);
                            });
            assertThat(seen)
                    .allSatisfy(
                            headers -> {
                                assertThat(headers).doesNotContainKey("Proxy-authorization");
                                assertThat(headers.get("Authorization"))
                                        .containsExactly("Bearer t0ken");
                            });
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 407})
    void whatTheServerItselfAsksForIsAnAnswer(int status) throws Exception {
        List<Map<String, List<String>>> seen = new CopyOnWriteArrayList<>();
        SSLContext context = Certificates.selfSigned(folder, "ip:127.0.0.1");
        HttpsServer server = serve(context, seen, status);
        try (LoopbackProxy proxy = new LoopbackProxy(BASIC, server.getAddress().getPort());
                HttpTransport transport =
                        Transports.builder()
                                .sslContext(context)
                                .proxy("127.0.0.1", proxy.port(), USER, PASSWORD)
                                .build()) {
            assertThat(answer(transport, post(uri(server), "x"))).isEqualTo(status + " yes");
            assertThat(answer(transport, get(uri(server)))).isEqualTo(status + " yes");

            assertThat(seen).hasSize(2);
            assertThat(seen)
                    .allSatisfy(
                            headers ->
                                    assertThat(headers)
                                            .doesNotContainKeys(
                                                    "Authorization", "Proxy-authorization"));
            assertThat(proxy.requests()).hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void aPlainRequestGoesOnceWithTheCredentialsOfTheProxy(String method) throws Exception {
        try (LoopbackProxy proxy = new LoopbackProxy(BASIC, 0);
                HttpTransport transport = through(proxy, PASSWORD)) {
            assertThat(answer(transport, withToken(method, PLAIN))).isEqualTo("200 yes");

            assertThat(proxy.requests())
                    .singleElement()
                    .satisfies(
                            request -> {
                                assertThat(request.requestLine())
                                        .isEqualTo(method + " " + PLAIN + " HTTP/1.1");
                                assertThat(request.headers("Proxy-Authorization"))
                                        .containsExactly(BASIC);
                                assertThat(request.headers("Authorization"))
                                        .containsExactly("Bearer t0ken");
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 0\r\n\r\n",
                "Connection: close\r\n\r\nsorry",
                "Content-Length: 6000\r\n\r\n@",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nsorry\r\n0\r\n\r\n"
            })
    void whereTheProxyDoesNotTakeThemNothingIsSentForGood(String rest) throws Exception {
        for (String challenge : List.of("Basic realm=\"canary-realm\"", "Digest nonce=\"1\"", "")) {
            try (LoopbackProxy proxy = new LoopbackProxy(BASIC, 0);
                    HttpTransport transport = through(proxy, "canary-wrong".toCharArray())) {
                proxy.refusingWith(
                        "HTTP/1.1 407 Authenticate\r\nProxy-Authenticate: "
                                + challenge
                                + "\r\n"
                                + rest.replace("@", "x".repeat(6000)));
                SendControl control = new SendControl();

                TransportException failure =
                        failure(transport, post(URI.create("https://api.invalid/"), "x"), control);

                assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
                assertThat(failure.isPermanent()).isTrue();
                assertThat(control.delivery()).isEqualTo(Delivery.NOT_SENT);
                assertThat(failure)
                        .hasMessage(
                                "the proxy opened no tunnel: it answered 407: it asks for a user"
                                        + " name and a password, or for others than it was given;"
                                        + " set them with proxy(...) on the builder of the"
                                        + " transport");
                assertThat(proxy.requests()).hasSize(1);
                assertThat(proxy.connections()).isEqualTo(1);
                assertThat(trace(failure)).doesNotContain("canary").doesNotContain(USER);
            }
        }
    }

    @Test
    void a407ToAPlainRequestIsAnAnswer() throws Exception {
        try (LoopbackProxy proxy = new LoopbackProxy(BASIC, 0);
                HttpTransport transport = through(proxy, new char[0])) {
            assertThat(answer(transport, post(PLAIN, "x"))).isEqualTo("407 ");
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void withoutCredentialsNoneAreSent() throws Exception {
        try (RecordingServer proxy = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport =
                        Transports.builder()
                                .proxy("127.0.0.1", proxy.port(), USER, PASSWORD)
                                .proxy("127.0.0.1", proxy.port())
                                .build()) {
            assertThat(answer(transport, get(PLAIN))).isEqualTo("200 yes");

            assertThat(proxy.requests().get(0).headers("Proxy-Authorization")).isEmpty();
        }
    }

    @Test
    void noTextHoldsTheCredentials() {
        ClientSettings settings =
                ClientSettings.defaults()
                        .withProxy(ProxyChoice.of("proxy.example", 3128, USER, PASSWORD));

        assertThat(settings.toString())
                .contains("proxy proxy.example:3128")
                .doesNotContain("canary")
                .doesNotContain(USER);
        assertThat(ProxyChoice.NONE).hasToString("no proxy");
    }

    private static HttpTransport through(LoopbackProxy proxy, char[] password) {
        return Transports.builder().proxy("127.0.0.1", proxy.port(), USER, password).build();
    }

    private static HttpRequest withToken(String method, URI uri) {
        HttpHeaders headers = HttpHeaders.builder().add("Authorization", "Bearer t0ken").build();
        return new HttpRequest(method, uri, headers, "x".getBytes(UTF_8));
    }

    private static HttpsServer serve(
            SSLContext context, List<Map<String, List<String>>> seen, int status) throws Exception {
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    seen.add(Map.copyOf(exchange.getRequestHeaders()));
                    exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
                    exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"x\"");
                    exchange.sendResponseHeaders(status, 3);
                    exchange.getResponseBody().write("yes".getBytes(US_ASCII));
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static URI uri(HttpsServer server) {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
