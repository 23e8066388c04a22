package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpTransport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What every {@link HttpTransport} promises, as tests. Extend it in a test of the transport's
 * module and say how the transport is made:
 *
 * <pre>{@code
 * class MyTransportTckTest extends HttpTransportTck {
 *     @Override
 *     protected HttpTransport create(TransportSetup setup) {
 *         return MyTransport.builder().connectTimeout(setup.connectTimeout()).build();
 *     }
 *
 *     @Override
 *     protected Set<SetupOption> options() {
 *         return EnumSet.of(SetupOption.CONNECT_TIMEOUT);
 *     }
 * }
 * }</pre>
 *
 * <p>Each case has a transport and a server of its own, and is followed by the same look at what it
 * left behind: the case's servers saw no more requests than were sent, nothing secret was said, the
 * transport still works, and once it is closed no connection, socket or thread has stayed. What a
 * transport does not count among its {@link HttpTransport#capabilities} is not asked of it: such a
 * case is reported as skipped, with the capability that it lacks. Nothing else is skipped, but for
 * what {@link #options} leaves out.
 *
 * <p>{@code -Ddoapps.tck.only=TEXT} runs only the cases whose topic and name have that text in
 * them; {@code -Ddoapps.random.rounds=N} makes those with random input longer, up to 20 times, and
 * {@code -Ddoapps.random.seed=N} starts them elsewhere.
 */
@SuppressWarnings(
        "exports") // JUnit is optional: who has none on the path has no use for this class
@Execution(ExecutionMode.SAME_THREAD)
public abstract class HttpTransportTck {

    /** For subclasses, which JUnit makes. */
    protected HttpTransportTck() {}

    /**
     * Makes a transport. Called once for each case, and the transport is closed at its end. A
     * transport over a client of the user's is made over a new client, with {@link
     * TransportSetup#lend} called.
     *
     * @param setup how the transport is wanted; what {@link #options} does not name may be ignored
     * @return a new transport
     * @throws Exception if it cannot be made; the case fails
     */
    protected abstract HttpTransport create(TransportSetup setup) throws Exception;

    /**
     * What can be chosen in a {@link TransportSetup}. Defaults to everything.
     *
     * @return the options that {@link #create} heeds
     */
    protected Set<SetupOption> options() {
        return EnumSet.allOf(SetupOption.class);
    }

    /**
     * Called when all cases are through, to hold their number against what is expected. Does
     * nothing by default. Not called where {@code -Ddoapps.tck.only} runs some of them alone.
     *
     * @param tally what ran and what did not
     */
    protected void afterCases(Tally tally) {}

    /**
     * The cases, by topic, and the tally last.
     *
     * @param reporter told the tally
     * @return the tests
     * @throws Exception if the transport cannot be made
     */
    @TestFactory
    public final Stream<DynamicNode> cases(TestReporter reporter) throws Exception {
        String only = System.getProperty("doapps.tck.only", "");
        Harness harness = new Harness(this::create, options(), new Patience());
        Tally tally = new Tally();
        Map<String, List<Case>> topics =
                AllCases.list().stream()
                        .filter(one -> (one.topic() + ": " + one.name()).contains(only))
                        .collect(
                                Collectors.groupingBy(
                                        Case::topic, LinkedHashMap::new, Collectors.toList()));
        List<DynamicNode> nodes = new ArrayList<>();
        topics.forEach((topic, cases) -> nodes.add(topic(topic, cases, harness, tally)));
        nodes.add(
                DynamicTest.dynamicTest(
                        "the tally",
                        () -> {
                            reporter.publishEntry("tck", tally.toString());
                            if (only.isEmpty()) {
                                afterCases(tally);
                            }
                        }));
        return nodes.stream();
    }

    private static DynamicNode topic(String topic, List<Case> cases, Harness harness, Tally tally) {
        return DynamicContainer.dynamicContainer(
                topic + " (" + cases.size() + " cases)",
                cases.stream()
                        .map(
                                one ->
                                        DynamicTest.dynamicTest(
                                                one.name(), () -> run(one, harness, tally))));
    }

    private static void run(Case one, Harness harness, Tally tally) throws Exception {
        String lacking = harness.lacking(one);
        if (!lacking.isEmpty()) {
            tally.skipped(one, lacking);
            Assumptions.abort(lacking);
        }
        tally.ran(one);
        harness.run(one);
    }
}
