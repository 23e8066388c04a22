package io.github.doapps.transport.feign;

import io.github.doapps.spi.TransportSettings;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What may differ from one {@link OneShotClient} to another.
 *
 * @param sslContext null for the JVM's own
 * @param proxy null for what the JVM's {@link java.net.ProxySelector} says
 */
record ClientSettings(
        Duration connectTimeout,
        Duration leaseTimeout,
        int maxConnections,
        Duration keepAlive,
        @Nullable SSLContext sslContext,
        @Nullable ProxyChoice proxy) {

    /** Calls to one host share one limit, so this many of them do not wait for each other. */
    private static final int DEFAULT_MAX_CONNECTIONS = 50;

    /**
     * Longer than the pause between two polls, and short enough that a server seldom closes first:
     * a request that meets such a close is of unknown delivery.
     */
    private static final Duration DEFAULT_KEEP_ALIVE = Duration.ofSeconds(30);

    private static final Duration DEFAULT_LEASE_TIMEOUT = Duration.ofSeconds(10);

    ClientSettings {
        TransportSettings.requireInRange(connectTimeout, "connectTimeout", "A connect timeout");
        TransportSettings.requireInRange(leaseTimeout, "leaseTimeout", "A lease timeout");
        TransportSettings.requireInRange(keepAlive, "keepAlive", "A keep-alive limit");
        if (maxConnections < 1) {
            throw new IllegalArgumentException(
                    "At least 1 connection is needed, not " + maxConnections);
        }
    }

    static ClientSettings defaults() {
        return new ClientSettings(
                TransportSettings.DEFAULT_CONNECT_TIMEOUT,
                DEFAULT_LEASE_TIMEOUT,
                DEFAULT_MAX_CONNECTIONS,
                DEFAULT_KEEP_ALIVE,
                null,
                null);
    }

    ClientSettings withConnectTimeout(Duration timeout) {
        return new ClientSettings(
                timeout, leaseTimeout, maxConnections, keepAlive, sslContext, proxy);
    }

    ClientSettings withLeaseTimeout(Duration timeout) {
        return new ClientSettings(
                connectTimeout, timeout, maxConnections, keepAlive, sslContext, proxy);
    }

    ClientSettings withMaxConnections(int limit) {
        return new ClientSettings(
                connectTimeout, leaseTimeout, limit, keepAlive, sslContext, proxy);
    }

    ClientSettings withKeepAlive(Duration limit) {
        return new ClientSettings(
                connectTimeout, leaseTimeout, maxConnections, limit, sslContext, proxy);
    }

    ClientSettings withSslContext(SSLContext context) {
        return new ClientSettings(
                connectTimeout,
                leaseTimeout,
                maxConnections,
                keepAlive,
                Objects.requireNonNull(context, "sslContext"),
                proxy);
    }

    ClientSettings withProxy(ProxyChoice choice) {
        return new ClientSettings(
                connectTimeout, leaseTimeout, maxConnections, keepAlive, sslContext, choice);
    }
}
