package io.github.doapps.transport.apache;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.LibraryVersion;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import io.github.doapps.spi.TransportSettings;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.VersionInfo;
import org.jspecify.annotations.Nullable;

/**
 * A transport over Apache HttpClient 5.
 *
 * <p>Over an HttpClient of its own ({@link #create()}, {@link #builder()}) it promises everything
 * that {@link TransportCapability} names. Over one of the user's ({@link #over}) it does what can
 * be done from outside.
 *
 * <p>Two things lie outside its reach. Resolving a host name ends when the operating system says
 * so, whatever the connect timeout and however the call is aborted. And HttpClient 5 writes headers
 * and bodies to its own loggers {@code org.apache.hc.client5.http.headers} and {@code .wire} where
 * an application sets these to debug.
 *
 * <p>Safe for use by any number of threads, virtual ones included.
 */
public final class ApacheTransport implements HttpTransport {

    static final String NAME = "apache";

    private final Sender sender;
    private final Runnable release;
    private final Set<TransportCapability> capabilities;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ApacheTransport(
            Sender sender, Runnable release, Set<TransportCapability> capabilities) {
        this.sender = sender;
        this.release = release;
        this.capabilities = capabilities;
    }

    ApacheTransport(OneShotClient own) {
        this(
                own::send,
                own::close,
                Collections.unmodifiableSet(EnumSet.allOf(TransportCapability.class)));
    }

    /**
     * A transport with an HttpClient of its own and the defaults of {@link #builder()}.
     *
     * @return a new transport, to be closed
     */
    public static ApacheTransport create() {
        return builder().build();
    }

    /**
     * Sets up a transport with an HttpClient of its own.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A transport over a client of yours, which is borrowed: its pool, timeouts, proxy, TLS and
     * interceptors stay, and it is never closed here.
     *
     * <p>For each request, redirects, cookies, decompression, {@code Expect} and {@code Upgrade}
     * are off, and a body is marked as not repeatable, so that HttpClient 5's own retries leave it
     * alone. What else the client was built to do cannot be seen or undone, so {@link
     * #capabilities()} promises nothing: a request without a body may be sent again, an interceptor
     * may do anything, an abort waits for the end of a retry's pause, and what a proxy answers
     * instead of opening a tunnel passes for the server's answer. Build it with {@code
     * disableAutomaticRetries()}, with a connect timeout, and with a connection request timeout:
     * HttpClient 5's defaults for these two are three minutes.
     *
     * @param client the client to use
     * @return a new transport
     */
    public static ApacheTransport over(CloseableHttpClient client) {
        BorrowedClient borrowed = new BorrowedClient(Objects.requireNonNull(client, "client"));
        return new ApacheTransport(borrowed::send, () -> {}, Set.of());
    }

    @Override
    public HttpResponse send(HttpRequest request, SendControl control) throws TransportException {
        control.claim();
        if (closed.get()) {
            throw Failures.closed(null);
        }
        return sender.send(request, control);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String libraryVersion() {
        return httpClientVersion();
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return capabilities;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            release.run();
        }
    }

    static String httpClientVersion() {
        VersionInfo info =
                VersionInfo.loadVersionInfo(
                        "org.apache.hc.client5", HttpClient.class.getClassLoader());
        return info == null ? LibraryVersion.UNKNOWN : info.getRelease();
    }

    private interface Sender {
        HttpResponse send(HttpRequest request, SendControl control) throws TransportException;
    }

    /** Sets up an {@link ApacheTransport}. Not safe for use by several threads. */
    public static final class Builder {

        private Duration connectTimeout = TransportSettings.DEFAULT_CONNECT_TIMEOUT;
        private Duration leaseTimeout = ClientSettings.DEFAULT_LEASE_TIMEOUT;
        private int maxConnections = ClientSettings.DEFAULT_MAX_CONNECTIONS;
        private Duration keepAlive = ClientSettings.DEFAULT_KEEP_ALIVE;
        private @Nullable SSLContext sslContext;
        private @Nullable HttpHost proxy;

        private Builder() {}

        /**
         * How long the TCP connect to one address of the host and, apart from it, the TLS handshake
         * may take. Defaults to 10 seconds.
         *
         * @param connectTimeout the timeout, a millisecond or more
         * @return this builder
         * @throws IllegalArgumentException if the timeout is shorter than a millisecond
         */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = atLeastOneMilli(connectTimeout, "A connect timeout");
            return this;
        }

        /**
         * How long a request may wait for a connection while all are in use. Defaults to 10
         * seconds.
         *
         * @param leaseTimeout the timeout, a millisecond or more
         * @return this builder
         * @throws IllegalArgumentException if the timeout is shorter than a millisecond
         */
        public Builder leaseTimeout(Duration leaseTimeout) {
            this.leaseTimeout = atLeastOneMilli(leaseTimeout, "A lease timeout");
            return this;
        }

        /**
         * How many connections there may be at once, to one host as well as altogether. Defaults to
         * 50.
         *
         * @param maxConnections the limit, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the limit is less than 1
         */
        public Builder maxConnections(int maxConnections) {
            if (maxConnections < 1) {
                throw new IllegalArgumentException(
                        "At least 1 connection is needed, not " + maxConnections);
            }
            this.maxConnections = maxConnections;
            return this;
        }

        /**
         * How long a connection may lie idle and still be used again; the server may ask for less.
         * Defaults to 30 seconds.
         *
         * @param keepAlive the limit, a millisecond or more
         * @return this builder
         * @throws IllegalArgumentException if the limit is shorter than a millisecond
         */
        public Builder keepAlive(Duration keepAlive) {
            this.keepAlive = atLeastOneMilli(keepAlive, "A keep-alive limit");
            return this;
        }

        /**
         * What decides on trust in servers, and presents a client certificate if one is asked for.
         * Defaults to the JVM's own, with its {@code javax.net.ssl} and {@code https} system
         * properties. Host names are verified in any case.
         *
         * @param sslContext the context
         * @return this builder
         */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
            return this;
        }

        /**
         * The proxy to go through. Defaults to what the JVM's {@link java.net.ProxySelector} says,
         * which by default reads the system properties {@code https.proxyHost} and its like. A
         * proxy that asks for credentials needs a client of yours: {@link ApacheTransport#over}.
         *
         * @param host the proxy's host
         * @param port the proxy's port
         * @return this builder
         */
        public Builder proxy(String host, int port) {
            this.proxy = new HttpHost(host, port);
            return this;
        }

        /**
         * The transport.
         *
         * @return a new transport, to be closed
         */
        public ApacheTransport build() {
            return new ApacheTransport(
                    new OneShotClient(
                            new ClientSettings(
                                    connectTimeout,
                                    leaseTimeout,
                                    maxConnections,
                                    keepAlive,
                                    sslContext,
                                    proxy)));
        }

        private static Duration atLeastOneMilli(Duration duration, String what) {
            if (duration.toMillis() < 1) {
                throw new IllegalArgumentException(what + " is at least 1 ms, not " + duration);
            }
            return duration;
        }
    }
}
