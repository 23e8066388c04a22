package io.github.doapps.testkit.tck;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One connection of a {@link SocketTransport}. */
final class SocketConnection {

    private static final int HTTPS_PORT = 443;

    private final Socket raw = new Socket();
    private final String authority;
    private Socket socket = raw;
    private InputStream in = InputStream.nullInputStream();
    private long idleSince;

    SocketConnection(URI uri) throws SocketException {
        this.authority = authorityOf(uri);
        // Makes the socket now: one that connect() makes while close() runs stays open for ever.
        raw.setTcpNoDelay(true);
    }

    static String authorityOf(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    void connect(URI uri, Duration timeout, SSLContext trust, @Nullable String verification)
            throws IOException {
        boolean secure = uri.getScheme().equals("https");
        int millis = Math.toIntExact(timeout.toMillis());
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? HTTPS_PORT : 80;
        raw.connect(new InetSocketAddress(InetAddress.getByName(uri.getHost()), port), millis);
        if (secure) {
            raw.setSoTimeout(millis);
            SSLSocket tls =
                    (SSLSocket)
                            trust.getSocketFactory().createSocket(raw, uri.getHost(), port, true);
            SSLParameters verifying = tls.getSSLParameters();
            verifying.setEndpointIdentificationAlgorithm(verification);
            tls.setSSLParameters(verifying);
            tls.startHandshake();
            raw.setSoTimeout(0);
            socket = tls;
        }
        in = new BufferedInputStream(socket.getInputStream());
    }

    boolean isTo(URI uri) {
        return authority.equals(authorityOf(uri));
    }

    InputStream in() {
        return in;
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    void becomeIdle() {
        idleSince = System.nanoTime();
    }

    /**
     * Whether it has not been idle for too long, and the server has neither ended it nor spoken.
     */
    boolean isFresh(Duration keepAlive) {
        if (System.nanoTime() - idleSince > keepAlive.toNanos()) {
            return false;
        }
        try {
            socket.setSoTimeout(1);
            in.read();
            return false;
        } catch (SocketTimeoutException silent) {
            return true;
        } catch (IOException ended) {
            return false;
        } finally {
            forever();
        }
    }

    private void forever() {
        try {
            socket.setSoTimeout(0);
        } catch (IOException closed) {
            // Whoever reads from it will see that.
        }
    }

    /** From any thread, without waiting: TLS is not told. */
    void close() {
        try {
            raw.close();
        } catch (IOException gone) {
            // It is as closed as it can be.
        }
    }
}
