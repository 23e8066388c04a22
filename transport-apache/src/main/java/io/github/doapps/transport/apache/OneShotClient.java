package io.github.doapps.transport.apache;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.io.CloseMode;

/**
 * An HttpClient 5 of our own, which puts a request on the wire once, knows whether it did, and
 * stops when told to.
 */
final class OneShotClient {

    private final String transport;
    private final ClientSettings settings;
    private final CloseableHttpClient client;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Set<Cancellable> inFlight = ConcurrentHashMap.newKeySet();

    /**
     * A client.
     *
     * @param transport the name of the transport that it works for
     */
    OneShotClient(String transport, ClientSettings settings) {
        this.transport = transport;
        this.settings = settings;
        this.client = ClientSetup.build(settings);
    }

    /** Sends a request that was claimed by the caller. */
    HttpResponse send(HttpRequest request, SendControl control) throws TransportException {
        HttpUriRequestBase outgoing = OutgoingRequest.of(request);
        control.onAbort(outgoing::cancel);
        inFlight.add(outgoing);
        Exchange exchange = new Exchange(control, outgoing);
        if (settings.proxy() != null) {
            settings.proxy().authorise(exchange);
        }
        try {
            if (closed.get()) {
                throw TransportException.closed(transport, null);
            }
            ClassicHttpResponse head = client.executeOpen(null, outgoing, exchange);
            if (control.delivery() == Delivery.NOT_SENT) {
                outgoing.cancel();
                throw Failures.tunnelRefused(head.getCode());
            }
            return IncomingResponse.of(head, outgoing);
        } catch (IOException | RuntimeException failure) {
            outgoing.cancel();
            if (closed.get() && control.delivery() == Delivery.NOT_SENT) {
                throw TransportException.closed(transport, failure);
            }
            if (failure instanceof ConnectionRequestTimeoutException) {
                throw Failures.noneFree(settings, failure);
            }
            throw Failures.of(failure, control.delivery(), control.isAborted());
        } catch (Error torn) {
            outgoing.cancel();
            throw torn;
        } finally {
            inFlight.remove(outgoing);
        }
    }

    /** Cuts what is in flight; nothing can be sent any more. */
    void close() {
        if (closed.compareAndSet(false, true)) {
            client.close(CloseMode.IMMEDIATE);
            // Closing the pool ends its connections, but not the wait for one.
            inFlight.forEach(Cancellable::cancel);
        }
    }
}
