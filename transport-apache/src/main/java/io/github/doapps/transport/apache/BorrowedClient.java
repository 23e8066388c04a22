package io.github.doapps.transport.apache;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * An HttpClient 5 of the user's. What can be switched off for one request is; the rest is as they
 * built it.
 */
final class BorrowedClient {

    private static final Set<String> METHODS_WITH_LENGTH = Set.of("POST", "PUT", "PATCH");

    private final CloseableHttpClient client;
    private final RequestConfig config;

    BorrowedClient(CloseableHttpClient client) {
        this.client = client;
        RequestConfig theirs =
                client instanceof Configurable configurable ? configurable.getConfig() : null;
        this.config =
                RequestConfig.copy(theirs == null ? RequestConfig.DEFAULT : theirs)
                        .setRedirectsEnabled(false)
                        .setCookieSpec(StandardCookieSpec.IGNORE)
                        .setContentCompressionEnabled(false)
                        .setExpectContinueEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build();
    }

    HttpResponse send(HttpRequest request, SendControl control) throws TransportException {
        HttpUriRequestBase outgoing = OutgoingRequest.of(request);
        outgoing.setConfig(config);
        HttpEntity entity = outgoing.getEntity();
        if (entity == null && METHODS_WITH_LENGTH.contains(request.method())) {
            // HttpClient 5 gives these a Content-Length of 0 in any case.
            entity = new ByteArrayEntity(new byte[0], null);
        }
        if (entity != null) {
            outgoing.setEntity(new OnceEntity(entity));
        }
        control.onAbort(outgoing::cancel);
        // Where in their client the first byte leaves cannot be seen from here.
        control.markSending();
        try {
            return IncomingResponse.of(
                    client.executeOpen(null, outgoing, HttpClientContext.create()), outgoing);
        } catch (IOException | RuntimeException failure) {
            outgoing.cancel();
            throw Failures.of(failure, Delivery.UNKNOWN, control.isAborted());
        } catch (Error torn) {
            outgoing.cancel();
            throw torn;
        }
    }

    /** Keeps the retries of HttpClient 5, if they are on, from sending a body a second time. */
    private static final class OnceEntity extends HttpEntityWrapper {

        OnceEntity(HttpEntity entity) {
            super(entity);
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }
    }
}
