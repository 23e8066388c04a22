package io.github.doapps.transport.apache;

import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.auth.Credentials;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.net.InetAddressUtils;
import org.jspecify.annotations.Nullable;

/**
 * The way to every server, where it is chosen by hand: through one proxy, or through none. Says
 * nothing of its credentials in any text.
 */
final class ProxyChoice {

    /** Straight to the server, whatever the JVM's settings. */
    static final ProxyChoice NONE = new ProxyChoice(null, null);

    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*\\.?");

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
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
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
        String defect =
                InetAddressUtils.isIPv6(host) || NAME.matcher(host).matches() ? "" : defectOf(host);
        if (!defect.isEmpty()) {
            throw new IllegalArgumentException(
                    "A proxy's host is a name or an address alone, such as proxy.example.com; this"
                            + " one "
                            + defect);
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("A proxy's port is 1 to 65535, not " + port);
        }
        return new HttpHost(host, port);
    }

    /** Without a word of the host itself, as what is no host may hold a password. */
    private static String defectOf(String host) {
        if (host.isBlank()) {
            return "is blank";
        }
        if (host.indexOf('@') >= 0) {
            return "has a user name before an @: give it to proxy(host, port, user, password)";
        }
        if (host.chars().anyMatch(one -> one == '/' || one == '?' || one == '#')) {
            return "has a scheme, a path or a query: leave these out";
        }
        if (host.chars().anyMatch(one -> one > 127)) {
            return "has a character that is not ASCII: write the name as java.net.IDN.toASCII does";
        }
        if (host.indexOf(':') >= 0) {
            return "has a colon and is no IPv6 address, which goes without brackets: the port is an"
                    + " argument of its own";
        }
        return "has a blank, an empty label or another character that no host name has";
    }
}
