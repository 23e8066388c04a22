package io.github.doapps.benchmarks.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A JVM that is told by lines what to do, answers by lines, and ends when it is told no more. */
public final class JavaChild implements AutoCloseable {

    private static final List<String> PASSED_ON = List.of("doapps.contract");

    private final Process process;
    private final BufferedReader from;
    private final BufferedWriter to;

    private JavaChild(Process process) {
        this.process = process;
        this.from = process.inputReader(StandardCharsets.UTF_8);
        this.to = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts a class on this JVM's own Java and class path. */
    public static JavaChild start(List<String> flags, Class<?> program, List<String> arguments)
            throws IOException {
        return start(
                java(), System.getProperty("java.class.path"), flags, program.getName(), arguments);
    }

    /** This JVM's own Java. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Starts a class on any Java and class path. */
    public static JavaChild start(
            Path java, String classPath, List<String> flags, String program, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-cp", classPath));
        command.addAll(flags);
        for (String property : PASSED_ON) {
            String value = System.getProperty(property);
            if (value != null) {
                command.add("-D" + property + "=" + value);
            }
        }
        command.add(program);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return new JavaChild(builder.start());
    }

    /** Its next line. */
    public String line() throws IOException {
        String line = from.readLine();
        if (line == null) {
            throw new EOFException("A JVM of the benchmark ended early; its words stand above.");
        }
        return line;
    }

    /** Tells it a line. */
    public void tell(String line) throws IOException {
        to.write(line);
        to.newLine();
        to.flush();
    }

    /** Tells it a line and gives its answer. */
    public String ask(String line) throws IOException {
        tell(line);
        return line();
    }

    /** Hears all its lines until it ends; gives its exit code. */
    public int finish(Consumer<String> listener) throws IOException {
        for (String line = from.readLine(); line != null; line = from.readLine()) {
            listener.accept(line);
        }
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** Its process. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            to.close();
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return;
            }
        } catch (IOException alreadyGone) {
            // it ended by itself
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
