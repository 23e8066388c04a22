package io.github.doapps.transport.feign;

import java.io.IOException;
import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * How an HttpClient 5 is set up to move bytes and nothing else: whatever it would by default send
 * again, follow, remember, add or wait for is switched off here, each by name.
 */
final class ClientSetup {

    /**
     * For lines of the head, and for those between and behind the chunks of a body. HttpClient 5's
     * own bounds are none.
     */
    private static final Http1Config WITHIN_BOUNDS =
            Http1Config.custom().setMaxLineLength(128 * 1024).setMaxHeaderCount(2000).build();

    private ClientSetup() {}

    static CloseableHttpClient build(ClientSettings settings) {
        RequestConfig perRequest = perRequest(settings);
        return HttpClientBuilder.create()
                .setConnectionManager(connections(settings))
                .setDefaultRequestConfig(onTheWay(perRequest, settings))
                .setKeepAliveStrategy(keepAliveAtMost(TimeValue.of(settings.keepAlive())))
                .setRoutePlanner(
                        settings.proxy() == null
                                ? new SystemProxyRoutes()
                                : settings.proxy().planner())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .replaceExecInterceptor(ChainElement.PROTOCOL.name(), new PlainExec())
                .addRequestInterceptorLast(
                        (request, entity, context) -> markSending(context, perRequest))
                .build();
    }

    /**
     * Runs when the connection stands and the head is complete, before its first byte is written.
     * The request to a proxy for a tunnel does not pass here.
     */
    private static void markSending(HttpContext context, RequestConfig perRequest)
            throws IOException {
        Exchange exchange = Exchange.of(context);
        exchange.control().markSending();
        exchange.setRequestConfig(perRequest);
    }

    /** Until the request is sent: a proxy's answer and the handshake in its tunnel are bounded. */
    private static RequestConfig onTheWay(RequestConfig perRequest, ClientSettings settings) {
        return RequestConfig.copy(perRequest)
                .setResponseTimeout(Timeout.of(settings.connectTimeout()))
                .build();
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
        return new AbortablePool()
                .setConnectionFactory(unbound -> new QuietConnection(WITHIN_BOUNDS))
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
                                // or spoke on in the meantime is replaced, not written to.
                                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                                .build())
                .build();
    }

    private static final class AbortablePool extends PoolingHttpClientConnectionManagerBuilder {

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
            return new AbortableConnects(ports, names, tls);
        }
    }

    /** The server may ask for less than the limit, never for more; 0 would mean without end. */
    private static ConnectionKeepAliveStrategy keepAliveAtMost(TimeValue limit) {
        return (response, context) -> {
            TimeValue asked =
                    DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(
                            response, context);
            if (asked.compareTo(limit) >= 0 || asked.getDuration() < 0) {
                return limit;
            }
            return TimeValue.isPositive(asked) ? asked : TimeValue.ofMilliseconds(1);
        };
    }
}
