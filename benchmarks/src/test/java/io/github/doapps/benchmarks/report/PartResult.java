package io.github.doapps.benchmarks.report;

import java.util.List;

/**
 * What a part of the benchmark came to.
 *
 * @param tables what it says
 * @param verdicts what became of its targets
 */
public record PartResult(List<Table> tables, List<Verdict> verdicts) {

    /** A part that has no target. */
    public static PartResult of(List<Table> tables) {
        return new PartResult(tables, List.of());
    }
}
