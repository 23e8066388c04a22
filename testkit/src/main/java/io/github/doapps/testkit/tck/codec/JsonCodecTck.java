package io.github.doapps.testkit.tck.codec;

import io.github.doapps.spi.JsonCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.opentest4j.TestAbortedException;

/**
 * What every {@link JsonCodec} promises, as tests. Extend it in a test of the codec's module and
 * say how the codec is made:
 *
 * <pre>{@code
 * class MyJsonCodecTckTest extends JsonCodecTck {
 *     @Override
 *     protected JsonCodec create() {
 *         return new MyJsonCodec();
 *     }
 * }
 * }</pre>
 *
 * <p>All cases share one codec, so that whatever it kept of one would show in the next. What is
 * written is held against bytes that are put down here, not against another codec: codecs that pass
 * agree to the byte. A codec that says that it is {@linkplain JsonCodec#isStrict() strict} is held
 * to that, too. Nothing is skipped but the case that reads DigitalOcean's published contract, where
 * the system property {@code doapps.contract} does not name a folder that has it.
 *
 * <p>{@code -Ddoapps.tck.only=TEXT} runs only the cases whose topic and name have that text in
 * them; {@code -Ddoapps.random.rounds=N} makes the one with random documents longer, and {@code
 * -Ddoapps.random.seed=N} starts it elsewhere.
 */
@SuppressWarnings(
        "exports") // JUnit is optional: who has none on the path has no use for this class
@Execution(ExecutionMode.SAME_THREAD)
public abstract class JsonCodecTck {

    /** For subclasses, which JUnit makes. */
    protected JsonCodecTck() {}

    /**
     * Makes the codec. Called once; the codec is closed behind the last case.
     *
     * @return a new codec
     * @throws Exception if it cannot be made; the test fails
     */
    protected abstract JsonCodec create() throws Exception;

    /**
     * Called when all cases are through, to hold their number against what is expected. Does
     * nothing by default. Not called where {@code -Ddoapps.tck.only} runs some of them alone.
     *
     * @param tally what ran and what did not
     */
    protected void afterCases(CodecTally tally) {}

    /**
     * The cases, by topic, and the tally last.
     *
     * @param reporter told the tally
     * @return the tests
     * @throws Exception if the codec cannot be made
     */
    @TestFactory
    public final Stream<DynamicNode> cases(TestReporter reporter) throws Exception {
        String only = System.getProperty("doapps.tck.only", "");
        JsonCodec codec = create();
        CodecTally tally = new CodecTally();
        Map<String, List<CodecCase>> topics =
                AllCodecCases.list(codec).stream()
                        .filter(one -> one.fullName().contains(only))
                        .collect(
                                Collectors.groupingBy(
                                        CodecCase::topic, LinkedHashMap::new, Collectors.toList()));
        List<DynamicNode> nodes = new ArrayList<>();
        topics.forEach((topic, cases) -> nodes.add(topic(topic, cases, codec, tally)));
        nodes.add(
                DynamicTest.dynamicTest(
                        "the tally",
                        () -> {
                            codec.close();
                            reporter.publishEntry("tck", tally.toString());
                            if (only.isEmpty()) {
                                afterCases(tally);
                            }
                        }));
        return nodes.stream();
    }

    private static DynamicNode topic(
            String topic, List<CodecCase> cases, JsonCodec codec, CodecTally tally) {
        return DynamicContainer.dynamicContainer(
                topic + " (" + cases.size() + " cases)",
                cases.stream()
                        .map(
                                one ->
                                        DynamicTest.dynamicTest(
                                                one.name(), () -> run(one, codec, tally))));
    }

    private static void run(CodecCase one, JsonCodec codec, CodecTally tally) throws Exception {
        try {
            one.body().run(codec);
            tally.ran(one);
        } catch (TestAbortedException lacking) {
            tally.skipped(one);
            throw lacking;
        } catch (Exception | Error red) {
            tally.ran(one);
            throw red;
        }
    }
}
