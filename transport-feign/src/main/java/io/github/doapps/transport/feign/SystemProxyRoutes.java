package io.github.doapps.transport.feign;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * The way to every server as the JVM's proxy selector says, which is asked for each request. What
 * it is asked with is kept for the next request to the same server: HttpClient 5's own planner
 * writes and parses it anew, which is a kilobyte and a fiftieth of what a call costs.
 */
final class SystemProxyRoutes extends DefaultRoutePlanner {

    private volatile @Nullable Asked last;

    SystemProxyRoutes() {
        super(null);
    }

    private record Asked(HttpHost target, URI uri) {}

    @Override
    protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context)
            throws HttpException {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return null;
        }
        List<Proxy> proxies = selector.select(uriOf(target));
        if (proxies == null) {
            return null;
        }
        for (Proxy proxy : proxies) {
            if (proxy.type() == Proxy.Type.DIRECT) {
                return null;
            }
            if (proxy.type() == Proxy.Type.HTTP) {
                return hostOf(proxy);
            }
        }
        return null;
    }

    private URI uriOf(HttpHost target) throws ProtocolException {
        Asked asked = last;
        if (asked == null || !asked.target().equals(target)) {
            try {
                asked = new Asked(target, new URI(target.toURI()));
            } catch (URISyntaxException unclear) {
                throw new ProtocolException("the server's name is none for a proxy selector");
            }
            last = asked;
        }
        return asked.uri();
    }

    private static HttpHost hostOf(Proxy proxy) {
        InetSocketAddress address = (InetSocketAddress) proxy.address();
        return new HttpHost(null, address.getAddress(), address.getHostString(), address.getPort());
    }
}
