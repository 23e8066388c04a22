package io.github.doapps.verification.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program's run in a JVM of its own, the same as the one this test runs on.
 *
 * @param exit the exit code
 * @param out what it printed
 * @param err what it complained of
 */
public record JavaRun(int exit, String out, String err) {

    private static final List<String> FOREIGN_OPTIONS =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");

    /** Runs {@code java} with arguments; what it prints goes through files in a folder. */
    static JavaRun of(Path folder, List<String> arguments)
            throws IOException, InterruptedException {
        return of(folder, Duration.ofMinutes(1), arguments);
    }

    /** Runs {@code java} with arguments, for so long at most. */
    public static JavaRun of(Path folder, Duration atMost, List<String> arguments)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder command =
                new ProcessBuilder(
                        Stream.concat(Stream.of(java.toString()), arguments.stream()).toList());
        // what the build's own JVM was given is no option of the program
        FOREIGN_OPTIONS.forEach(command.environment()::remove);
        Process process = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        boolean ended = process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("ends within " + atMost).isTrue();
        return new JavaRun(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
