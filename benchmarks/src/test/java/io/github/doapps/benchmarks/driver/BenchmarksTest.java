package io.github.doapps.benchmarks.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.doapps.benchmarks.server.ContractExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark itself, so short that its figures say nothing: that it runs, and is not fooled. */
class BenchmarksTest {

    @TempDir Path folder;

    @BeforeAll
    static void theContractIsThere() {
        boolean there = Files.isRegularFile(ContractExample.file());
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("in CI the contract must be there").isTrue();
        }
        assumeTrue(there, () -> "skipped: no contract at " + ContractExample.file());
    }

    @Test
    void measuresEachRowAndWritesBothReports() throws IOException {
        List<String> steps = new ArrayList<>();
        new Benchmarks(shortest("rows=apache+jackson", "parts=rows,coldstart"), steps::add).run();

        String text = Files.readString(folder.resolve("performance.md"));
        assertThat(text)
                .startsWith("# Performance\n\n- machine: ")
                .contains("\n## Targets\n", "\n## Ratios to hc5-records\n", "\n## Amounts\n")
                .contains("\n| hc5-records | 1.00 (1.00–1.00) | 1.00 (1.00–1.00) | ")
                .contains("\n| apache+jackson | hc5-records | allocated per call | ≤ 1.00 | ")
                .contains("\n## The server's ceiling\n")
                .contains("\n| apache+jackson | hc5-records | cold start | ≤ 0.95 | ")
                .containsPattern(
                        "## Cold start: classes and jars[^#]*\\| apache\\+jackson \\| [1-9],");
        assertThat(Files.readString(folder.resolve("performance.svg")))
                .startsWith("<svg ")
                .contains(">apache+jackson</text>", ">cold start, by hc5-records: less is better<")
                .endsWith("</svg>\n");
        JsonNode report = new JsonMapper().readTree(folder.resolve("performance.json").toFile());
        JsonNode allocated = report.path("rows").path("apache+jackson").path("allocated per call");
        assertThat(allocated.path("rounds")).hasSize(1);
        assertThat(allocated.path("rounds").get(0).asDouble()).isGreaterThan(1000);
        assertThat(allocated.path("ratios")).hasSize(1);
        assertThat(report.path("targets")).hasSize(5);
        assertThat(steps).contains("warming apache+jackson", "round 1 of 1");
    }

    @Test
    void runsInOneFolderStandSideBySide() throws IOException {
        for (int run = 0; run < 2; run++) {
            new Benchmarks(shortest("rows=hc5-bytes", "parts=coldstart"), step -> {}).run();
        }

        assertThat(Files.readString(folder.resolve("performance.md")))
                .contains("\n| row, metric | run 1 | run 2 | differ by |\n")
                .containsPattern(
                        "\n\\| hc5-bytes, cold start \\| [0-9.]+ \\| [0-9.]+ \\| \\d+ % \\|\n");
    }

    @Test
    void aRowThatDoesNotDoTheWorkIsFoundOut() {
        assertThatThrownBy(
                        () ->
                                new Benchmarks(
                                                shortest("rows=apache+jackson", "plant=idle"),
                                                step -> {})
                                        .run())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The row apache+jackson does not do its work: failed ");
        assertThat(folder.resolve("performance.md")).doesNotExist();
    }

    private Settings shortest(String... further) {
        List<String> given =
                new ArrayList<>(
                        List.of(
                                "parts=rows",
                                "rounds=1",
                                "warmup=0",
                                "seconds=0.05",
                                "coldrounds=1",
                                "report=" + folder));
        given.addAll(List.of(further));
        return Settings.of(given.toArray(new String[0]));
    }
}
