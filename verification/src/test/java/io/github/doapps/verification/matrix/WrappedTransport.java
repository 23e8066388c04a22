package io.github.doapps.verification.matrix;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import java.util.Set;

/** A transport that does something else, or more, than the one it is around. */
final class WrappedTransport implements HttpTransport {

    private final HttpTransport inner;
    private final Sending sending;

    /** What it does in place of its inner transport. */
    interface Sending {
        HttpResponse send(HttpTransport inner, HttpRequest request, SendControl control)
                throws TransportException;
    }

    WrappedTransport(HttpTransport inner, Sending sending) {
        this.inner = inner;
        this.sending = sending;
    }

    @Override
    public HttpResponse send(HttpRequest request, SendControl control) throws TransportException {
        return sending.send(inner, request, control);
    }

    @Override
    public String name() {
        return "wrapped " + inner.name();
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
