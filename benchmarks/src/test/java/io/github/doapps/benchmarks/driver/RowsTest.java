package io.github.doapps.benchmarks.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.row.Reading;
import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.benchmarks.server.ContractExample;
import io.github.doapps.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each row by itself: it reads what the others read. */
class RowsTest {

    @Test
    void allReadTheSameTenValues() throws IOException {
        assumeTrue(Files.isRegularFile(ContractExample.file()), "skipped: no contract");
        List<Reading> readings = new ArrayList<>();
        int checked = 0;
        try (ServerProcess server = ServerProcess.start()) {
            for (Rows kind : Rows.values()) {
                try (Row row = kind.open(new Target(server.endpoint(), 1))) {
                    Result result = row.call();
                    assertThat(result.matches(ContractExample.read().expected()))
                            .as(kind.label())
                            .isTrue();
                    checked++;
                    if (result instanceof Reading reading) {
                        readings.add(reading);
                    }
                }
            }
        }
        assertThat(checked).isEqualTo(9);
        assertThat(readings).hasSize(8).containsOnly(readings.get(0));
    }
}
