package io.github.doapps.benchmarks.driver;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.coldstart.ColdStart;
import io.github.doapps.benchmarks.process.Progress;
import io.github.doapps.benchmarks.report.Measurements;
import io.github.doapps.benchmarks.report.Metric;
import io.github.doapps.benchmarks.report.PartResult;
import io.github.doapps.benchmarks.report.RowTables;
import io.github.doapps.benchmarks.report.Table;
import io.github.doapps.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Every row started cold once a round, in an order that changes. */
final class ColdRounds {

    private final Settings settings;
    private final Measurements measured;
    private final Progress progress;

    ColdRounds(Settings settings, Measurements measured, Progress progress) {
        this.settings = settings;
        this.measured = measured;
        this.progress = progress;
    }

    PartResult run() throws IOException {
        try (ServerProcess server = ServerProcess.start()) {
            ColdStart starts = new ColdStart(server, settings.report().resolve("jars"));
            progress.say("cold starts: classes and jars");
            // Reads each jar once, so that the first round is like the others.
            Table loads = loads(starts);
            Random order = new Random(settings.seed());
            List<Rows> rows = new ArrayList<>(settings.rows());
            for (int round = 1; round <= settings.coldRounds(); round++) {
                progress.say("cold starts: round " + round + " of " + settings.coldRounds());
                Collections.shuffle(rows, order);
                for (Rows row : rows) {
                    add(row, starts.start(row));
                }
            }
            List<Table> tables = new ArrayList<>(new RowTables(measured).cold());
            tables.add(loads);
            return PartResult.of(tables);
        }
    }

    private void add(Rows row, ColdStart.Cost cost) {
        measured.add(row, Metric.COLD_WALL, cost.wall());
        measured.add(row, Metric.COLD_CPU, cost.cpu());
        cost.memory().ifPresent(memory -> measured.add(row, Metric.COLD_RSS, memory));
    }

    private Table loads(ColdStart starts) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (Rows row : settings.rows()) {
            lines.add(
                    List.of(
                            row.label(),
                            String.format(Locale.ROOT, "%,d", starts.classes(row).size()),
                            String.valueOf(starts.jars(row)),
                            String.format(Locale.ROOT, "%,d", starts.bytes(row) / 1024)));
        }
        return new Table(
                "Cold start: classes and jars",
                "Classes loaded until the first answer, the JDK's with them; the jars that the"
                        + " application has besides its own.",
                List.of("row", "classes", "jars", "kB of jars"),
                lines);
    }
}
