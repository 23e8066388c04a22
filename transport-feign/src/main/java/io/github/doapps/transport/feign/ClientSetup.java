package io.github.doapps.transport.feign;

import io.github.doapps.spi.SendControl;
import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * How an HttpClient 5 is set up to move bytes and nothing else: whatever it would by default send
 * again, follow, remember, add or wait for is switched off here, each by name.
 */
final class ClientSetup {

    private static final String CONTROL = "io.github.doapps.control";

    private ClientSetup() {}

    static CloseableHttpClient build(ClientSettings settings) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(settings))
                .setDefaultRequestConfig(perRequest(settings))
                .setKeepAliveStrategy(keepAliveAtMost(TimeValue.of(settings.keepAlive())))
                .setRoutePlanner(
                        settings.proxy() == null
                                ? new SystemDefaultRoutePlanner(null)
                                : new DefaultProxyRoutePlanner(settings.proxy()))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .addRequestInterceptorLast(ClientSetup::markSending)
                .build();
    }

    /** A context through which the client finds the attempt that it is working on. */
    static HttpClientContext contextOf(SendControl control) {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(CONTROL, control);
        return context;
    }

    /**
     * Runs when the connection stands and the head is complete, before its first byte is written.
     * The request to a proxy for a tunnel does not pass here.
     */
    private static void markSending(HttpRequest request, EntityDetails entity, HttpContext context)
            throws java.io.IOException {
        ((SendControl) context.getAttribute(CONTROL)).markSending();
    }

    private static RequestConfig perRequest(ClientSettings settings) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.leaseTimeout()))
                .setResponseTimeout(Timeout.DISABLED)
                .setConnectionKeepAlive(TimeValue.of(settings.keepAlive()))
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setContentCompressionEnabled(false)
                .setExpectContinueEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(ClientSettings settings) {
        Timeout connectTimeout = Timeout.of(settings.connectTimeout());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
                .setTlsSocketStrategy(
                        settings.sslContext() == null
                                ? DefaultClientTlsStrategy.createSystemDefault()
                                : new DefaultClientTlsStrategy(settings.sslContext()))
                .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connectTimeout).build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(Timeout.DISABLED).build())
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(connectTimeout)
                                .setSocketTimeout(Timeout.DISABLED)
                                // Looked at before each use: a connection that the server closed
                                // in the meantime is replaced, not written to.
                                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                                .build())
                .build();
    }

    /** The server may ask for less than the limit, never for more; 0 would mean without end. */
    private static ConnectionKeepAliveStrategy keepAliveAtMost(TimeValue limit) {
        return (response, context) -> {
            TimeValue asked =
                    DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(
                            response, context);
            return TimeValue.isPositive(asked) && asked.compareTo(limit) < 0 ? asked : limit;
        };
    }
}
