package io.github.doapps.benchmarks.process;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Named figures as one line, which is how the JVMs of the benchmark tell them. */
public final class Figures {

    private static final String FIGURES = "figures";
    private static final String FAILED = "failed";

    private Figures() {}

    /** What gives figures. */
    @FunctionalInterface
    public interface Measuring {

        /** Measures. */
        Map<String, Double> measure() throws IOException;
    }

    /** The line of what is measured, or of why it is not. */
    public static String line(Measuring measuring) {
        try {
            StringBuilder line = new StringBuilder(FIGURES);
            measuring
                    .measure()
                    .forEach(
                            (name, value) ->
                                    line.append(' ').append(name).append('=').append(value));
            return line.toString();
        } catch (IOException | RuntimeException failure) {
            return FAILED + " " + String.valueOf(failure).replaceAll("\\s+", " ");
        }
    }

    /** The figures of a line; a failure says whose they would have been. */
    public static Map<String, Double> of(String line, String whose) throws IOException {
        if (!line.startsWith(FIGURES)) {
            throw new IOException("The row " + whose + " does not do its work: " + line);
        }
        Map<String, Double> figures = new TreeMap<>();
        String[] words = line.split(" ", -1);
        for (int index = 1; index < words.length; index++) {
            String[] pair = words[index].split("=", -1);
            figures.put(pair[0], Double.parseDouble(pair[1]));
        }
        return figures;
    }
}
