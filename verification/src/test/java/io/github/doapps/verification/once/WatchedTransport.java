package io.github.doapps.verification.once;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A stack's own transport, which can be led elsewhere, and whose responses are counted. */
final class WatchedTransport implements HttpTransport {

    private final HttpTransport inner;
    private final AtomicReference<@Nullable URI> elsewhere = new AtomicReference<>();
    private final AtomicInteger open = new AtomicInteger();

    WatchedTransport(HttpTransport inner) {
        this.inner = inner;
    }

    /** Sends the next request to another server. */
    void lead(URI server) {
        elsewhere.set(server);
    }

    /** How many responses were not closed. */
    int openResponses() {
        return open.get();
    }

    @Override
    public HttpResponse send(HttpRequest request, SendControl control) throws TransportException {
        URI server = elsewhere.getAndSet(null);
        HttpResponse response =
                inner.send(server == null ? request : redirected(request, server), control);
        open.incrementAndGet();
        return new HttpResponse(
                response.statusCode(),
                response.headers(),
                response.body(),
                () -> {
                    response.close();
                    open.decrementAndGet();
                });
    }

    private static HttpRequest redirected(HttpRequest request, URI server) {
        return new HttpRequest(
                request.method(),
                server.resolve(request.uri().getRawPath()),
                request.headers(),
                request.body().orElse(null));
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public String libraryVersion() {
        return inner.libraryVersion();
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return inner.capabilities();
    }

    @Override
    public void close() {
        inner.close();
    }
}
