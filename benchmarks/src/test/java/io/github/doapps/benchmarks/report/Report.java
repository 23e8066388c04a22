package io.github.doapps.benchmarks.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.benchmarks.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The report's files: text and chart for people, every round's figure for programs. */
public final class Report {

    /** The circumstance that something was done to doapps on purpose. */
    public static final String PLANTED = "planted";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, String> circumstances;
    private final Measurements measured;
    private final List<PartResult> parts;

    /**
     * A report.
     *
     * @param circumstances the machine, and how it was measured
     * @param measured the rows' figures
     * @param parts what the parts came to
     */
    public Report(
            Map<String, String> circumstances, Measurements measured, List<PartResult> parts) {
        this.circumstances = circumstances;
        this.measured = measured;
        this.parts = parts;
    }

    /** Writes all files into a folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String json = json();
        String planted = circumstances.getOrDefault(PLANTED, "none");
        EarlierRuns runs = new EarlierRuns(folder.resolve("runs"));
        runs.keep(json, planted);
        Table side = runs.table(planted);
        String text = markdown();
        Files.writeString(
                folder.resolve("performance.md"),
                side.lines().isEmpty() ? text : text + "\n" + side.markdown().strip() + "\n");
        Files.writeString(folder.resolve("performance.json"), json);
        Files.writeString(folder.resolve("performance.svg"), new Chart(measured).svg());
    }

    private List<Verdict> verdicts() {
        return Stream.concat(
                        new RowTables(measured).verdicts().stream(),
                        parts.stream().flatMap(part -> part.verdicts().stream()))
                .toList();
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("# Performance\n\n");
        circumstances.forEach(
                (name, value) ->
                        text.append("- ").append(name).append(": ").append(value).append('\n'));
        text.append('\n');
        List<Table> tables = new ArrayList<>();
        if (!verdicts().isEmpty()) {
            tables.add(Verdict.table(verdicts()));
        }
        parts.forEach(part -> tables.addAll(part.tables()));
        tables.forEach(table -> text.append(table.markdown()));
        return text.toString().stripTrailing() + "\n";
    }

    private String json() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.set("circumstances", JSON.valueToTree(circumstances));
        ArrayNode targets = root.putArray("targets");
        for (Verdict verdict : verdicts()) {
            ObjectNode target = JSON.valueToTree(verdict);
            targets.add(target.put("met", verdict.met()));
        }
        ObjectNode rows = root.putObject("rows");
        for (Rows row : measured.rows()) {
            ObjectNode figures = rows.putObject(row.label());
            for (Metric metric : Metric.values()) {
                List<Double> values = measured.of(row, metric);
                if (!values.isEmpty()) {
                    ObjectNode figure = figures.putObject(metric.label());
                    figure.put("unit", metric.unit());
                    figure.set("rounds", JSON.valueToTree(values));
                    figure.set(
                            "ratios",
                            JSON.valueToTree(measured.ratios(row, Rows.HC5_RECORDS, metric)));
                }
            }
        }
        ArrayNode tables = root.putArray("tables");
        parts.forEach(part -> part.tables().forEach(table -> tables.addPOJO(table)));
        return JSON.writeValueAsString(root) + "\n";
    }
}
