package io.github.doapps.testkit.tck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A transport as a stranger might write it, over bare sockets: it keeps every promise, and what is
 * overridden in it breaks one.
 */
class SocketTransport implements HttpTransport {

    private final Duration connectTimeout;
    private final Duration keepAlive;
    private final SSLContext trust;
    private final Deque<SocketConnection> idle = new ConcurrentLinkedDeque<>();
    private final Set<SocketConnection> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    SocketTransport(TransportSetup setup) {
        this.connectTimeout = setup.connectTimeout();
        this.keepAlive = setup.keepAlive();
        this.trust = setup.sslContext().orElseGet(SocketTransport::ofTheJvm);
    }

    private static SSLContext ofTheJvm() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public HttpResponse send(HttpRequest request, SendControl control) throws TransportException {
        claim(control);
        AtomicReference<SocketConnection> held = new AtomicReference<>();
        try {
            SocketConnection connection = connected(request.uri(), control, held);
            beforeWriting(control);
            write(request, control, connection.out());
            afterWriting(control);
            SocketAnswer answer = answer(connection.in());
            SocketBody body = body(answer, connection.in());
            return new HttpResponse(
                    answer.status(),
                    answer.headers(),
                    body,
                    () -> release(held, keepsAlive(answer) && body.isReadWhole()));
        } catch (IOException | RuntimeException failure) {
            release(held, false);
            throw failed(failure, control);
        }
    }

    private SocketConnection connected(
            URI uri, SendControl control, AtomicReference<SocketConnection> held)
            throws IOException {
        register(control, () -> release(held, false));
        for (SocketConnection kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isTo(uri) && isFresh(hold(kept, held, control))) {
                return kept;
            }
            busy.remove(kept);
            kept.close();
        }
        SocketConnection fresh = hold(new SocketConnection(uri), held, control);
        fresh.connect(uri, connectTimeout, trust, verification(uri));
        return fresh;
    }

    /** What is held can be closed by an abort and by close(), also if they came just before. */
    private SocketConnection hold(
            SocketConnection one, AtomicReference<SocketConnection> held, SendControl control) {
        busy.add(one);
        held.set(one);
        if (closed || control.isAborted()) {
            one.close();
        }
        return one;
    }

    private void release(AtomicReference<SocketConnection> held, boolean forReuse) {
        SocketConnection mine = held.getAndSet(null);
        if (mine == null) {
            return;
        }
        busy.remove(mine);
        if (forReuse && !closed) {
            mine.becomeIdle();
            keep(mine, idle);
        }
        if (!forReuse || closed) {
            idle.remove(mine);
            mine.close();
        }
    }

    private TransportException failed(Exception failure, SendControl control) {
        if (failure instanceof TransportException told) {
            return told;
        }
        String what = "the exchange failed: " + failure.getClass().getSimpleName();
        return switch (control.delivery()) {
            case UNKNOWN -> TransportException.unknown(what, failure);
            case NOT_SENT ->
                    closed || isDistrust(failure)
                            ? TransportException.notSentForGood(what, failure)
                            : TransportException.notSent(what, failure);
        };
    }

    private static boolean isDistrust(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof CertificateException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /** In one piece. */
    void write(HttpRequest request, SendControl control, OutputStream out)
            throws IOException, TransportException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(headOf(request));
        bytes.writeBytes(request.body().orElse(new byte[0]));
        out.write(bytes.toByteArray());
    }

    void keep(SocketConnection used, Deque<SocketConnection> among) {
        among.push(used);
    }

    static byte[] headOf(HttpRequest request) {
        URI uri = request.uri();
        StringBuilder head = new StringBuilder();
        head.append(request.method()).append(' ');
        head.append(uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
        if (uri.getRawQuery() != null) {
            head.append('?').append(uri.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(uri.getRawAuthority()).append("\r\n");
        request.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        byte[] body = request.body().orElse(null);
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(ISO_8859_1);
    }

    boolean isFresh(SocketConnection kept) {
        return kept.isFresh(keepAlive);
    }

    void claim(SendControl control) {
        control.claim();
    }

    void register(SendControl control, Runnable cancel) {
        control.onAbort(cancel);
    }

    void beforeWriting(SendControl control) throws TransportException {
        control.markSending();
    }

    void afterWriting(SendControl control) throws TransportException {}

    SocketAnswer answer(InputStream in) throws IOException {
        return SocketAnswer.read(in);
    }

    SocketBody body(SocketAnswer answer, InputStream in) {
        return answer.body(in);
    }

    boolean keepsAlive(SocketAnswer answer) {
        return answer.keepsAlive();
    }

    /** How the host's name is looked for in its certificate. */
    @Nullable String verification(URI uri) {
        return "HTTPS";
    }

    /** For those that hand the answer on otherwise than it came. */
    static HttpResponse with(HttpResponse answer, InputStream body) {
        return new HttpResponse(answer.statusCode(), answer.headers(), body, answer::close);
    }

    @Override
    public String name() {
        return "socket";
    }

    @Override
    public String libraryVersion() {
        return Runtime.version().toString();
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return EnumSet.allOf(TransportCapability.class);
    }

    @Override
    public void close() {
        closed = true;
        for (SocketConnection kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.close();
        }
        busy.forEach(SocketConnection::close);
    }
}
