package io.github.doapps.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.doapps.benchmarks.server.ContractExample;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

/** That JMH would find each benchmark, that each does something, and that none has no line. */
class MicroBenchmarksTest {

    @Test
    void eachBenchmarkDoesItsWork() throws ReflectiveOperationException {
        assumeTrue(Files.isRegularFile(ContractExample.file()), "skipped: no contract");
        int done = 0;
        for (Class<?> type : JmhCode.BENCHMARKS) {
            Object state = type.getConstructor().newInstance();
            for (Method benchmark : benchmarks(type)) {
                assertThat(benchmark.invoke(state)).as(benchmark.getName()).isNotNull();
                done++;
            }
        }
        assertThat(done).isGreaterThan(20);
    }

    @Test
    void eachBenchmarkStandsInTheReport() {
        Set<String> named = new HashSet<>();
        for (Pair pair : Pair.all()) {
            named.add(pair.benchmark());
            named.add(pair.twin());
        }
        named.remove("");
        List<String> there =
                JmhCode.BENCHMARKS.stream()
                        .flatMap(
                                type ->
                                        benchmarks(type).stream()
                                                .map(
                                                        method ->
                                                                type.getSimpleName()
                                                                        + "."
                                                                        + method.getName()))
                        .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void jmhFindsThemAll(@TempDir Path folder) throws IOException {
        JmhCode.generate(folder);
        String list = Files.readString(folder.resolve("META-INF/BenchmarkList"));
        for (Class<?> type : JmhCode.BENCHMARKS) {
            for (Method benchmark : benchmarks(type)) {
                assertThat(list).contains(" " + benchmark.getName() + " ");
            }
        }
    }

    private static List<Method> benchmarks(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .toList();
    }
}
