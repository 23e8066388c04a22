package io.github.doapps.benchmarks.scale;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.process.Figures;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.benchmarks.server.ContractExample;
import io.github.doapps.benchmarks.worker.CheckedRow;
import io.github.doapps.benchmarks.worker.Plant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The program of a row's JVM: {@code ScaleWorker ROW ENDPOINT PLANT}. A line is {@code threads KIND
 * COUNT SECONDS}, {@code inflight COUNT} or {@code soak SECONDS}, and is answered by figures.
 */
final class ScaleWorker {

    /** Fewer than the threads, so that these must queue. */
    private static final int CONNECTIONS = 64;

    private final Rows kind;
    private final String endpoint;
    private final CheckedRow row;
    private final Map<Integer, InFlight> inFlight = new HashMap<>();

    private ScaleWorker(Rows kind, String endpoint, Row row) {
        this.kind = kind;
        this.endpoint = endpoint;
        this.row = new CheckedRow(row, ContractExample.read().expected());
    }

    public static void main(String[] arguments) throws IOException {
        Rows kind = Rows.named(arguments[0]);
        Plant plant = Plant.named(arguments[2]);
        try (Row row = kind.open(new Target(arguments[1], CONNECTIONS));
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            ScaleWorker worker =
                    new ScaleWorker(kind, arguments[1], kind.isDoapps() ? plant.into(row) : row);
            String line = lines.readLine();
            while (line != null) {
                String[] words = line.split(" ", -1);
                System.out.println(Figures.line(() -> worker.measure(words)));
                line = lines.readLine();
            }
            for (InFlight each : worker.inFlight.values()) {
                each.close();
            }
        }
    }

    private Map<String, Double> measure(String[] words) throws IOException {
        return switch (words[0]) {
            case "threads" ->
                    new ManyThreads(row, words[1], Integer.parseInt(words[2]))
                            .measure(Double.parseDouble(words[3]));
            case "inflight" ->
                    inFlight.computeIfAbsent(
                                    Integer.valueOf(words[1]),
                                    count ->
                                            new InFlight(
                                                    kind,
                                                    endpoint,
                                                    count,
                                                    Threads.executor("virtual", 0)))
                            .measure();
            case "soak" -> Soak.stretch(row, Double.parseDouble(words[1]));
            default -> throw new IllegalArgumentException("There is no " + words[0]);
        };
    }
}
