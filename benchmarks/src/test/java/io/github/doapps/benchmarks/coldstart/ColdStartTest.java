package io.github.doapps.benchmarks.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.server.ContractExample;
import io.github.doapps.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a first answer does without: each costs a fresh JVM some 40 ms, or loads many views. */
class ColdStartTest {

    private static final String ROWS = "io.github.doapps.client.internal.operation.AppsCatalog$";

    @ParameterizedTest
    @EnumSource(names = {"APACHE_JACKSON", "APACHE_JSONB", "FEIGN_JACKSON", "FEIGN_JSONB"})
    void firstAnswerNeedsNoMethodOfARecordAndNoRowsOfOtherSubjects(Rows row, @TempDir Path folder)
            throws IOException {
        assumeTrue(Files.isRegularFile(ContractExample.file()), "skipped: no contract");
        try (ServerProcess server = ServerProcess.start()) {
            List<String> loaded = new ColdStart(server, folder).classes(row);

            assertThat(loaded)
                    .hasSizeGreaterThan(1_000)
                    .contains(ROWS + "Deployments")
                    .doesNotContain("java.lang.runtime.ObjectMethods", ROWS + "Logs");
        }
    }
}
