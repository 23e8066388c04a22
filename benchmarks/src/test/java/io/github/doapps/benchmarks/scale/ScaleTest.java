package io.github.doapps.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.benchmarks.server.ContractExample;
import io.github.doapps.benchmarks.server.ServerProcess;
import io.github.doapps.benchmarks.worker.CheckedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the part for scale does, with few threads. */
class ScaleTest {

    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Files.isRegularFile(ContractExample.file()), "skipped: no contract");
        server = ServerProcess.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HC5_RECORDS", "APACHE_JACKSON"})
    void callsAreHeldUntilAllAreThere(Rows row) throws IOException {
        ExecutorService executor = Executors.newCachedThreadPool();
        try (InFlight inFlight = new InFlight(row, server.endpoint(), 12, executor)) {
            Map<String, Double> first = inFlight.measure();
            Map<String, Double> second = inFlight.measure();

            assertThat(first).containsOnlyKeys("cpu", "bytes", "memory");
            assertThat(second.get("bytes")).isGreaterThan(1000);
        }
        assertThat(executor.isShutdown()).isTrue();
    }

    @Test
    void threadsAreMeasuredOneByOne() throws IOException {
        try (Row row = Rows.HC5_RECORDS.open(new Target(server.endpoint(), 2))) {
            CheckedRow checked = new CheckedRow(row, ContractExample.read().expected());

            Map<String, Double> figures = new ManyThreads(checked, "platform", 4).measure(0.1);

            assertThat(figures)
                    .containsOnlyKeys(
                            "rate",
                            "cpu",
                            "bytes",
                            "p50",
                            "p99",
                            "longest",
                            "fewest",
                            "monitors",
                            "ours",
                            "pinned");
            assertThat(figures.get("rate")).isPositive();
            assertThat(figures.get("fewest")).isBetween(0.0, 1.0);
            assertThat(figures.get("ours")).isZero();
        }
    }

    @Test
    void aWaitForAMonitorIsSeen() throws IOException {
        Map<String, Double> waits = Waits.during(ScaleTest::waitForEachOther);

        assertThat(waits.get("monitors")).isPositive();
        assertThat(waits.get("ours")).isZero();
    }

    /** A second thread wants a monitor that is held until it is seen to wait for it. */
    private static void waitForEachOther() throws IOException {
        Object monitor = new Object();
        Thread second =
                new Thread(
                        () -> {
                            synchronized (monitor) {
                                monitor.notifyAll();
                            }
                        });
        synchronized (monitor) {
            second.start();
            while (second.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
        }
        try {
            second.join();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
