package io.github.doapps.spi;

import java.time.Duration;
import java.util.Objects;

/** What a client asks of a transport that it creates. Immutable. */
public final class TransportSettings {

    /** How long each step to a connection may take where nothing else is said: 10 seconds. */
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

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
     * @param connectTimeout how long each step to a connection may take: the TCP connect to one
     *     address of the host, a proxy's answer to {@code CONNECT}, the TLS handshake; of the last
     *     two, each wait for more. 1 millisecond to 2,147,483,647 of them, which is all that a
     *     socket can be told
     * @return the changed copy
     * @throws IllegalArgumentException if the timeout is out of that range
     */
    public TransportSettings withConnectTimeout(Duration connectTimeout) {
        requireInRange(connectTimeout, "connectTimeout", "A connect timeout");
        return new TransportSettings(connectTimeout);
    }

    /**
     * How long each step to a connection may take, as {@link #withConnectTimeout} says. Defaults to
     * 10 seconds.
     *
     * @return the connect timeout, 1 to 2,147,483,647 milliseconds
     */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /**
     * Lets only times pass that a socket can be told, for this and for other settings of a
     * transport.
     *
     * @param time the time
     * @param name the parameter's name, for null
     * @param what what the time is, as the beginning of a sentence
     * @throws IllegalArgumentException if it is not 1 to 2,147,483,647 milliseconds
     */
    public static void requireInRange(Duration time, String name, String what) {
        Objects.requireNonNull(time, name);
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    what + " is 1 ms to 2147483647 ms (24 days), not " + time);
        }
    }
}
