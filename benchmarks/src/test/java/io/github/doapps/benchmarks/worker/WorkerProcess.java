package io.github.doapps.benchmarks.worker;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.process.Figures;
import io.github.doapps.benchmarks.process.JavaChild;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A row's JVM, from outside. */
public final class WorkerProcess implements AutoCloseable {

    /** The same for every row. */
    private static final List<String> FLAGS = List.of("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC");

    private final Rows row;
    private final JavaChild child;

    private WorkerProcess(Rows row, JavaChild child) {
        this.row = row;
        this.child = child;
    }

    /** Starts one. */
    public static WorkerProcess start(Rows row, String endpoint, Plant plant) throws IOException {
        return new WorkerProcess(
                row,
                JavaChild.start(FLAGS, Worker.class, List.of(row.label(), endpoint, plant.name())));
    }

    /** One thread for so many seconds: p50 and p99 in microseconds, bytes per call. */
    public Map<String, Double> latency(double seconds) throws IOException {
        return figures("latency " + seconds);
    }

    /** Many threads: calls per second, microseconds of processor and bytes per call. */
    public Map<String, Double> load(int threads, double seconds) throws IOException {
        return figures("load " + threads + " " + seconds);
    }

    private Map<String, Double> figures(String line) throws IOException {
        return Figures.of(child.ask(line), row.label());
    }

    @Override
    public void close() {
        child.close();
    }
}
