package io.github.doapps.transport.apache;

import static io.github.doapps.transport.apache.Calls.answer;
import static io.github.doapps.transport.apache.Calls.get;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpTransport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proxy that the JVM's own system properties name, as those who run an application set it. */
class SystemProxyTest {

    private static final String TOKEN = "Bearer canary-t0ken";
    private static final List<String> PROPERTIES =
            List.of(
                    "http.proxyHost",
                    "http.proxyPort",
                    "https.proxyHost",
                    "https.proxyPort",
                    "http.nonProxyHosts");

    private static SSLContext context;

    private final Map<String, String> before = new HashMap<>();
    private final List<String> tokensAtTheServer = new CopyOnWriteArrayList<>();
    private HttpsServer secure;
    private RecordingServer plain;
    private LoopbackProxy proxy;
    private HttpTransport transport;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        context = Certificates.selfSigned(folder, "ip:127.0.0.1");
    }

    @BeforeEach
    void start() throws Exception {
        secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    tokensAtTheServer.add(exchange.getRequestHeaders().getFirst("Authorization"));
                    exchange.sendResponseHeaders(200, 6);
                    exchange.getResponseBody().write("secure".getBytes(US_ASCII));
                    exchange.close();
                });
        secure.start();
        plain = new RecordingServer(exchange -> exchange.ok("plain"));
        proxy = new LoopbackProxy(secure.getAddress().getPort());
        for (String name : PROPERTIES) {
            before.put(name, System.getProperty(name));
            System.clearProperty(name);
        }
        // Made before the properties are set: they are asked for each request.
        transport = Transports.builder().sslContext(context).build();
    }

    @AfterEach
    void stop() throws Exception {
        before.forEach(
                (name, value) -> {
                    if (value == null) {
                        System.clearProperty(name);
                    } else {
                        System.setProperty(name, value);
                    }
                });
        transport.close();
        proxy.close();
        plain.close();
        secure.stop(0);
    }

    @Test
    void toHttpsItOpensATunnelAndSeesNoToken() throws Exception {
        name("https", "");

        assertThat(answer(transport, withToken(secureUri()))).isEqualTo("200 secure");

        String authority = "127.0.0.1:" + secure.getAddress().getPort();
        assertThat(proxy.requests())
                .singleElement()
                .satisfies(
                        connect -> {
                            assertThat(connect.requestLine())
                                    .isEqualTo("CONNECT " + authority + " HTTP/1.1");
                            assertThat(connect.headers()).containsExactly("Host: " + authority);
                        });
        assertThat(tokensAtTheServer).containsExactly(TOKEN);
    }

    @Test
    void toHttpItSeesTheRequest() throws Exception {
        name("http", "");

        assertThat(answer(transport, withToken(plain.uri("/a?b=c")))).isEqualTo("200 yes");

        assertThat(proxy.requests())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.requestLine())
                                    .isEqualTo("POST " + plain.uri("/a?b=c") + " HTTP/1.1");
                            assertThat(request.headers("Authorization")).containsExactly(TOKEN);
                            assertThat(request.body()).isEqualTo("x");
                        });
        assertThat(plain.connections()).isZero();
    }

    @Test
    void whatIsExemptGoesStraight() throws Exception {
        name("https", "127.0.0.1|*.example");
        name("http", "127.0.0.1|*.example");

        assertThat(answer(transport, withToken(secureUri()))).isEqualTo("200 secure");
        assertThat(answer(transport, withToken(plain.uri("/")))).isEqualTo("200 plain");
        assertThat(proxy.connections()).isZero();

        assertThat(answer(transport, withToken(URI.create("http://api.invalid/"))))
                .isEqualTo("200 yes");
        assertThat(proxy.requests()).hasSize(1);
    }

    @Test
    void eachSchemeHasAProxyOfItsOwn() throws Exception {
        name("https", "");
        assertThat(answer(transport, withToken(plain.uri("/")))).isEqualTo("200 plain");
        assertThat(proxy.connections()).isZero();

        System.clearProperty("https.proxyHost");
        name("http", "");
        assertThat(answer(transport, withToken(secureUri()))).isEqualTo("200 secure");
        assertThat(proxy.connections()).isZero();
    }

    @Test
    void theyAreAskedForEachRequest() throws Exception {
        assertThat(answer(transport, get(plain.uri("/")))).isEqualTo("200 plain");
        name("http", "");
        assertThat(answer(transport, get(plain.uri("/")))).isEqualTo("200 yes");
        System.clearProperty("http.proxyHost");
        assertThat(answer(transport, get(plain.uri("/")))).isEqualTo("200 plain");

        assertThat(proxy.requests()).hasSize(1);
        assertThat(plain.requests()).hasSize(2);
    }

    @Test
    void whatIsSetOnTheBuilderComesFirst() throws Exception {
        name("http", "");
        try (HttpTransport straight = Transports.builder().noProxy().build()) {
            assertThat(answer(straight, get(plain.uri("/")))).isEqualTo("200 plain");
        }
        assertThat(proxy.connections()).isZero();
    }

    /** Unless the exempt hosts are said, the JVM takes all of loopback for exempt. */
    private void name(String scheme, String exempt) {
        System.setProperty(scheme + ".proxyHost", "127.0.0.1");
        System.setProperty(scheme + ".proxyPort", String.valueOf(proxy.port()));
        System.setProperty("http.nonProxyHosts", exempt);
    }

    private URI secureUri() {
        return URI.create("https://127.0.0.1:" + secure.getAddress().getPort() + "/");
    }

    private static HttpRequest withToken(URI uri) {
        HttpHeaders headers = HttpHeaders.builder().add("Authorization", TOKEN).build();
        return new HttpRequest("POST", uri, headers, "x".getBytes(UTF_8));
    }
}
