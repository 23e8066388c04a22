package io.github.doapps.benchmarks.coldstart;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.process.JavaChild;
import io.github.doapps.benchmarks.row.Expected;
import io.github.doapps.benchmarks.server.ContractExample;
import io.github.doapps.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Starts a row's application, and looks at it when it has its first answer. */
public final class ColdStart {

    private static final String HEAP = "-Xmx256m";

    /** What stands behind a class's name in the JVM's log. */
    private static final String SOURCE = " source:";

    private final ServerProcess server;
    private final JarFolder jars;
    private final Path folder;
    private final Expected expected = ContractExample.read().expected();

    /** Applications whose jars are in a folder, or packed there. */
    public ColdStart(ServerProcess server, Path folder) throws IOException {
        this.server = server;
        this.folder = folder;
        this.jars = new JarFolder(folder);
    }

    /**
     * What a start cost.
     *
     * @param wall milliseconds until the answer was there
     * @param cpu milliseconds of all processors until then
     * @param memory megabytes of the process's memory; none where the system does not tell
     */
    public record Cost(double wall, double cpu, OptionalDouble memory) {}

    /** Starts it once. */
    public Cost start(Rows row) throws IOException {
        long begun = System.nanoTime();
        try (JavaChild child = child(row, List.of(HEAP))) {
            String said = child.line();
            double wall = (System.nanoTime() - begun) / 1e6;
            requireRight(row, said);
            return new Cost(wall, cpu(child.pid()), memory(child.pid()));
        }
    }

    /** The classes that are loaded until then, those of the JDK's archive with them. */
    public List<String> classes(Rows row) throws IOException {
        Path log = folder.resolve("classes-" + row.name().toLowerCase(Locale.ROOT) + ".log");
        Files.deleteIfExists(log);
        try (JavaChild child = child(row, List.of(HEAP, "-Xlog:class+load:file=" + log))) {
            requireRight(row, child.line());
            try (Stream<String> lines = Files.lines(log)) {
                return lines.filter(line -> line.contains(SOURCE))
                        .map(line -> line.substring(0, line.indexOf(SOURCE)))
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .toList();
            }
        }
    }

    /** How many jars the application has. */
    public int jars(Rows row) {
        return Application.of(row).jars().size();
    }

    /** How large its jars are together, in bytes. */
    public long bytes(Rows row) throws IOException {
        return jars.size(Application.of(row).jars());
    }

    private static void requireRight(Rows row, String said) throws IOException {
        if (!said.equals(FirstAnswer.RIGHT)) {
            throw new IOException(row.label() + " does not do its work: " + said);
        }
    }

    private JavaChild child(Rows row, List<String> flags) throws IOException {
        Application application = Application.of(row);
        return JavaChild.start(
                JavaChild.java(),
                jars.classPath(application.jars()),
                flags,
                FirstAnswer.class.getName(),
                List.of(
                        application.row().getName(),
                        server.endpoint(),
                        expected.id(),
                        expected.phase(),
                        String.valueOf(expected.steps()),
                        String.valueOf(expected.bytes())));
    }

    private static double cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElse(0L);
    }

    private static OptionalDouble memory(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.isReadable(status)) {
            return OptionalDouble.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        }
    }
}
