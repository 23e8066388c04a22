package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.TransportCapability;
import java.util.Set;
import java.util.TreeSet;

/** Runs a case, and looks at what it left behind. */
final class Harness {

    /** So long may a case take that hangs nowhere, on a machine that does much else. */
    private static final long CASE_SECONDS = 120;

    private final TransportFactory factory;
    private final Set<SetupOption> options;
    private final Set<TransportCapability> promised;

    Harness(TransportFactory factory, Set<SetupOption> options) throws Exception {
        this.factory = factory;
        this.options = Set.copyOf(options);
        TransportSetup setup = TransportSetup.narrow();
        try (HttpTransport sample = factory.create(setup)) {
            this.promised = Set.copyOf(sample.capabilities());
        } finally {
            setup.closeLent();
        }
    }

    /** What a transport lacks for a case, or nothing. */
    String lacking(Case one) {
        Set<String> lacking = new TreeSet<>();
        one.needs().stream()
                .filter(need -> !promised.contains(need))
                .forEach(need -> lacking.add("the transport does not promise " + need));
        one.options().stream()
                .filter(option -> !options.contains(option))
                .forEach(option -> lacking.add("the test cannot choose " + option));
        return String.join(", ", lacking);
    }

    /** Throws what was wrong first; what was wrong besides hangs on it. */
    void run(Case one) throws Exception {
        try (Secrets secrets = new Secrets()) {
            Scene scene = new Scene(factory, promised, secrets);
            Aftermath aftermath = new Aftermath(scene, promised);
            aftermath.attempt(() -> inTime(one, scene));
            aftermath.look();
        }
    }

    private static void inTime(Case one, Scene scene) throws Exception {
        new Background<>(
                        "case",
                        () -> {
                            one.body().run(scene);
                            if (Thread.currentThread().isInterrupted()) {
                                throw new AssertionError("the calling thread was interrupted");
                            }
                            return one;
                        })
                .await(CASE_SECONDS, "The case");
    }
}
