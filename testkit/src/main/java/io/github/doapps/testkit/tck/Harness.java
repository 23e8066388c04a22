package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.TransportCapability;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Runs a case, and looks at what it left behind. */
final class Harness {

    /** So long may a case take that hangs nowhere, on a machine that does much else. */
    private static final long CASE_SECONDS = 60;

    private final TransportFactory factory;
    private final Set<SetupOption> options;
    private final Set<TransportCapability> promised;
    private final Map<Circumstance, String> absent = new EnumMap<>(Circumstance.class);
    private final Patience patience;

    Harness(TransportFactory factory, Set<SetupOption> options, Patience patience)
            throws Exception {
        this.patience = patience;
        this.factory = factory;
        this.options = Set.copyOf(options);
        TransportSetup setup = TransportSetup.narrow();
        HttpTransport sample =
                new Background<>("maker", patience, () -> factory.create(setup))
                        .await(CASE_SECONDS, "Making a transport");
        this.promised = Set.copyOf(sample.capabilities());
        // Not waited for: how a transport closes is for the cases to find.
        new Background<>("closer", patience, () -> closed(sample, setup));
        if (setup.lent().isEmpty()) {
            absent.put(
                    Circumstance.LENT_CLIENT,
                    "create() lends no client: it calls TransportSetup.lend where the transport"
                            + " stands on a client of the user's");
        }
        String deafness = Slf4j.deafness();
        if (!deafness.isEmpty()) {
            absent.put(Circumstance.SLF4J_IS_HEARD, deafness);
        }
    }

    private static HttpTransport closed(HttpTransport sample, TransportSetup setup)
            throws Exception {
        try (sample) {
            return sample;
        } finally {
            setup.closeLent();
        }
    }

    /** What there is not for a case, or nothing. */
    String lacking(Case one) {
        Set<String> lacking = new TreeSet<>();
        one.needs().stream()
                .filter(need -> !promised.contains(need))
                .forEach(need -> lacking.add("the transport does not promise " + need));
        one.options().stream()
                .filter(option -> !options.contains(option))
                .forEach(option -> lacking.add("the test cannot choose " + option));
        one.circumstances().stream()
                .filter(absent::containsKey)
                .forEach(circumstance -> lacking.add(absent.get(circumstance)));
        return String.join(", ", lacking);
    }

    /** Throws what was wrong first; what was wrong besides hangs on it. */
    void run(Case one) throws Exception {
        try (Secrets secrets = new Secrets()) {
            Scene scene = new Scene(factory, promised, secrets, patience);
            Aftermath aftermath = new Aftermath(scene, promised, patience);
            aftermath.attempt(() -> inTime(one, scene));
            aftermath.look();
        }
    }

    private static void inTime(Case one, Scene scene) throws Exception {
        scene.background(
                        () -> {
                            one.body().run(scene);
                            if (Thread.currentThread().isInterrupted()) {
                                throw new AssertionError(
                                        "The calling thread was interrupted: a transport MUST NOT"
                                                + " interrupt it.");
                            }
                            return one;
                        })
                .await(CASE_SECONDS, "The case");
    }
}
