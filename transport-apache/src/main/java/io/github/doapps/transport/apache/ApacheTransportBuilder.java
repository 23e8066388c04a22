package io.github.doapps.transport.apache;

import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * Sets up an {@link ApacheTransport} over an HttpClient 5 of its own. Not safe for use by several
 * threads.
 */
public final class ApacheTransportBuilder {

    private ClientSettings settings = ClientSettings.defaults();

    ApacheTransportBuilder() {}

    /**
     * How long each step to a connection may take: the TCP connect to one address of the host, a
     * proxy's answer to {@code CONNECT}, the TLS handshake; of the last two, each wait for more.
     * Defaults to 10 seconds.
     *
     * @param connectTimeout the timeout, 1 to 2,147,483,647 milliseconds
     * @return this builder
     * @throws IllegalArgumentException if the timeout is out of that range
     */
    public ApacheTransportBuilder connectTimeout(Duration connectTimeout) {
        settings = settings.withConnectTimeout(connectTimeout);
        return this;
    }

    /**
     * How long a request may wait for a connection while all are in use. Defaults to 10 seconds.
     *
     * @param leaseTimeout the timeout, 1 to 2,147,483,647 milliseconds
     * @return this builder
     * @throws IllegalArgumentException if the timeout is out of that range
     */
    public ApacheTransportBuilder leaseTimeout(Duration leaseTimeout) {
        settings = settings.withLeaseTimeout(leaseTimeout);
        return this;
    }

    /**
     * How many connections there may be at once, to one host as well as altogether. Defaults to 50,
     * so that 50 calls at once do not wait for each other.
     *
     * @param maxConnections the limit, 1 or more
     * @return this builder
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public ApacheTransportBuilder maxConnections(int maxConnections) {
        settings = settings.withMaxConnections(maxConnections);
        return this;
    }

    /**
     * How long a connection may lie idle and still be used again; the server may ask for less.
     * Defaults to 30 seconds.
     *
     * @param keepAlive the limit, 1 to 2,147,483,647 milliseconds
     * @return this builder
     * @throws IllegalArgumentException if the limit is out of that range
     */
    public ApacheTransportBuilder keepAlive(Duration keepAlive) {
        settings = settings.withKeepAlive(keepAlive);
        return this;
    }

    /**
     * What decides on trust in servers, and presents a client certificate if one is asked for.
     * Defaults to the JVM's own, with its {@code javax.net.ssl} and {@code https} system
     * properties. Host names are verified in any case.
     *
     * @param sslContext the context
     * @return this builder
     */
    public ApacheTransportBuilder sslContext(SSLContext sslContext) {
        settings = settings.withSslContext(sslContext);
        return this;
    }

    /**
     * The proxy to go through, to every host, loopback and {@code http.nonProxyHosts} included; it
     * is spoken to without TLS. Defaults to what the JVM's {@link java.net.ProxySelector} says for
     * each request, which by default reads the system properties {@code https.proxyHost}, {@code
     * http.nonProxyHosts} and their like. The last of the {@code proxy} settings holds.
     *
     * @param host the proxy's host
     * @param port the proxy's port, 1 to 65535
     * @return this builder
     * @throws IllegalArgumentException if the host is no host, or the port out of that range
     */
    public ApacheTransportBuilder proxy(String host, int port) {
        settings = settings.withProxy(ProxyChoice.of(host, port));
        return this;
    }

    /**
     * The proxy to go through, as {@link #proxy(String, int)} says, with credentials for its Basic
     * authentication, in UTF-8. They go out with the first request to it, so that none is sent
     * twice: on the way to {@code https}, where the proxy sees nothing else of a request, with the
     * {@code CONNECT} alone; to {@code http}, with the request. A proxy that does not take them
     * fails a call to {@code https} for good, unsent; to {@code http}, its 407 is the answer. A
     * proxy with another scheme (NTLM, Kerberos) needs a client of yours: {@link
     * ApacheTransport#over}.
     *
     * <p>No text and no log holds them.
     *
     * @param host the proxy's host
     * @param port the proxy's port, 1 to 65535
     * @param user the user name, without a colon
     * @param password the password; copied
     * @return this builder
     * @throws IllegalArgumentException if the host is no host, the port out of that range, or the
     *     user name empty or with a colon
     */
    public ApacheTransportBuilder proxy(String host, int port, String user, char[] password) {
        settings = settings.withProxy(ProxyChoice.of(host, port, user, password));
        return this;
    }

    /**
     * Goes straight to every server, whatever proxy the JVM's {@link java.net.ProxySelector} names.
     * The last of the {@code proxy} settings holds.
     *
     * @return this builder
     */
    public ApacheTransportBuilder noProxy() {
        settings = settings.withProxy(ProxyChoice.NONE);
        return this;
    }

    /**
     * The transport.
     *
     * @return a new transport, to be closed
     */
    public ApacheTransport build() {
        return new ApacheTransport(new OneShotClient(ApacheTransport.NAME, settings));
    }
}
