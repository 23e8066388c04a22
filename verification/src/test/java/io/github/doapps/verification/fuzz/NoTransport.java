package io.github.doapps.verification.fuzz;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import java.util.Set;

/** For a client that reads and writes texts and sends nothing. */
final class NoTransport implements HttpTransport {

    @Override
    public HttpResponse send(HttpRequest request, SendControl control) {
        throw new AssertionError("sent: " + request.method());
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public String libraryVersion() {
        return "none";
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return Set.of();
    }

    @Override
    public void close() {}
}
