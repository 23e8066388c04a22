package io.github.doapps.testkit.tck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cases a transport was put through, for a test to pin: a case that silently stops running
 * proves nothing.
 */
public final class Tally {

    private final Map<String, Integer> ran = new LinkedHashMap<>();
    private final Map<String, String> skipped = new LinkedHashMap<>();

    Tally() {}

    void ran(Case done) {
        ran.merge(done.topic(), 1, Integer::sum);
    }

    void skipped(Case left, String reason) {
        skipped.put(left.topic() + ": " + left.name(), reason);
    }

    /**
     * How many cases ran, whether they passed or not.
     *
     * @return the number
     */
    public int ran() {
        return ran.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The cases that did not run because the transport does not promise what they try, or cannot be
     * set up for it.
     *
     * @return what each lacks, by topic and name; unmodifiable
     */
    public Map<String, String> skipped() {
        return Collections.unmodifiableMap(skipped);
    }

    /** One line: how many ran, how many did not. */
    @Override
    public String toString() {
        List<String> topics = new ArrayList<>();
        ran.forEach((topic, count) -> topics.add(topic + " " + count));
        return ran()
                + " cases ran ("
                + String.join(", ", topics)
                + "), "
                + skipped.size()
                + " skipped";
    }
}
