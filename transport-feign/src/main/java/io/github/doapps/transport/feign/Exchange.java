package io.github.doapps.transport.feign;

import io.github.doapps.spi.SendControl;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * The context of one exchange: through it the client finds the attempt that it is working on. None
 * is shared, so nothing of one call is remembered for the next.
 */
final class Exchange extends HttpClientContext {

    private final SendControl control;
    private final HttpUriRequestBase request;

    Exchange(SendControl control, HttpUriRequestBase request) {
        this.control = control;
        this.request = request;
    }

    /** The one that HttpClient 5 was given, which it hands to whatever it calls. */
    static Exchange of(HttpContext context) {
        return (Exchange) context;
    }

    SendControl control() {
        return control;
    }

    /** Whether its request was aborted, or its transport closed. */
    boolean isCancelled() {
        return request.isCancelled();
    }
}
