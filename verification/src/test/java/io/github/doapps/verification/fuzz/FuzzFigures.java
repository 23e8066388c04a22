package io.github.doapps.verification.fuzz;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What a run came to. The fuzzer calls on one thread. */
final class FuzzFigures {

    private static final int SMALLEST_CLASS = 64;

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Integer, Integer> sizes = new TreeMap<>();
    private int inputs;
    private int largest;
    private long bytes;

    void add(int size, Outcome outcome) {
        inputs++;
        bytes += size;
        largest = Math.max(largest, size);
        outcomes.merge(outcome, 1, Integer::sum);
        int sizeClass = SMALLEST_CLASS;
        while (sizeClass < size) {
            sizeClass *= 4;
        }
        sizes.merge(sizeClass, 1, Integer::sum);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(
                "%,d inputs, %,d bytes each on average, %,d at most; %s"
                        .formatted(inputs, bytes / Math.max(1, inputs), largest, outcomes));
        sizes.forEach(
                (size, count) -> text.append("%n%,12d of up to %,d bytes".formatted(count, size)));
        return text.append(
                        "%nheap: %,d MiB at most"
                                .formatted(Runtime.getRuntime().maxMemory() / 1024 / 1024))
                .toString();
    }
}
