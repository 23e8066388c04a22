package io.github.doapps.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What several rounds came to.
 *
 * @param median the middle
 * @param lower a quarter of the rounds is below
 * @param upper a quarter is above
 * @param least the least
 * @param most the most
 * @param rounds how many there were
 */
public record Spread(
        double median, double lower, double upper, double least, double most, int rounds) {

    /** Of one value a round. */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There is no round.");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(
                quantile(sorted, 0.5),
                quantile(sorted, 0.25),
                quantile(sorted, 0.75),
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length);
    }

    private static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    /** As a ratio: the middle, then the middle half of the rounds. */
    public String ratio() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, lower, upper);
    }

    /** As a ratio, from the least to the most. */
    public String range() {
        return String.format(Locale.ROOT, "%.2f–%.2f", least, most);
    }

    /** The middle with as many digits as tell something. */
    public String amount() {
        return amount(median);
    }

    /** A value with as many digits as tell something. */
    public static String amount(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, format, value);
    }

    /** One value. */
    public static Spread of(double... values) {
        return of(Arrays.stream(values).boxed().toList());
    }
}
