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
        Files.writeString(
                folder.resolve(String.format(Locale.ROOT, "%s-%03d.json", planted, number)), json);
    }

    /** The runs with the same planted, side by side; no lines if there is only one. */
    Table table(String planted) throws IOException {
        List<JsonNode> runs = new ArrayList<>();
        for (Path file : files(planted)) {
            runs.add(JSON.readTree(file.toFile()).path("rows"));
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
                    line(row, metric, runs, lines);
                }
            }
        }
        return new Table(
                "Runs",
                "Median ratio to hc5-records in each run whose figures are in the folder.",
                heads,
                lines);
    }

    private static void line(
            Rows row, Metric metric, List<JsonNode> runs, List<List<String>> lines) {
        List<Double> medians = new ArrayList<>();
        for (JsonNode run : runs) {
            List<Double> ratios = new ArrayList<>();
            run.path(row.label())
                    .path(metric.label())
                    .path("ratios")
                    .forEach(ratio -> ratios.add(ratio.asDouble()));
            if (ratios.isEmpty()) {
                return;
            }
            medians.add(Spread.of(ratios).median());
        }
        if (row == Rows.HC5_RECORDS) {
            return;
        }
        List<String> cells = new ArrayList<>(List.of(row.label() + ", " + metric.label()));
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
