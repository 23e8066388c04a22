package io.github.doapps.benchmarks.micro;

import io.github.doapps.benchmarks.process.JavaChild;
import io.github.doapps.benchmarks.process.Progress;
import io.github.doapps.benchmarks.report.PartResult;
import io.github.doapps.benchmarks.report.Spread;
import io.github.doapps.benchmarks.report.Table;
import io.github.doapps.benchmarks.report.Verdict;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs JMH over all benchmarks, and puts each beside its twin. */
public final class MicroBenchmarks {

    private static final String FORKS = "2";
    private static final String ITERATIONS = "4";

    private final Path folder;
    private final Progress progress;

    /** Benchmarks whose generated code and figures go into a folder. */
    public MicroBenchmarks(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Runs them, with iterations of so many seconds. */
    public PartResult run(double seconds) throws IOException {
        progress.say("JMH: its code");
        JmhCode.generate(folder.resolve("classes"));
        Path figures = folder.resolve("jmh.json");
        jmh(figures, (long) Math.max(1, seconds * 1000) + "ms");
        JmhResults results = JmhResults.of(figures);
        List<Table> tables = new ArrayList<>();
        tables.add(table(results));
        tables.add(new SmallestHeap(folder, progress).table());
        return new PartResult(tables, verdicts(results));
    }

    private void jmh(Path figures, String iteration) throws IOException {
        Files.deleteIfExists(figures);
        String contract = "-Ddoapps.contract=" + System.getProperty("doapps.contract", "contract");
        try (JavaChild child =
                JavaChild.start(
                        JavaChild.java(),
                        folder.resolve("classes")
                                + File.pathSeparator
                                + System.getProperty("java.class.path"),
                        List.of(),
                        "org.openjdk.jmh.Main",
                        List.of(
                                "-bm",
                                "avgt",
                                "-tu",
                                "us",
                                "-foe",
                                "true",
                                "-prof",
                                "gc",
                                "-f",
                                FORKS,
                                "-wi",
                                ITERATIONS,
                                "-i",
                                ITERATIONS,
                                "-w",
                                iteration,
                                "-r",
                                iteration,
                                "-rf",
                                "json",
                                "-rff",
                                figures.toString(),
                                "-jvmArgs",
                                "-Xms1g -Xmx1g -XX:+UseSerialGC " + contract))) {
            List<String> words = new ArrayList<>();
            int exit =
                    child.finish(
                            line -> {
                                words.add(line);
                                if (line.startsWith("# Benchmark: ")) {
                                    progress.say("JMH: " + line.replaceFirst(".*micro\\.", ""));
                                }
                            });
            if (exit != 0 || !Files.exists(figures)) {
                throw new IOException("JMH failed: " + String.join("\n", words));
            }
        }
    }

    private static Table table(JmhResults results) {
        List<List<String>> lines = new ArrayList<>();
        for (Pair pair : Pair.all()) {
            boolean alone = pair.twin().isEmpty();
            lines.add(
                    List.of(
                            pair.what(),
                            alone ? "" : results.timeRatio(pair).ratio(),
                            alone ? "" : results.bytesRatio(pair).ratio(),
                            Spread.of(results.micros(pair.benchmark())).amount(),
                            alone ? "" : Spread.of(results.micros(pair.twin())).amount(),
                            Spread.of(results.bytes(pair.benchmark())).amount(),
                            alone ? "" : Spread.of(results.bytes(pair.twin())).amount()));
        }
        return new Table(
                "Without a network",
                "By JMH, "
                        + FORKS
                        + " forks of "
                        + ITERATIONS
                        + " iterations each; ratios to the same by hand, which is Jackson's data"
                        + " binding to records, and Yasson's for JSON-B.",
                List.of(
                        "what",
                        "time, ratio",
                        "bytes, ratio",
                        "time, µs",
                        "by hand, µs",
                        "bytes",
                        "by hand, bytes"),
                lines);
    }

    private static List<Verdict> verdicts(JmhResults results) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Pair pair : Pair.all()) {
            if (pair.hasTarget()) {
                verdicts.add(verdict(pair, "time", Pair.TIME, results.timeRatio(pair)));
                verdicts.add(verdict(pair, "bytes", Pair.BYTES, results.bytesRatio(pair)));
            }
        }
        return verdicts;
    }

    private static Verdict verdict(Pair pair, String metric, double limit, Spread ratio) {
        return new Verdict(pair.what(), "to records", metric, limit, false, ratio);
    }
}
