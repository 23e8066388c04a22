package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import io.github.doapps.testkit.fault.FaultyProxy;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.FullServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a case acts with: transports, servers, sends. It keeps what the look afterwards needs. */
final class Scene {

    private static final long CLOSE_SECONDS = 10;

    private final TransportFactory factory;
    private final Set<TransportCapability> promised;
    private final Secrets secrets;
    private final Patience patience;
    private final List<Background<?>> backgrounds = new CopyOnWriteArrayList<>();
    private final List<Staged> staged = new CopyOnWriteArrayList<>();
    private final List<FaultyServer> servers = new CopyOnWriteArrayList<>();
    private final List<HttpResponse> opened = new CopyOnWriteArrayList<>();
    private final List<FaultyProxy> proxies = new CopyOnWriteArrayList<>();
    private final List<Runnable> closing = new CopyOnWriteArrayList<>();
    private final List<Aftermath.Step> afterwards = new CopyOnWriteArrayList<>();
    private final Set<HttpTransport> closed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sends = new AtomicInteger();
    private @Nullable FaultyServer server;

    Scene(
            TransportFactory factory,
            Set<TransportCapability> promised,
            Secrets secrets,
            Patience patience) {
        this.patience = patience;
        this.factory = factory;
        this.promised = promised;
        this.secrets = secrets;
    }

    /** A transport as one is made for a case, and what it was made from. */
    record Staged(HttpTransport transport, TransportSetup setup) {}

    /** The case's transport: with one connection, and timeouts that do not come. */
    HttpTransport transport() throws Exception {
        return staged.isEmpty() ? transport(setup -> setup) : staged.get(0).transport();
    }

    /** Another transport, or the first, that differs from the usual. */
    HttpTransport transport(UnaryOperator<TransportSetup> change) throws Exception {
        TransportSetup setup = change.apply(TransportSetup.narrow());
        HttpTransport made = factory.create(setup);
        staged.add(new Staged(made, setup));
        return made;
    }

    /** The case's server, plain HTTP. */
    FaultyServer server() {
        if (server == null) {
            server = with(FaultyServer.start());
        }
        return server;
    }

    /** Lets the look afterwards see a server, and close it. */
    FaultyServer with(FaultyServer another) {
        servers.add(another);
        return another;
    }

    /** A host that accepts nobody: who connects to it hangs. */
    FullServer full() {
        FullServer full = FullServer.start();
        closing.add(full::close);
        return full;
    }

    /** A proxy, and the case's transport, which goes through it. */
    FaultyProxy proxy(UnaryOperator<TransportSetup> change) throws Exception {
        FaultyProxy proxy = FaultyProxy.start();
        proxies.add(proxy);
        closing.add(proxy::close);
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port());
        transport(setup -> change.apply(setup).withProxy(address));
        return proxy;
    }

    /** Closes the first transport, from another thread than those that use it, within bounds. */
    void close() throws Exception {
        HttpTransport first = transport();
        closed.add(first);
        background(
                        () -> {
                            first.close();
                            return true;
                        })
                .await(CLOSE_SECONDS, "Closing the transport");
    }

    /** Whether the case has closed a transport. */
    boolean wasClosed(HttpTransport transport) {
        return closed.contains(transport);
    }

    /** Nothing left: where the transport tells delivery, it says so. */
    void mustNotBeSent(Outcome outcome) {
        mustNotBeSent(outcome, false);
    }

    void mustNotBeSent(Outcome outcome, boolean permanent) {
        if (promised.contains(TransportCapability.TELLS_DELIVERY)) {
            outcome.isNotSent(permanent);
        } else {
            outcome.isFailure();
        }
    }

    /**
     * The head came and the body breaks off: a transport that tells delivery gives the head, while
     * for another the end may overtake it.
     */
    void mustBeCut(Outcome outcome, int status) {
        if (outcome.hasFailed() && !promised.contains(TransportCapability.TELLS_DELIVERY)) {
            outcome.isUnknown();
        } else {
            outcome.isCut(status);
        }
    }

    /** No connection is left, though the transport is open; asked of one that frees them all. */
    void mustHaveLeft(FaultyServer left) {
        if (promised.contains(TransportCapability.FREES_ALL)) {
            left.awaitOpenConnections(0);
        }
    }

    /** So many requests have come, and no more do: looked at again when all connections ended. */
    void mustHaveBegun(int requests, FaultyServer at) {
        afterwards.add(() -> assertEquals(requests, at.begun(), "requests in the end"));
        assertEquals(requests, at.begun(), "requests");
    }

    Patience patience() {
        return patience;
    }

    Secrets secrets() {
        return secrets;
    }

    /** Sends, reads to the end, closes, over the case's transport. */
    Outcome send(HttpRequest request) throws Exception {
        return send(transport(), request);
    }

    Outcome send(HttpTransport transport, HttpRequest request) {
        return send(transport, request, new SendControl());
    }

    Outcome send(HttpTransport transport, HttpRequest request, SendControl control) {
        try (HttpResponse response = open(transport, request, control)) {
            return read(response, control);
        } catch (TransportException failure) {
            return Outcome.failed(control, failure);
        } finally {
            control.finish();
        }
    }

    /** The same on another thread. */
    Running start(HttpRequest request) throws Exception {
        return start(transport(), request);
    }

    Running start(HttpTransport transport, HttpRequest request) {
        SendControl control = new SendControl();
        return new Running(control, background(() -> send(transport, request, control)));
    }

    <T> Background<T> background(Callable<T> work) {
        Background<T> started = new Background<>("sender", patience, work);
        backgrounds.add(started);
        return started;
    }

    /** Aborts what this or another thread sends. */
    void abort(SendControl control) throws Exception {
        Running.abort(control, patience);
    }

    /** Wakes the threads that a transport has kept, so that they do not pile up. */
    void interruptWhatIsStuck() {
        backgrounds.stream().filter(one -> !one.isDone()).forEach(Background::interrupt);
    }

    /** Sends, and leaves reading and closing to the case. */
    HttpResponse open(HttpTransport transport, HttpRequest request, SendControl control)
            throws TransportException {
        sends.incrementAndGet();
        try {
            HttpResponse response = transport.send(request, control);
            opened.add(response);
            return response;
        } catch (TransportException | RuntimeException | Error failure) {
            secrets.lookInto(failure);
            throw failure;
        }
    }

    /** Reads a body to its end, or as far as it goes. */
    Outcome read(HttpResponse response, SendControl control) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        IOException cut = null;
        try {
            InputStream body = response.body();
            byte[] some = new byte[8192];
            for (int count = body.read(some); count >= 0; count = body.read(some)) {
                read.write(some, 0, count);
            }
        } catch (IOException failure) {
            secrets.lookInto(failure);
            cut = failure;
        }
        return Outcome.answered(
                control, response.statusCode(), response.headers(), read.toByteArray(), cut);
    }

    int sends() {
        return sends.get();
    }

    List<Staged> staged() {
        return staged;
    }

    List<FaultyServer> servers() {
        return servers;
    }

    List<FaultyProxy> proxies() {
        return proxies;
    }

    List<Aftermath.Step> afterwards() {
        return afterwards;
    }

    List<Runnable> closing() {
        return closing;
    }

    List<HttpResponse> opened() {
        return opened;
    }
}
