package io.github.doapps.benchmarks.report;

import io.github.doapps.benchmarks.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was measured of the rows: a value for each metric and round. */
public final class Measurements {

    private final Map<Rows, Map<Metric, List<Double>>> values = new EnumMap<>(Rows.class);

    /** Adds what a round gave. */
    public void add(Rows row, Metric metric, double value) {
        values.computeIfAbsent(row, unused -> new EnumMap<>(Metric.class))
                .computeIfAbsent(metric, unused -> new ArrayList<>())
                .add(value);
    }

    /** The rows that were measured. */
    public Set<Rows> rows() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** A value a round; none if this was not measured. */
    public List<Double> of(Rows row, Metric metric) {
        return values.getOrDefault(row, Map.of()).getOrDefault(metric, List.of());
    }

    /** Each round's value by that of the other row in the same round. */
    public List<Double> ratios(Rows row, Rows floor, Metric metric) {
        List<Double> own = of(row, metric);
        List<Double> floors = of(floor, metric);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(own.size(), floors.size()); round++) {
            ratios.add(own.get(round) / floors.get(round));
        }
        return ratios;
    }
}
