package io.github.doapps.benchmarks.scale;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.process.Figures;
import io.github.doapps.benchmarks.process.JavaChild;
import io.github.doapps.benchmarks.process.Progress;
import io.github.doapps.benchmarks.report.PartResult;
import io.github.doapps.benchmarks.report.Spread;
import io.github.doapps.benchmarks.report.Table;
import io.github.doapps.benchmarks.report.Verdict;
import io.github.doapps.benchmarks.server.ServerProcess;
import io.github.doapps.benchmarks.worker.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One client of doapps, and one by hand, under ever more threads. */
public final class ScaleRuns {

    private static final List<Rows> ROWS = List.of(Rows.HC5_RECORDS, Rows.APACHE_JACKSON);
    private static final int WARM_UPS = 2;

    private final Settings settings;
    private final Progress progress;

    /**
     * How much is measured.
     *
     * @param warmUp seconds under load before the first measurement of a JVM
     * @param seconds of each measurement
     * @param rounds of calls in flight
     * @param inFlight how many calls are in flight at once
     * @param soakMinutes how long doapps is kept under full load; 0 for not at all
     * @param virtual a Java that has virtual threads, if there is one
     * @param plant what is done to doapps
     * @param seed decides which of two comes first in a round
     */
    public record Settings(
            double warmUp,
            double seconds,
            int rounds,
            int inFlight,
            int soakMinutes,
            Optional<Path> virtual,
            Plant plant,
            long seed) {}

    /** Runs as they are set. */
    public ScaleRuns(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Runs them. */
    public PartResult run() throws IOException {
        List<Table> tables = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start()) {
            List<List<String>> lines = new ArrayList<>();
            for (Rows row : ROWS) {
                lines.addAll(threads(row, server, JavaChild.java(), "platform", 64, 256, 1024));
            }
            if (settings.virtual().isPresent()) {
                Path java = settings.virtual().get();
                for (Rows row : ROWS) {
                    lines.addAll(threads(row, server, java, "virtual", settings.inFlight()));
                }
                inFlight(server, java, tables, verdicts);
            }
            tables.add(0, threadsTable(lines));
            if (settings.soakMinutes() > 0) {
                tables.add(soak(server));
            }
        }
        return new PartResult(tables, verdicts);
    }

