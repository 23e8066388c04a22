package io.github.doapps.benchmarks.report;

import java.util.List;
import java.util.Locale;

/**
 * A target, and what became of it. It is met when the middle half of the rounds' ratios reaches it
 * within three percent.
 *
 * @param what what was measured
 * @param against what it was measured by
 * @param metric in which way
 * @param limit the target
 * @param atLeast whether the ratio must be the limit or more, else that or less
 * @param ratio the rounds' ratios
 */
public record Verdict(
        String what, String against, String metric, double limit, boolean atLeast, Spread ratio) {

    private static final double TOLERANCE = 0.03;

    /** Whether it is met. */
    public boolean met() {
        return atLeast
                ? ratio.upper() >= limit * (1 - TOLERANCE)
                : ratio.lower() <= limit * (1 + TOLERANCE);
    }

    /** All of them. */
    static Table table(List<Verdict> verdicts) {
        return new Table(
                "Targets",
                "Met where the middle half of the ratios comes within 3 % of the target.",
                List.of("what", "against", "metric", "target", "ratio", "range", "met"),
                verdicts.stream().map(Verdict::cells).toList());
    }

    private List<String> cells() {
        return List.of(
                what,
                against,
                metric,
                (atLeast ? "≥ " : "≤ ") + String.format(Locale.ROOT, "%.2f", limit),
                ratio.ratio(),
                ratio.range(),
                met() ? "yes" : "**no**");
    }
}
