package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** What is nested more than 256 deep is refused, and takes no thread's stack with it. */
final class NestingCases {

    private final List<CodecCase> all = new ArrayList<>();

    private NestingCases() {
        for (int depth : List.of(257, 1_001, 100_000)) {
            add(depth, "[", "", "]");
            add(depth, "{\"a\":", "1", "}");
            add(depth, "[{\"a\":", "1", "}]");
            add(depth, " [\n", "", "");
        }
    }

    static List<CodecCase> all() {
        return new NestingCases().all;
    }

    private void add(int depth, String open, String inside, String close) {
        String name = depth + " times " + open.strip() + (close.isEmpty() ? ", never closed" : "");
        all.add(
                new CodecCase(
                        "nesting",
                        name,
                        codec ->
                                Refusal.check(
                                        codec,
                                        (open.repeat(depth) + inside + close.repeat(depth))
                                                .getBytes(UTF_8))));
    }
}
