package io.github.doapps.verification.once;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where threads are, for the story of a call that does not end. */
final class Threads {

    private Threads() {}

    /** The stacks of all of them. */
    static String stacks() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getValue().length > 0)
                .map(
                        entry ->
                                entry.getKey().getName()
                                        + Arrays.stream(entry.getValue())
                                                .limit(25)
                                                .map(frame -> "\n    " + frame)
                                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n", "\n", ""));
    }
}
