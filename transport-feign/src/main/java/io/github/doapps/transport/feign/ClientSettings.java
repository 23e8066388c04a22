package io.github.doapps.transport.feign;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** What may differ from one {@link OneShotClient} to another. */
record ClientSettings(
        Duration connectTimeout,
        Duration leaseTimeout,
        int maxConnections,
        Duration keepAlive,
        @Nullable SSLContext sslContext,
        @Nullable HttpHost proxy) {

    static final Duration DEFAULT_LEASE_TIMEOUT = Duration.ofSeconds(10);
    static final int DEFAULT_MAX_CONNECTIONS = 50;

    /**
     * Longer than the pause between two polls, and short enough that a server seldom closes first:
     * a request that meets such a close is of unknown delivery.
     */
    static final Duration DEFAULT_KEEP_ALIVE = Duration.ofSeconds(30);

    static ClientSettings withConnectTimeout(Duration connectTimeout) {
        return new ClientSettings(
                connectTimeout,
                DEFAULT_LEASE_TIMEOUT,
                DEFAULT_MAX_CONNECTIONS,
                DEFAULT_KEEP_ALIVE,
                null,
                null);
    }
}
