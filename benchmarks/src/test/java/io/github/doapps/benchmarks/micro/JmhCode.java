package io.github.doapps.benchmarks.micro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * What JMH runs: code that its annotation processor writes. The build runs no processor, so this
 * asks the compiler for it once the benchmarks are compiled.
 */
final class JmhCode {

    static final List<Class<?>> BENCHMARKS =
            List.of(
                    DecodeBenchmark.class,
                    EncodeBenchmark.class,
                    ViewBenchmark.class,
                    ClientBenchmark.class);

    private JmhCode() {}

    /** Writes and compiles it into a folder. */
    static void generate(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("This Java has no compiler: a JDK is needed.");
        }
        Files.createDirectories(folder);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-nowarn",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-processor",
                                "org.openjdk.jmh.generators.BenchmarkProcessor",
                                "-d",
                                folder.toString()));
        BENCHMARKS.forEach(benchmark -> arguments.add(benchmark.getName()));
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        if (compiler.run(null, words, words, arguments.toArray(new String[0])) != 0) {
            throw new IOException(
                    "JMH's code does not compile: " + words.toString(StandardCharsets.UTF_8));
        }
    }
}
