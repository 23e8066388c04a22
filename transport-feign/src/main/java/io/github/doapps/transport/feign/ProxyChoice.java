package io.github.doapps.transport.feign;

import java.util.Objects;
import org.apache.hc.client5.http.auth.Credentials;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * The way to every server, where it is chosen by hand: through one proxy, or through none. Says
 * nothing of its credentials in any text.
 */
final class ProxyChoice {

    /** Straight to the server, whatever the JVM's settings. */
    static final ProxyChoice NONE = new ProxyChoice(null, null);

    private final @Nullable HttpHost proxy;
    private final @Nullable Credentials credentials;

    private ProxyChoice(@Nullable HttpHost proxy, @Nullable Credentials credentials) {
        this.proxy = proxy;
        this.credentials = credentials;
    }

    static ProxyChoice of(String host, int port) {
        return new ProxyChoice(proxyAt(host, port), null);
    }

    static ProxyChoice of(String host, int port, String user, char[] password) {
        if (user.isEmpty() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "A proxy's user name has at least one character, and none of them is a colon");
        }
        return new ProxyChoice(
                proxyAt(host, port), new UsernamePasswordCredentials(user, password.clone()));
    }

    HttpRoutePlanner planner() {
        return proxy == null ? new DefaultRoutePlanner(null) : new DefaultProxyRoutePlanner(proxy);
    }

    /**
     * Lets the proxy, and nobody else, see the credentials in the first request of an exchange, so
     * that none has to be sent a second time.
     */
    void authorise(HttpClientContext context) {
        if (proxy != null && credentials != null) {
            BasicScheme basic = new BasicScheme();
            basic.initPreemptive(credentials);
            context.getAuthExchange(proxy).select(basic);
        }
    }

    @Override
    public String toString() {
        return proxy == null ? "no proxy" : "proxy " + proxy.toHostString();
    }

    private static HttpHost proxyAt(String host, int port) {
        Objects.requireNonNull(host, "host");
        if (host.isBlank() || host.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "A proxy's host is a name or an address alone, such as proxy.example.com");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("A proxy's port is 1 to 65535, not " + port);
        }
        return new HttpHost(host, port);
    }
}
