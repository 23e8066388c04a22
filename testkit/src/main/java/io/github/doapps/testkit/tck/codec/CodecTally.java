package io.github.doapps.testkit.tck.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cases a codec was put through, for a test to pin: a case that silently stops running proves
 * nothing.
 */
public final class CodecTally {

    private final Map<String, Integer> ran = new LinkedHashMap<>();
    private final List<String> skipped = new ArrayList<>();

    CodecTally() {}

    void ran(CodecCase done) {
        ran.merge(done.topic(), 1, Integer::sum);
    }

    void skipped(CodecCase left) {
        skipped.add(left.fullName());
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
     * How many cases of each topic ran.
     *
     * @return the numbers by topic, in the order of the topics; unmodifiable
     */
    public Map<String, Integer> ranByTopic() {
        return Collections.unmodifiableMap(ran);
    }

    /**
     * The cases that lacked what they read: those of the published contract, where it is not at
     * hand. Nothing else is ever skipped.
     *
     * @return their topics and names; unmodifiable
     */
    public List<String> skipped() {
        return Collections.unmodifiableList(skipped);
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
