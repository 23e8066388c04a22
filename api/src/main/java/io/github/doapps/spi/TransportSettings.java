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
     *     take; 1 millisecond to 2,147,483,647 of them, which is all that a socket can be told
     * @return the changed copy
     * @throws IllegalArgumentException if the timeout is out of that range
     */
    public TransportSettings withConnectTimeout(Duration connectTimeout) {
        if (connectTimeout.compareTo(Duration.ofMillis(1)) < 0
                || connectTimeout.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException(
                    "A connect timeout is 1 ms to 2147483647 ms (24 days), not " + connectTimeout);
        }
        return new TransportSettings(connectTimeout);
    }

    /**
     * How long a connection may take to be made. Defaults to 10 seconds.
     *
     * @return the connect timeout, 1 to 2,147,483,647 milliseconds
     */
    public Duration connectTimeout() {
        return connectTimeout;
    }
}
