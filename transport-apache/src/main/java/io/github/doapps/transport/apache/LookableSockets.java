package io.github.doapps.transport.apache;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * Makes one transport's sockets: those that can be looked at without waiting, and plain ones beyond
 * a number of them, since each has descriptors of its own beside the connection's.
 */
final class LookableSockets implements DetachedSocketFactory {

    /** How many there are at once, with two descriptors more each. */
    static final int MOST = 1_000;

    private final Semaphore places = new Semaphore(MOST);

    @Override
    public Socket create(@Nullable Proxy noSocks) throws IOException {
        if (!places.tryAcquire()) {
            return new Socket();
        }
        try {
            return LookableSocket.open(places::release);
        } catch (IOException | RuntimeException failure) {
            places.release();
            throw failure;
        }
    }

    /**
     * False where the JVM names a SOCKS proxy, of which such a socket knows nothing. Asks as a
     * plain one would when it connects; in doubt that one shall ask itself.
     */
    static boolean canReach(HttpHost host) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return true;
        }
        try {
            URI socket =
                    new URI("socket", null, host.getHostName(), host.getPort(), null, null, null);
            List<Proxy> proxies = selector.select(socket);
            return proxies == null
                    || proxies.isEmpty()
                    || proxies.get(0) == null
                    || proxies.get(0).type() != Proxy.Type.SOCKS;
        } catch (URISyntaxException | IllegalArgumentException unclear) {
            return false;
        }
    }
}
