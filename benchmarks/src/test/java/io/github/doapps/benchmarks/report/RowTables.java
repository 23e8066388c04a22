package io.github.doapps.benchmarks.report;

import io.github.doapps.benchmarks.Rows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows side by side, as ratios and as amounts, and their targets. */
public final class RowTables {

    private static final Rows FLOOR = Rows.HC5_RECORDS;

    private static final List<Metric> SERVED =
            List.of(
                    Metric.P50,
                    Metric.P99,
                    Metric.BYTES,
                    Metric.RATE_8,
                    Metric.CPU_8,
                    Metric.RATE_64,
                    Metric.CPU_64);

    private static final List<Metric> COLD =
            List.of(Metric.COLD_WALL, Metric.COLD_CPU, Metric.COLD_RSS);

    private static final List<Goal> GOALS =
            List.of(
                    new Goal(Rows.APACHE_JACKSON, FLOOR, Metric.P50, 1.00),
                    new Goal(Rows.APACHE_JACKSON, FLOOR, Metric.CPU_64, 1.00),
                    new Goal(Rows.APACHE_JACKSON, FLOOR, Metric.BYTES, 1.00),
                    new Goal(Rows.APACHE_JACKSON, FLOOR, Metric.RATE_64, 1.00),
                    new Goal(Rows.APACHE_JACKSON, FLOOR, Metric.COLD_WALL, 0.95),
                    new Goal(Rows.APACHE_JSONB, FLOOR, Metric.P50, 1.05),
                    new Goal(Rows.APACHE_JSONB, FLOOR, Metric.CPU_64, 1.10),
                    new Goal(Rows.APACHE_JSONB, FLOOR, Metric.BYTES, 1.36),
                    new Goal(Rows.APACHE_JSONB, FLOOR, Metric.RATE_64, 0.95),
                    new Goal(Rows.APACHE_JSONB, FLOOR, Metric.COLD_WALL, 0.95),
                    new Goal(Rows.FEIGN_JACKSON, Rows.FEIGN_RECORDS, Metric.P50, 1.00),
                    new Goal(Rows.FEIGN_JACKSON, Rows.FEIGN_RECORDS, Metric.CPU_64, 1.00),
                    new Goal(Rows.FEIGN_JACKSON, Rows.FEIGN_RECORDS, Metric.BYTES, 0.90),
                    new Goal(Rows.FEIGN_JACKSON, Rows.FEIGN_RECORDS, Metric.RATE_64, 1.05),
                    new Goal(Rows.FEIGN_JACKSON, Rows.FEIGN_RECORDS, Metric.COLD_WALL, 0.95));

    private final Measurements measured;
    private final Map<Rows, Set<Metric>> nearCeiling = new EnumMap<>(Rows.class);

    /** Tables of what was measured. */
    public RowTables(Measurements measured) {
        this.measured = measured;
    }

    /** Marks a row whose rate is more than two thirds of what the server can do at all. */
    public void markNearCeiling(Rows row, Set<Metric> rates) {
        nearCeiling.put(row, rates);
    }

    /** Latency, load and allocation. */
    public List<Table> served() {
        return List.of(
                ratios("Ratios to " + FLOOR.label(), SERVED, Set.of()),
                amounts("Amounts", SERVED),
                ratios(
                        "Feign: ratios to " + Rows.FEIGN_RECORDS.label(),
                        SERVED,
                        Set.of(Rows.FEIGN_RECORDS, Rows.FEIGN_JACKSON, Rows.FEIGN_JSONB)));
    }

    /** Cold start. */
    public List<Table> cold() {
        return List.of(
                ratios("Cold start: ratios to " + FLOOR.label(), COLD, Set.of()),
                amounts("Cold start: amounts", COLD));
    }

    /** The targets that these metrics have. */
    public List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        for (Goal goal : GOALS) {
            List<Double> ratios = measured.ratios(goal.row(), goal.against(), goal.metric());
            if (!ratios.isEmpty()) {
                verdicts.add(
                        new Verdict(
                                goal.row().label(),
                                goal.against().label(),
                                goal.metric().label(),
                                goal.limit(),
                                goal.metric().moreIsBetter(),
                                Spread.of(ratios)));
            }
        }
        return verdicts;
    }

    /** Against Feign's own floor where only rows are asked for, else against the floor of all. */
    private Table ratios(String title, List<Metric> metrics, Set<Rows> only) {
        Rows floor = only.isEmpty() ? FLOOR : Rows.FEIGN_RECORDS;
        List<List<String>> lines = new ArrayList<>();
        for (Rows row : measured.rows()) {
            if (only.isEmpty() || only.contains(row)) {
                List<String> cells = new ArrayList<>(List.of(row.label()));
                for (Metric metric : metrics) {
                    List<Double> ratios = measured.ratios(row, floor, metric);
                    cells.add(
                            ratios.isEmpty() ? "" : Spread.of(ratios).ratio() + mark(row, metric));
                }
                lines.add(cells);
            }
        }
        String note =
                "Median of the rounds' ratios, each to the floor in the same round; in brackets"
                        + " the middle half of the rounds."
                        + (metrics.contains(Metric.RATE_64)
                                ? " A latency or rate with * comes within a third of the server's."
                                : "");
        return new Table(title, note, heads(metrics, ""), lines);
    }

    private Table amounts(String title, List<Metric> metrics) {
        List<List<String>> lines = new ArrayList<>();
        for (Rows row : measured.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.label()));
            for (Metric metric : metrics) {
                List<Double> values = measured.of(row, metric);
                cells.add(values.isEmpty() ? "" : Spread.of(values).amount());
            }
            lines.add(cells);
        }
        return new Table(
                title, "Medians, of this machine and this run.", heads(metrics, "unit"), lines);
    }

    private String mark(Rows row, Metric metric) {
        return nearCeiling.getOrDefault(row, Set.of()).contains(metric) ? " *" : "";
    }

    private static List<String> heads(List<Metric> metrics, String unit) {
        List<String> heads = new ArrayList<>(List.of("row"));
        for (Metric metric : metrics) {
            heads.add(metric.label() + (unit.isEmpty() ? "" : ", " + metric.unit()));
        }
        return heads;
    }

    private record Goal(Rows row, Rows against, Metric metric, double limit) {}
}
