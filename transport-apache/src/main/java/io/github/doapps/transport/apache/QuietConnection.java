package io.github.doapps.transport.apache;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection that logs neither headers nor bytes, however finely an application logs: HttpClient
 * 5's own writes the token into its loggers {@code headers} and {@code wire}. What the server says
 * on it unasked ends it.
 */
final class QuietConnection extends DefaultManagedHttpClientConnection {

    private static final String ID = "doapps";

    private static final Timeout ONE_LOOK = Timeout.ofMilliseconds(1);

    private final ResponseHeadParser heads;
    private volatile boolean ended;

    QuietConnection(Http1Config bounds) {
        this(bounds, new ResponseHeadParser(bounds));
    }

    private QuietConnection(Http1Config bounds, ResponseHeadParser heads) {
        super(
                ID,
                null,
                null,
                bounds,
                null,
                null,
                null,
                // The one that is handed in is null or the default.
                ignored -> heads);
        this.heads = heads;
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new SocketHolder(socket));
    }

    @Override
    public void bind(SSLSocket tls, Socket socket) throws IOException {
        bind(new SocketHolder(tls, socket));
    }

    /**
     * Asked before each use. An idle connection is silent: the end, or any byte of plaintext, is
     * none of the next request's. HttpClient 5's own sees the end alone, and not behind bytes.
     */
    @Override
    public boolean isStale() throws IOException {
        SocketHolder holder = ensureOpen();
        if (heads.hasUnread()) {
            return true;
        }
        return (holder.getBaseSocket() instanceof LookableSocket socket && !isTlsAtWork(holder))
                ? socket.saysMore()
                : saysMore();
    }

    /** What came need not be plaintext, as a session's ticket is none: TLS alone can tell. */
    private static boolean isTlsAtWork(SocketHolder holder) throws IOException {
        SSLSocket tls = holder.getSSLSocket();
        return tls != null
                && (tls.getInputStream().available() > 0
                        || holder.getBaseSocket().getInputStream().available() > 0);
    }

    private boolean saysMore() throws IOException {
        try {
            awaitInput(ONE_LOOK);
            return true;
        } catch (SocketTimeoutException silent) {
            return false;
        }
    }

    /** An abort may close the connection while it is made: nobody would close the socket then. */
    @Override
    public void bind(SocketHolder holder) throws IOException {
        super.bind(holder);
        if (ended) {
            holder.getSocket().close();
        }
    }

    @Override
    public void close() throws IOException {
        ended = true;
        super.close();
    }

    @Override
    public void close(CloseMode mode) {
        ended = true;
        super.close(mode);
    }

    @Override
    protected void onRequestSubmitted(ClassicHttpRequest request) {
        // The class above logs here.
    }

    @Override
    protected void onResponseReceived(ClassicHttpResponse response) {
        // The class above logs here.
    }
}
