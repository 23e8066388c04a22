package io.github.doapps.examples;

import static io.github.doapps.spi.TransportCapability.ABORTS;
import static io.github.doapps.spi.TransportCapability.SENDS_ONCE;
import static io.github.doapps.spi.TransportCapability.TELLS_CUTS;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;

/** A transport of one's own, over the JDK's HttpClient as its user sets it up. */
public final class JdkTransport implements HttpTransport {
    /** Read once, as the JDK's client does: what is set later changes nothing. */
    private static final boolean ONCE =
            Integer.getInteger("jdk.httpclient.redirects.retrylimit", 5) == 1;

    private final HttpClient client;
    private final Set<CompletableFuture<java.net.http.HttpResponse<InputStream>>> inFlight =
            ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public JdkTransport(HttpClient.Builder settings) {
        settings.version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
        this.client = settings.build();
    }

    @Override
    public HttpResponse send(HttpRequest request, SendControl control) throws TransportException {
        control.claim();
        if (closed) {
            throw TransportException.closed(name(), null);
        }
        var outgoing = java.net.http.HttpRequest.newBuilder(request.uri());
        request.headers().forEach(outgoing::header);
        outgoing.method(request.method(), body(request.body().orElse(new byte[0]), control));
        var call = client.sendAsync(outgoing.build(), BodyHandlers.ofInputStream());
        inFlight.add(call);
        control.onAbort(() -> end(call));
        try {
            if (closed) {
                end(call);
            }
            var answer = call.join();
            HttpHeaders headers = HttpHeaders.of(answer.headers().map());
            return new HttpResponse(answer.statusCode(), headers, answer.body(), () -> end(call));
        } catch (RuntimeException failure) {
            end(call);
            // Named without its text, which may quote the answer.
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            String what = "the JDK's client failed: " + cause.getClass().getSimpleName();
            throw TransportException.of(control.delivery(), what, null);
        }
    }

    /** The client asks for the length when it has a connection, before it writes the head. */
    private static BodyPublisher body(byte[] bytes, SendControl control) {
        BodyPublisher body = java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes);
        return new BodyPublisher() {
            @Override
            public long contentLength() {
                try {
                    control.markSending();
                } catch (TransportException over) {
                    throw new IllegalStateException(over);
                }
                return body.contentLength();
            }

            @Override
            public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
                body.subscribe(subscriber);
            }
        };
    }

    @SuppressWarnings("CollectionUndefinedEquality") // the same future is meant
    private void end(CompletableFuture<java.net.http.HttpResponse<InputStream>> call) {
        inFlight.remove(call);
        call.cancel(true);
        try {
            call.join().body().close();
        } catch (Exception harmless) {
            // There is no body, or nobody reads it any more.
        }
    }

    @Override
    public String name() {
        return "jdk";
    }

    @Override
    public String libraryVersion() {
        return Runtime.version().toString();
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return ONCE ? Set.of(ABORTS, TELLS_CUTS, SENDS_ONCE) : Set.of(ABORTS, TELLS_CUTS);
    }

    @Override
    public void close() {
        closed = true;
        inFlight.forEach(this::end);
    }
}
