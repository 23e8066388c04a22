package io.github.doapps.spi;

import java.time.Duration;

/** What a client asks of a transport that it creates. Immutable. */
public final class TransportSettings {

    /** How long a connection may take to be made where nothing else is said: 10 seconds. */
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private static final TransportSettings DEFAULTS =
            new TransportSettings(DEFAULT_CONNECT_TIMEOUT);

    private final Duration connectTimeout;

    private TransportSettings(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    /**
     * The defaults: a connect timeout of 10 seconds.
     *
     * @return the default settings
     */
    public static TransportSettings defaults() {
        return DEFAULTS;
    }

    /**
     * These settings with another connect timeout.
     *
     * @param connectTimeout how long the TCP connect and, apart from it, the TLS handshake may
     *     take; at least 1 millisecond
     * @return the changed copy
     * @throws IllegalArgumentException if the timeout is shorter than a millisecond
     */
    public TransportSettings withConnectTimeout(Duration connectTimeout) {
        if (connectTimeout.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "A connect timeout is at least 1 ms, not " + connectTimeout);
        }
        return new TransportSettings(connectTimeout);
    }

    /**
     * How long a connection may take to be made. Defaults to 10 seconds.
     *
     * @return the connect timeout, a millisecond or more
     */
    public Duration connectTimeout() {
        return connectTimeout;
    }
}
