package io.github.doapps.transport.apache;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.LibraryVersion;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.util.VersionInfo;

/**
 * A transport over Apache HttpClient 5.
 *
 * <p>Over an HttpClient of its own ({@link #create()}, {@link #builder()}) it promises everything
 * that {@link TransportCapability} names. Over one of the user's ({@link #over}) it does what can
 * be done from outside.
 *
 * <p>The heads of one answer, those with a status of 1xx included, may come to 256 KiB, one line to
 * 128 KiB, and the lines to 2,000: what is longer fails.
 *
 * <p>Its HttpClient logs neither headers nor bodies, at whatever level; one of the user's does so
 * at debug. Resolving a host name ends when the operating system says so, whatever the connect
 * timeout and however the call is aborted.
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
    public static ApacheTransportBuilder builder() {
        return new ApacheTransportBuilder();
    }

    /**
     * A transport over a client of yours, which is borrowed: its pool, timeouts, proxy, TLS and
     * interceptors stay, and it is never closed here.
     *
     * <p>For each request, redirects, cookies, decompression, {@code Expect} and {@code Upgrade}
     * are off, and a body is marked as not repeatable, so that HttpClient 5's own retries leave it
     * alone. What else the client was built to do cannot be seen or undone, so {@link
     * #capabilities()} promises nothing: a request without a body may be sent again, an interceptor
     * may do anything, an abort waits for the end of a retry's pause, what a proxy answers instead
     * of opening a tunnel passes for the server's answer, and a head that the end of the connection
     * cuts passes for a whole one. Build it with {@code disableAutomaticRetries()}, with a connect
     * timeout, and with a connection request timeout: HttpClient 5's defaults for these two are
     * three minutes.
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
            throw TransportException.closed(NAME, null);
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
}
