package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyProxy;
import io.github.doapps.testkit.fault.FaultyServer;
import java.net.InetSocketAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds after every case, whatever it was about. */
final class Aftermath {

    private static final long PATIENCE_SECONDS = 10;

    /** What a transport keeps open that frees nothing is waited for no longer. */
    private static final long QUIET_SECONDS = 1;

    private final Scene scene;
    private final Set<TransportCapability> promised;
    private final Patience patience;
    private final int waitsInVainBefore;
    private final LeftThreads threads;
    private @Nullable Throwable wrong;

    Aftermath(Scene scene, Set<TransportCapability> promised, Patience patience) {
        this.scene = scene;
        this.promised = promised;
        this.patience = patience;
        this.threads = new LeftThreads(patience);
        this.waitsInVainBefore = patience.waitsInVain();
    }

    /** Something that may fail. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** Does something, and keeps what went wrong until all was looked at. */
    void attempt(Step step) {
        try {
            step.run();
        } catch (Throwable failure) {
            if (wrong == null) {
                wrong = failure;
            } else {
                wrong.addSuppressed(failure);
            }
        }
    }

    /** Looks at everything, and throws what was wrong. Bounded, whatever the transport does. */
    void look() throws Exception {
        scene.opened().forEach(left -> bounded(left::close, "Closing a response after the case"));
        int sends = scene.sends();
        scene.proxies().forEach(FaultyProxy::forget);
        for (Scene.Staged staged : scene.staged()) {
            attempt(() -> itStillWorks(staged));
            bounded(staged.transport()::close, "Closing the transport after the case");
            attempt(() -> itTellsNoSecret(staged));
            bounded(staged.setup()::closeLent, "Closing the client that was lent");
        }
        if (promised.contains(TransportCapability.FREES_ALL) && !isStuck()) {
            attempt(this::noConnectionIsLeft);
        } else if (!scene.afterwards().isEmpty()) {
            Background.becomes(this::isNoConnectionLeft, QUIET_SECONDS);
        }
        attempt(() -> nothingWasSentTwice(sends));
        scene.afterwards().forEach(this::attempt);
        for (FaultyServer server : scene.servers()) {
            attempt(server::close);
        }
        scene.closing().forEach(Runnable::run);
        if (promised.contains(TransportCapability.FREES_ALL) && !isStuck()) {
            attempt(threads::awaitNone);
        }
        scene.interruptWhatIsStuck();
        attempt(scene.secrets()::assertNoneFound);
        if (wrong instanceof Exception exception) {
            throw exception;
        }
        if (wrong instanceof Error error) {
            throw error;
        }
    }

    private void bounded(Step step, String what) {
        attempt(
                () ->
                        scene.background(
                                        () -> {
                                            step.run();
                                            return what;
                                        })
                                .await(PATIENCE_SECONDS, what));
    }

    /** What hangs has the connection and the threads; to find that again says nothing new. */
    private boolean isStuck() {
        return patience.waitsInVain() > waitsInVainBefore;
    }

    /** Looked at when the servers have read all that was on its way to them. */
    private void nothingWasSentTwice(int sends) {
        if (promised.contains(TransportCapability.SENDS_ONCE)) {
            int begun = scene.servers().stream().mapToInt(FaultyServer::begun).sum();
            assertTrue(
                    begun <= sends,
                    () ->
                            begun
                                    + " requests on the wire for "
                                    + sends
                                    + " sends: send() MUST put at most one there. Switch off the"
                                    + " retries, redirects and challenges of the library");
        }
    }

    /** The one connection that there may be was given back, or can be made anew. */
    private void itStillWorks(Scene.Staged staged) {
        if (isStuck() || scene.wasClosed(staged.transport()) || !itsProxyListens(staged.setup())) {
            return;
        }
        try (FaultyServer healthy = FaultyServer.start()) {
            healthy.enqueue(Exchange.of(Answer.json(200, "{}")));
            Background<Outcome> last =
                    scene.background(
                            () ->
                                    scene.send(
                                            staged.transport(),
                                            Requests.get(healthy.uri()),
                                            new SendControl()));
            last.await(PATIENCE_SECONDS, "One more send, after the case,").is(200, "{}");
        } catch (Exception failure) {
            throw new AssertionError(
                    "After the case one more send, to a server that is well, failed: the case left"
                            + " the transport's only connection in use, or broken.",
                    failure);
        }
    }

    private boolean itsProxyListens(TransportSetup setup) {
        return setup.proxy()
                .map(InetSocketAddress::getPort)
                .map(port -> scene.proxies().stream().anyMatch(proxy -> proxy.port() == port))
                .orElse(true);
    }

    private void itTellsNoSecret(Scene.Staged staged) {
        scene.secrets().lookInto("the transport's name", staged.transport().name());
        scene.secrets().lookInto("toString of the transport", staged.transport());
        scene.secrets().lookInto("the capabilities", staged.transport().capabilities());
        scene.secrets().lookInto("the library's version", staged.transport().libraryVersion());
    }

    private boolean isNoConnectionLeft() {
        return scene.servers().stream().allMatch(server -> server.openConnections() == 0);
    }

    private void noConnectionIsLeft() {
        for (FaultyServer server : scene.servers()) {
            server.awaitOpenConnections(0);
        }
        for (FaultyProxy proxy : scene.proxies()) {
            proxy.awaitOpenConnections(0);
        }
    }
}
