package io.github.doapps.benchmarks.scale;

import io.github.doapps.benchmarks.worker.CheckedRow;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A stretch at full load, and what is there after it. */
final class Soak {

    private static final int THREADS = 64;

    private Soak() {}

    static Map<String, Double> stretch(CheckedRow row, double seconds) throws IOException {
        Map<String, Double> figures =
                new TreeMap<>(new ManyThreads(row, "platform", THREADS).measure(seconds));
        figures.put("heap", InFlight.heap() / 1024.0 / 1024);
        figures.put("files", openFiles());
        figures.put("threads", (double) ManagementFactory.getThreadMXBean().getThreadCount());
        return figures;
    }

    /** Sockets with them; not a number where the system does not tell. */
    private static double openFiles() throws IOException {
        Path folder = Path.of("/proc/self/fd");
        if (!Files.isDirectory(folder)) {
            return Double.NaN;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
