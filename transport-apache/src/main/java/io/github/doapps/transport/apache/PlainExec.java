package io.github.doapps.transport.apache;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.auth.AuthScheme;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.apache.hc.core5.http.io.EofSensorWatcher;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * Stands where HttpClient 5 would answer challenges for credentials. To do so it copies each
 * request and parses its address anew, a tenth of what a call costs; here nobody is answered.
 */
final class PlainExec implements ExecChainHandler {

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        HttpRoute route = scope.route;
        HttpHost proxy = route.getProxyHost();
        boolean forwarded = proxy != null && !route.isTunnelled();
        ClassicHttpResponse response =
                chain.proceed(
                        forwarded ? forProxy(request, proxy, scope.clientContext) : request, scope);
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            response.setEntity(new ReleasingEntity(entity, scope.execRuntime));
        }
        return response;
    }

    /** A proxy that forwards requests reads whose they are, and who may send them, in each. */
    private static ClassicHttpRequest forProxy(
            ClassicHttpRequest request, HttpHost proxy, HttpClientContext context)
            throws HttpException {
        ClassicHttpRequest whole =
                ClassicRequestBuilder.copy(request).setAbsoluteRequestUri(true).build();
        AuthScheme scheme = context.getAuthExchange(proxy).getAuthScheme();
        if (scheme != null) {
            whole.setHeader(
                    HttpHeaders.PROXY_AUTHORIZATION,
                    scheme.generateAuthResponse(proxy, whole, context));
        }
        return whole;
    }

    /** Puts the connection back as soon as the body was read to its end, whoever closes it when. */
    private static final class ReleasingEntity extends HttpEntityWrapper
            implements EofSensorWatcher {

        private final ExecRuntime runtime;

        ReleasingEntity(HttpEntity entity, ExecRuntime runtime) {
            super(entity);
            this.runtime = runtime;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new EofSensorInputStream(super.getContent(), this);
        }

        @Override
        public boolean eofDetected(InputStream content) throws IOException {
            try {
                content.close();
                runtime.releaseEndpoint();
            } finally {
                // Nothing, where it was released.
                runtime.discardEndpoint();
            }
            return false;
        }

        @Override
        public boolean streamClosed(InputStream content) {
            return streamAbort(content);
        }

        @Override
        public boolean streamAbort(InputStream content) {
            runtime.discardEndpoint();
            return false;
        }
    }
}
