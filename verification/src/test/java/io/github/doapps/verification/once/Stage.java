package io.github.doapps.verification.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClientBuilder;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.testkit.fault.FaultyProxy;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.TestCertificate;
import io.github.doapps.transport.apache.ApacheTransport;
import io.github.doapps.transport.apache.ApacheTransportBuilder;
import io.github.doapps.transport.feign.FeignTransport;
import io.github.doapps.transport.feign.FeignTransportBuilder;
import io.github.doapps.verification.matrix.Stack;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The servers of one call, and the transport on the road to them. */
final class Stage implements AutoCloseable {

    /** More than is left of the deadline for what must be late. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private static final TestCertificate TRUSTED = TestCertificate.trusted();
    private static final TestCertificate UNTRUSTED = TestCertificate.untrusted();

    private final Stack stack;
    private final Road road;
    private final FaultyServer server;
    private final @Nullable FaultyProxy proxy;
    private final @Nullable WatchedTransport transport;
    private @Nullable FaultyServer impostor;

    Stage(Stack stack, Road road) {
        this.stack = stack;
        this.road = road;
        this.server = road.isSecured() ? FaultyServer.startTls(TRUSTED) : FaultyServer.start();
        this.proxy = Road.PROXIED.contains(road) ? FaultyProxy.start() : null;
        this.transport = road == Road.OWNED ? null : new WatchedTransport(transport());
    }

    /** Of which the only connection must come free before each attempt. */
    private HttpTransport transport() {
        return stack.transport().equals("apache") ? apache() : feign();
    }

    private HttpTransport apache() {
        ApacheTransportBuilder builder =
                ApacheTransport.builder()
                        .maxConnections(1)
                        .leaseTimeout(CONNECT_TIMEOUT)
                        .connectTimeout(CONNECT_TIMEOUT)
                        .sslContext(TRUSTED.clientContext());
        return proxy == null
                ? builder.noProxy().build()
                : builder.proxy("127.0.0.1", proxy.port()).build();
    }

    private HttpTransport feign() {
        FeignTransportBuilder builder =
                FeignTransport.builder()
                        .maxConnections(1)
                        .leaseTimeout(CONNECT_TIMEOUT)
                        .connectTimeout(CONNECT_TIMEOUT)
                        .sslContext(TRUSTED.clientContext());
        return proxy == null
                ? builder.noProxy().build()
                : builder.proxy("127.0.0.1", proxy.port()).build();
    }

    /** A client that goes this road. */
    AppPlatformClientBuilder client() {
        AppPlatformClientBuilder builder = stack.builder().endpoint(addressOf(server));
        return transport == null ? builder : builder.transport(transport);
    }

    FaultyServer server() {
        return server;
    }

    FaultyProxy proxy() {
        return Objects.requireNonNull(proxy, "proxy");
    }

    /** Leads the next request to where nobody listens. */
    void leadNowhere() {
        lead(FaultyServer.refusing().getPort());
    }

    /** Leads the next request to a server that nobody vouches for. */
    void leadToAnImpostor() {
        if (impostor == null) {
            impostor = FaultyServer.startTls(UNTRUSTED);
        }
        lead(impostor.port());
    }

    private void lead(int port) {
        Objects.requireNonNull(transport, "transport").lead(address(port));
    }

    /** With the host as a number: a name may have several addresses, each of which is tried. */
    private URI addressOf(FaultyServer one) {
        return address(one.port());
    }

    private URI address(int port) {
        return URI.create((road.isSecured() ? "https" : "http") + "://127.0.0.1:" + port);
    }

    /** Waits until no connection is open but one that waits for the next request, if any may. */
    void requireNothingLeased() {
        requireAllAnswersClosed();
        int kept = road == Road.PROXY ? 0 : 1;
        server.awaitOpenConnections(kept);
        if (proxy != null) {
            proxy.awaitOpenConnections(kept);
        }
    }

    /** Closes the transport, as far as the client has not, and waits until nothing is open. */
    void requireNothingOpen() {
        requireAllAnswersClosed();
        if (transport != null) {
            transport.close();
        }
        server.awaitOpenConnections(0);
        if (proxy != null) {
            proxy.awaitOpenConnections(0);
        }
        if (impostor != null) {
            impostor.awaitOpenConnections(0);
            assertThat(impostor.begun()).as("requests at a server without trust").isZero();
        }
    }

    private void requireAllAnswersClosed() {
        if (transport != null) {
            assertThat(transport.openResponses()).as("responses that are open").isZero();
        }
    }

    @Override
    public void close() {
        if (transport != null) {
            transport.close();
        }
        if (proxy != null) {
            proxy.close();
        }
        if (impostor != null) {
            impostor.close();
        }
        server.close();
    }
}
