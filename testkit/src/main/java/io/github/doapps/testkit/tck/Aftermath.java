package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds after every case, whatever it was about. */
final class Aftermath {

    private static final long PATIENCE_SECONDS = 10;

    private final Scene scene;
    private final Set<TransportCapability> promised;
    private final LeftThreads threads = new LeftThreads();
    private @Nullable Throwable wrong;

    Aftermath(Scene scene, Set<TransportCapability> promised) {
        this.scene = scene;
        this.promised = promised;
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
        } catch (Exception | AssertionError failure) {
            if (wrong == null) {
                wrong = failure;
            } else {
                wrong.addSuppressed(failure);
            }
        }
    }

    /** Looks at everything, and throws what was wrong. */
    void look() throws Exception {
        scene.opened().forEach(HttpResponse::close);
        attempt(this::nothingWasSentTwice);
        for (Scene.Staged staged : scene.staged()) {
            attempt(() -> itStillWorks(staged));
            attempt(staged.transport()::close);
            attempt(() -> itTellsNoSecret(staged));
            attempt(() -> staged.setup().closeLent());
        }
        if (promised.contains(TransportCapability.FREES_ALL)) {
            attempt(this::noConnectionIsLeft);
        }
        for (FaultyServer server : scene.servers()) {
            attempt(server::close);
        }
        scene.closing().forEach(Runnable::run);
        if (promised.contains(TransportCapability.FREES_ALL)) {
            attempt(threads::awaitNone);
        }
        attempt(() -> assertEquals(List.of(), List.copyOf(scene.secrets().found()), "secrets in"));
        if (wrong instanceof Exception exception) {
            throw exception;
        }
        if (wrong instanceof Error error) {
            throw error;
        }
    }

    private void nothingWasSentTwice() {
        if (promised.contains(TransportCapability.SENDS_ONCE)) {
            int begun = scene.servers().stream().mapToInt(FaultyServer::begun).sum();
            assertTrue(
                    begun <= scene.sends(),
                    () -> begun + " requests on the wire for " + scene.sends() + " sends");
        }
    }

    /** The one connection that there may be was given back, or can be made anew. */
    private void itStillWorks(Scene.Staged staged) {
        if (scene.wasClosed(staged.transport()) || staged.setup().proxy().isPresent()) {
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
            throw new AssertionError("one more send, after the case, failed", failure);
        }
    }

    private void itTellsNoSecret(Scene.Staged staged) {
        scene.secrets().lookInto("toString of the transport", staged.transport());
        scene.secrets().lookInto("the capabilities", staged.transport().capabilities());
        scene.secrets().lookInto("the library's version", staged.transport().libraryVersion());
    }

    private void noConnectionIsLeft() {
        for (FaultyServer server : scene.servers()) {
            server.awaitOpenConnections(0);
        }
    }
}
