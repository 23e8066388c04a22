package io.github.doapps.benchmarks.worker;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.row.Expected;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.benchmarks.server.ContractExample;
import io.github.doapps.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Calls one row again and again, for a profiler to look at: {@code RowLoop ROW THREADS SECONDS}.
 * Says once a second how many calls there were, and what each took.
 */
public final class RowLoop {

    private RowLoop() {}

    /** Runs for so many seconds. */
    public static void main(String[] arguments) throws IOException {
        Rows kind = Rows.named(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        Expected expected = ContractExample.read().expected();
        try (ServerProcess server = ServerProcess.start();
                Row row = kind.open(new Target(server.endpoint(), 64));
                Load load = new Load(threads)) {
            CheckedRow checked = new CheckedRow(row, expected);
            for (int second = 0; second < seconds; second++) {
                Map<String, Double> used = load.measure(checked, 0.9);
                System.out.printf(
                        Locale.ROOT,
                        "%s: %,.0f calls/s, %.1f µs of processor time and %,.0f B each%n",
                        kind.label(),
                        used.get("rate"),
                        used.get("cpu"),
                        used.get("bytes"));
            }
        }
    }
}
