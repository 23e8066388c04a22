package io.github.doapps.benchmarks.worker;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.process.Figures;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.benchmarks.server.ContractExample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The program of a row's JVM: {@code Worker ROW ENDPOINT PLANT}. A line on its standard input is
 * {@code latency SECONDS} or {@code load THREADS SECONDS}; the line that answers it has the
 * figures, or says what went wrong.
 */
public final class Worker {

    private static final int CONNECTIONS = 64;

    private final CheckedRow row;
    private final Latency latency = new Latency();

    private Worker(CheckedRow row) {
        this.row = row;
    }

    /** Works until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        Rows kind = Rows.named(arguments[0]);
        Plant plant = Plant.named(arguments[2]);
        try (Row row = kind.open(new Target(arguments[1], CONNECTIONS));
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Row planted = kind.isDoapps() ? plant.into(row) : row;
            Worker worker = new Worker(new CheckedRow(planted, ContractExample.read().expected()));
            String line = lines.readLine();
            while (line != null) {
                String[] words = line.split(" ", -1);
                System.out.println(Figures.line(() -> worker.measure(words)));
                line = lines.readLine();
            }
        }
    }

    private Map<String, Double> measure(String[] words) throws IOException {
        if (words[0].equals("latency")) {
            return latency.measure(row, Double.parseDouble(words[1]));
        }
        if (words[0].equals("load")) {
            try (Load load = new Load(Integer.parseInt(words[1]))) {
                return load.measure(row, Double.parseDouble(words[2]));
            }
        }
        throw new IllegalArgumentException("There is nothing to measure called " + words[0]);
    }
}
