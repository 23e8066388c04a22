package io.github.doapps.benchmarks.driver;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.process.Progress;
import io.github.doapps.benchmarks.report.Measurements;
import io.github.doapps.benchmarks.report.Metric;
import io.github.doapps.benchmarks.report.PartResult;
import io.github.doapps.benchmarks.report.RowTables;
import io.github.doapps.benchmarks.report.Spread;
import io.github.doapps.benchmarks.report.Table;
import io.github.doapps.benchmarks.server.ServerProcess;
import io.github.doapps.benchmarks.worker.WorkerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Every row once a round, in an order that changes, each in a JVM that is warm. */
final class WarmRounds {

    private static final double NEAR = 2.0 / 3;

    private final Settings settings;
    private final Measurements measured;
    private final Progress progress;

    WarmRounds(Settings settings, Measurements measured, Progress progress) {
        this.settings = settings;
        this.measured = measured;
        this.progress = progress;
    }

    PartResult run() throws IOException {
        try (ServerProcess server = ServerProcess.start()) {
            progress.say("the server's ceiling");
            Map<Integer, Double> ceiling = new Ceiling(server.port()).measure(settings.seconds());
            Map<Rows, WorkerProcess> workers = new EnumMap<>(Rows.class);
            try {
                for (Rows row : settings.rows()) {
                    WorkerProcess worker =
                            WorkerProcess.start(row, server.endpoint(), settings.plant());
                    workers.put(row, worker);
                    progress.say("warming " + row.label());
                    warm(worker);
                }
                rounds(workers);
            } finally {
                workers.values().forEach(WorkerProcess::close);
            }
            return result(ceiling);
        }
    }

    private void warm(WorkerProcess worker) throws IOException {
        worker.load(64, settings.warmUp());
        worker.latency(settings.warmUp() / 4);
    }

    private void rounds(Map<Rows, WorkerProcess> workers) throws IOException {
        Random order = new Random(settings.seed());
        List<Map.Entry<Rows, WorkerProcess>> rows = new ArrayList<>(workers.entrySet());
        for (int round = 1; round <= settings.rounds(); round++) {
            progress.say("round " + round + " of " + settings.rounds());
            Collections.shuffle(rows, order);
            for (Map.Entry<Rows, WorkerProcess> row : rows) {
                measure(row.getKey(), row.getValue());
            }
        }
    }

    private void measure(Rows row, WorkerProcess worker) throws IOException {
        Map<String, Double> alone = worker.latency(settings.seconds());
        add(row, Metric.P50, alone, "p50");
        add(row, Metric.P99, alone, "p99");
        add(row, Metric.BYTES, alone, "bytes");
        Map<String, Double> some = worker.load(8, settings.seconds());
        add(row, Metric.RATE_8, some, "rate");
        add(row, Metric.CPU_8, some, "cpu");
        Map<String, Double> many = worker.load(64, settings.seconds());
        add(row, Metric.RATE_64, many, "rate");
        add(row, Metric.CPU_64, many, "cpu");
    }

    private void add(Rows row, Metric metric, Map<String, Double> figures, String name) {
        measured.add(row, metric, figures.getOrDefault(name, Double.NaN));
    }

    private PartResult result(Map<Integer, Double> ceiling) {
        RowTables tables = new RowTables(measured);
        for (Rows row : settings.rows()) {
            Set<Metric> near = EnumSet.noneOf(Metric.class);
            near(
                    Metric.P50,
                    1e6 / median(row, Metric.P50),
                    ceiling.getOrDefault(1, Double.NaN),
                    near);
            near(
                    Metric.RATE_8,
                    median(row, Metric.RATE_8),
                    ceiling.getOrDefault(8, Double.NaN),
                    near);
            near(
                    Metric.RATE_64,
                    median(row, Metric.RATE_64),
                    ceiling.getOrDefault(64, Double.NaN),
                    near);
            tables.markNearCeiling(row, near);
        }
        List<Table> all = new ArrayList<>(tables.served());
        all.add(Ceiling.table(ceiling));
        return PartResult.of(all);
    }

    private double median(Rows row, Metric metric) {
        return Spread.of(measured.of(row, metric)).median();
    }

    private static void near(Metric metric, double rate, double ceiling, Set<Metric> marks) {
        if (rate > ceiling * NEAR) {
            marks.add(metric);
        }
    }
}
