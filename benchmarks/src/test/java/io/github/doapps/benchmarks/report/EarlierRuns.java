package io.github.doapps.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.doapps.benchmarks.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What earlier runs left in the folder of the report: how far the ratios of a row differ. */
final class EarlierRuns {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    EarlierRuns(Path folder) {
        this.folder = folder;
    }

    /** Keeps a run; what was planted, if anything, is a part of its name. */
    void keep(String json, String planted) throws IOException {
        Files.createDirectories(folder);
        int number = files(planted).size() + 1;
        while (Files.exists(file(planted, number))) {
            number++;
        }
        Files.writeString(file(planted, number), json);
    }

    private Path file(String planted, int number) {
        return folder.resolve(String.format(Locale.ROOT, "%s-%03d.json", planted, number));
    }

    /** The runs with the same planted, side by side; no lines if there is only one. */
    Table table(String planted) throws IOException {
        List<JsonNode> runs = new ArrayList<>();
        for (Path file : files(planted)) {
            runs.add(JSON.readTree(file.toFile()));
        }
        List<String> heads = new ArrayList<>(List.of("row, metric"));
        for (int run = 1; run <= runs.size(); run++) {
            heads.add("run " + run);
        }
        heads.add("differ by");
        List<List<String>> lines = new ArrayList<>();
        if (runs.size() > 1) {
            for (Rows row : Rows.values()) {
                for (Metric metric : Metric.values()) {
                    add(
                            row.label() + ", " + metric.label(),
                            ratios(row, metric, runs),
                            lines,
                            runs.size());
                }
            }
            for (JsonNode target : runs.get(runs.size() - 1).path("targets")) {
                add("target: " + name(target), medians(name(target), runs), lines, runs.size());
            }
        }
        return new Table(
                "Runs",
                "Median ratio to hc5-records in each run whose figures are in the folder, and of"
                        + " each target to what it is held against.",
                heads,
                lines);
    }

    private static List<Double> ratios(Rows row, Metric metric, List<JsonNode> runs) {
        List<Double> medians = new ArrayList<>();
        if (row != Rows.HC5_RECORDS) {
            for (JsonNode run : runs) {
                List<Double> ratios = new ArrayList<>();
                run.path("rows")
                        .path(row.label())
                        .path(metric.label())
                        .path("ratios")
                        .forEach(ratio -> ratios.add(ratio.asDouble()));
                if (!ratios.isEmpty()) {
                    medians.add(Spread.of(ratios).median());
                }
            }
        }
        return medians;
    }

    private static String name(JsonNode target) {
        return target.path("what").asText()
                + ", "
                + target.path("metric").asText()
                + ", to "
                + target.path("against").asText();
    }

    private static List<Double> medians(String target, List<JsonNode> runs) {
        List<Double> medians = new ArrayList<>();
        for (JsonNode run : runs) {
            for (JsonNode one : run.path("targets")) {
                if (name(one).equals(target)) {
                    medians.add(one.at("/ratio/median").asDouble());
                }
            }
        }
        return medians;
    }

    /** A line, unless some of the runs have not measured it. */
    private static void add(String what, List<Double> medians, List<List<String>> lines, int runs) {
        if (medians.size() < runs) {
            return;
        }
        List<String> cells = new ArrayList<>(List.of(what));
        medians.forEach(median -> cells.add(Spread.amount(median)));
        double differ = Collections.max(medians) / Collections.min(medians) - 1;
        cells.add(String.format(Locale.ROOT, "%.0f %%", differ * 100));
        lines.add(cells);
    }

    private List<Path> files(String planted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(planted))
                    .sorted()
                    .toList();
        }
    }
}
