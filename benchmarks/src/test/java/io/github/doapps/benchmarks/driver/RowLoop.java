package io.github.doapps.benchmarks.driver;

import com.sun.management.ThreadMXBean;
import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.row.Expected;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.benchmarks.server.ContractExample;
import io.github.doapps.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Calls one row again and again on one thread, for a profiler to look at: {@code RowLoop ROW
 * SECONDS}. Prints calls and bytes allocated per call, once a second.
 */
public final class RowLoop {

    private RowLoop() {}

    /** Runs for so many seconds. */
    public static void main(String[] arguments) throws IOException {
        Rows kind = Rows.named(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        Expected expected = ContractExample.read().expected();
        try (ServerProcess server = ServerProcess.start();
                Row row = kind.open(new Target(server.endpoint(), 64))) {
            for (int second = 0; second < seconds; second++) {
                System.out.println(kind.label() + ": " + second(row, expected));
            }
        }
    }

    private static String second(Row row, Expected expected) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        int calls = 0;
        while (System.nanoTime() < end) {
            if (!row.call().matches(expected)) {
                throw new IllegalStateException("The row does not read what the server said.");
            }
            calls++;
        }
        allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        return calls + " calls/s, " + allocated / calls + " bytes per call";
    }
}