    private List<List<String>> threads(
            Rows row, ServerProcess server, Path java, String kind, int... counts)
            throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (JavaChild child = child(row, server, java)) {
            warm(child, row, kind);
            for (int count : counts) {
                progress.say("scale: " + row.label() + ", " + count + " " + kind + " threads");
                String command = "threads " + kind + " " + count + " " + settings.seconds();
                Map<String, Double> figures = ask(child, row, command);
                lines.add(
                        cells(
                                figures,
                                row.label() + ", " + count + " " + kind,
                                "rate",
                                "cpu",
                                "bytes",
                                "p50",
                                "p99",
                                "longest",
                                "fewest",
                                "monitors",
                                "ours",
                                "pinned"));
            }
        }
        return lines;
    }

    /** A run of so many seconds takes 1.75 times as long. */
    private void warm(JavaChild child, Rows row, String kind) throws IOException {
        if (settings.warmUp() > 0) {
            progress.say("scale: warming " + row.label());
            ask(child, row, "threads " + kind + " 64 " + settings.warmUp() / 1.75);
        }
    }

    private static Table threadsTable(List<List<String>> lines) {
        return new Table(
                "Many threads, 64 connections",
                "One measurement each. Times in ms. The thread with the fewest calls by the mean of all, which is 1 where"
                        + " the queue is fair. JFR's waits for a monitor, however short, in half"
                        + " the time: all, and those in doapps' own code; virtual threads that"
                        + " held their carrier.",
                List.of(
                        "threads",
                        "calls/s",
                        "cpu per call, µs",
                        "bytes per call",
                        "p50",
                        "p99",
                        "longest",
                        "fewest calls",
                        "monitors",
                        "doapps' own",
                        "pinned"),
                lines);
    }

    private void inFlight(
            ServerProcess server, Path java, List<Table> tables, List<Verdict> verdicts)
            throws IOException {
        List<Map<String, Double>> byHand = new ArrayList<>();
        List<Map<String, Double>> doapps = new ArrayList<>();
        String command = "inflight " + settings.inFlight();
        // each keeps its connections for the next round: one server has not descriptors for both
        try (ServerProcess second = ServerProcess.start();
                JavaChild floor = child(ROWS.get(0), server, java);
                JavaChild own = child(ROWS.get(1), second, java)) {
            warm(floor, ROWS.get(0), "virtual");
            warm(own, ROWS.get(1), "virtual");
            Random order = new Random(settings.seed());
            for (int round = 1 - WARM_UPS; round <= settings.rounds(); round++) {
                progress.say("scale: " + settings.inFlight() + " in flight, round " + round);
                boolean ownFirst = order.nextBoolean();
                Map<String, Double> first = ownFirst ? ask(own, ROWS.get(1), command) : Map.of();
                Map<String, Double> floors = ask(floor, ROWS.get(0), command);
                Map<String, Double> owns = ownFirst ? first : ask(own, ROWS.get(1), command);
                if (round > 0) {
                    byHand.add(floors);
                    doapps.add(owns);
                }
            }
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("cpu per call, µs", "cpu", byHand, doapps));
        lines.add(line("allocated per call, B", "bytes", byHand, doapps));
        lines.add(line("held per call in flight, B", "memory", byHand, doapps));
        tables.add(
                new Table(
                        settings.inFlight() + " async calls in flight at once",
                        "On virtual threads; by hand a task of the same executor for each call."
                                + " The server answers none until all are there.",
                        List.of("what", "ratio", "doapps", "by hand"),
                        lines));
        verdicts.add(verdict("cpu per call", 1.05, ratio("cpu", byHand, doapps)));
        verdicts.add(verdict("allocated per call", 1.10, ratio("bytes", byHand, doapps)));
    }

    private Verdict verdict(String metric, double limit, Spread ratio) {
        String what = settings.inFlight() + " async calls in flight";
        return new Verdict(what, "by hand, same executor", metric, limit, false, ratio);
    }

    private Table soak(ServerProcess server) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        Rows row = ROWS.get(1);
        try (JavaChild child = child(row, server, JavaChild.java())) {
            for (int minute = 1; minute <= settings.soakMinutes(); minute++) {
                progress.say("soak: minute " + minute + " of " + settings.soakMinutes());
                // a measurement of so many seconds takes 1.75 times as long
                Map<String, Double> figures = ask(child, row, "soak " + 60 / 1.75);
                lines.add(cells(figures, "" + minute, "rate", "p99", "heap", "files", "threads"));
            }
        }
        return new Table(
                "Soak",
                "doapps at 64 threads; after each minute the heap that is alive, in MB, and what"
                        + " is open.",
                List.of("minute", "calls/s", "p99, ms", "heap", "files and sockets", "threads"),
                lines);
    }

    private JavaChild child(Rows row, ServerProcess server, Path java) throws IOException {
        return JavaChild.start(
                java,
                System.getProperty("java.class.path"),
                List.of("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"),
                ScaleWorker.class.getName(),
                List.of(row.label(), server.endpoint(), settings.plant().name()));
    }

    private static Map<String, Double> ask(JavaChild child, Rows row, String command)
            throws IOException {
        return Figures.of(child.ask(command), row.label());
    }

    private static List<String> cells(Map<String, Double> figures, String head, String... names) {
        List<String> cells = new ArrayList<>(List.of(head));
        for (String name : names) {
            cells.add(Spread.amount(figures.getOrDefault(name, Double.NaN)));
        }
        return cells;
    }

    private static List<String> line(
            String what,
            String name,
            List<Map<String, Double>> byHand,
            List<Map<String, Double>> doapps) {
        return List.of(
                what,
                ratio(name, byHand, doapps).ratio(),
                Spread.of(values(name, doapps)).amount(),
                Spread.of(values(name, byHand)).amount());
    }

    private static Spread ratio(
            String name, List<Map<String, Double>> byHand, List<Map<String, Double>> doapps) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < byHand.size(); round++) {
            ratios.add(values(name, doapps).get(round) / values(name, byHand).get(round));
        }
        return Spread.of(ratios);
    }

    private static List<Double> values(String name, List<Map<String, Double>> rounds) {
        return rounds.stream().map(round -> round.getOrDefault(name, Double.NaN)).toList();
    }
}
