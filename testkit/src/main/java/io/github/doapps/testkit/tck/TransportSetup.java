package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.TransportSettings;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a case wants its transport. An option that {@link HttpTransportTck#options} does not name
 * need not be looked at. Not safe for use by several threads.
 */
public final class TransportSetup {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Duration connectTimeout;
    private final Duration leaseTimeout;
    private final int maxConnections;
    private final Duration keepAlive;
    private final @Nullable SSLContext sslContext;
    private final @Nullable InetSocketAddress proxy;
    private @Nullable Lent lent;

    private TransportSetup(
            Duration connectTimeout,
            Duration leaseTimeout,
            int maxConnections,
            Duration keepAlive,
            @Nullable SSLContext sslContext,
            @Nullable InetSocketAddress proxy) {
        this.connectTimeout = connectTimeout;
        this.leaseTimeout = leaseTimeout;
        this.maxConnections = maxConnections;
        this.keepAlive = keepAlive;
        this.sslContext = sslContext;
        this.proxy = proxy;
    }

    /** One connection, so that one that is not given back is missed; timeouts that never come. */
    static TransportSetup narrow() {
        return new TransportSetup(LONG, LONG, 1, LONG, null, null);
    }

    TransportSetup withConnectTimeout(Duration timeout) {
        return new TransportSetup(
                timeout, leaseTimeout, maxConnections, keepAlive, sslContext, proxy);
    }

    TransportSetup withLeaseTimeout(Duration timeout) {
        return new TransportSetup(
                connectTimeout, timeout, maxConnections, keepAlive, sslContext, proxy);
    }

    TransportSetup withMaxConnections(int most) {
        return new TransportSetup(connectTimeout, leaseTimeout, most, keepAlive, sslContext, proxy);
    }

    TransportSetup withKeepAlive(Duration limit) {
        return new TransportSetup(
                connectTimeout, leaseTimeout, maxConnections, limit, sslContext, proxy);
    }

    TransportSetup withSslContext(SSLContext context) {
        return new TransportSetup(
                connectTimeout, leaseTimeout, maxConnections, keepAlive, context, proxy);
    }

    TransportSetup withProxy(InetSocketAddress address) {
        return new TransportSetup(
                connectTimeout, leaseTimeout, maxConnections, keepAlive, sslContext, address);
    }

    /**
     * The options that a client hands to a provider.
     *
     * @return settings with the {@link #connectTimeout}
     */
    public TransportSettings settings() {
        return TransportSettings.defaults().withConnectTimeout(connectTimeout);
    }

    /**
     * How long the TCP connect and, apart from it, the TLS handshake may take.
     *
     * @return the timeout
     */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /**
     * How long a request may wait for a connection.
     *
     * @return the timeout
     */
    public Duration leaseTimeout() {
        return leaseTimeout;
    }

    /**
     * How many connections there may be at once, to one host as well as altogether.
     *
     * @return the limit, 1 or more
     */
    public int maxConnections() {
        return maxConnections;
    }

    /**
     * How long a connection may lie idle and still be used again.
     *
     * @return the limit
     */
    public Duration keepAlive() {
        return keepAlive;
    }

    /**
     * What decides on trust in servers.
     *
     * @return the context, or empty for the JVM's own
     */
    public Optional<SSLContext> sslContext() {
        return Optional.ofNullable(sslContext);
    }

    /**
     * The proxy to go through.
     *
     * @return the proxy's address, or empty for none
     */
    public Optional<InetSocketAddress> proxy() {
        return Optional.ofNullable(proxy);
    }

    /**
     * Says that the transport which is being made stands on a client of the user's, and so must
     * leave it open when it is closed. The TCK closes the client at the end of the case.
     *
     * @param client what the transport stands on
     * @param another makes another transport over the same client
     */
    public void lend(AutoCloseable client, Supplier<? extends HttpTransport> another) {
        this.lent = new Lent(client, another);
    }

    /** Closes the client that was lent, if one was. */
    void closeLent() throws Exception {
        if (lent != null) {
            lent.client().close();
        }
    }

    Optional<Lent> lent() {
        return Optional.ofNullable(lent);
    }

    record Lent(AutoCloseable client, Supplier<? extends HttpTransport> another) {}
}
