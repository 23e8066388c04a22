package io.github.doapps.transport.apache;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections, and closes one whose request was cancelled meanwhile: the pool has forgotten
 * it by then, so nobody else would.
 *
 * <p>Their sockets can be looked at without waiting. Such a socket knows nothing of SOCKS, so where
 * the JVM names a proxy of that kind it is a plain one.
 */
final class AbortableConnects extends DefaultHttpClientConnectionOperator {

    private final HttpClientConnectionOperator throughSocks;

    AbortableConnects(SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
        this(
                ports,
                names,
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register(URIScheme.HTTPS.id, tls)
                        .build());
    }

    private AbortableConnects(
            SchemePortResolver ports, DnsResolver names, Lookup<TlsSocketStrategy> tls) {
        super(new LookableSockets(), ports, names, tls);
        this.throughSocks = new DefaultHttpClientConnectionOperator(ports, names, tls);
    }

    @Override
    public void connect(
            ManagedHttpClientConnection connection,
            HttpHost host,
            @Nullable NamedEndpoint name,
            @Nullable Path unixSocket,
            @Nullable InetSocketAddress from,
            Timeout timeout,
            SocketConfig config,
            @Nullable Object attachment,
            HttpContext context)
            throws IOException {
        if (LookableSockets.canReach(host)) {
            super.connect(
                    connection, host, name, unixSocket, from, timeout, config, attachment, context);
        } else {
            throughSocks.connect(
                    connection, host, name, unixSocket, from, timeout, config, attachment, context);
        }
        if (Exchange.of(context).isCancelled()) {
            connection.close(CloseMode.IMMEDIATE);
            throw new InterruptedIOException("cancelled while it connected");
        }
    }
}
