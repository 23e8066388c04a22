package io.github.doapps.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a proxy selector is asked, and what becomes of its answers, the odd ones too. */
class SystemProxyRoutesTest {

    private static final HttpHost ONE = new HttpHost("https", "api.example", 443);
    private static final HttpHost OTHER = new HttpHost("http", "127.0.0.1", 8080);
    private static final Proxy HTTP = proxy(Proxy.Type.HTTP, "proxy.example");
    private static final Proxy SOCKS = proxy(Proxy.Type.SOCKS, "socks.example");

    private final SystemProxyRoutes routes = new SystemProxyRoutes();
    private final Answering selector = new Answering();
    private @Nullable ProxySelector before;

    @BeforeEach
    void set() {
        before = ProxySelector.getDefault();
        ProxySelector.setDefault(selector);
    }

    @AfterEach
    void setBack() {
        ProxySelector.setDefault(before);
    }

    @Test
    void isAskedForEachRequestByItsServer() throws HttpException {
        selector.answer = List.of(HTTP);
        assertThat(proxyTo(ONE)).isEqualTo("proxy.example:3128");
        assertThat(proxyTo(ONE)).isEqualTo("proxy.example:3128");
        assertThat(proxyTo(OTHER)).isEqualTo("proxy.example:3128");
        selector.answer = List.of(Proxy.NO_PROXY);
        assertThat(proxyTo(ONE)).isEqualTo("straight");
        assertThat(selector.asked)
                .containsExactly(
                        URI.create("https://api.example:443"),
                        URI.create("https://api.example:443"),
                        URI.create("http://127.0.0.1:8080"),
                        URI.create("https://api.example:443"));
    }

    @Test
    void theFirstThatHttpKnowsIsTaken() throws HttpException {
        selector.answer = List.of(SOCKS, HTTP, Proxy.NO_PROXY);
        assertThat(proxyTo(ONE)).isEqualTo("proxy.example:3128");
        selector.answer = List.of(Proxy.NO_PROXY, HTTP);
        assertThat(proxyTo(ONE)).isEqualTo("straight");
    }

    @Test
    void whoNamesNoneLetsItGoStraight() throws HttpException {
        selector.answer = List.of(SOCKS);
        assertThat(proxyTo(ONE)).isEqualTo("straight");
        selector.answer = List.of();
        assertThat(proxyTo(ONE)).isEqualTo("straight");
        selector.answer = null;
        assertThat(proxyTo(ONE)).isEqualTo("straight");
        ProxySelector.setDefault(null);
        assertThat(proxyTo(ONE)).isEqualTo("straight");
    }

    private String proxyTo(HttpHost target) throws HttpException {
        HttpRoute route = routes.determineRoute(target, HttpClientContext.create());
        return route.getProxyHost() == null ? "straight" : route.getProxyHost().toHostString();
    }

    private static Proxy proxy(Proxy.Type type, String host) {
        return new Proxy(type, InetSocketAddress.createUnresolved(host, 3128));
    }

    /** Answers as it is told, which need not be as a selector should. */
    private static final class Answering extends ProxySelector {

        private final List<URI> asked = new ArrayList<>();
        private @Nullable List<Proxy> answer;

        @Override
        public @Nullable List<Proxy> select(URI uri) {
            asked.add(uri);
            return answer;
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            throw new AssertionError("nobody connects here");
        }
    }
}
