package io.github.doapps.benchmarks.driver;

import io.github.doapps.benchmarks.micro.MicroBenchmarks;
import io.github.doapps.benchmarks.process.Progress;
import io.github.doapps.benchmarks.report.Measurements;
import io.github.doapps.benchmarks.report.PartResult;
import io.github.doapps.benchmarks.report.Report;
import io.github.doapps.benchmarks.scale.ScaleRuns;
import io.github.doapps.benchmarks.server.ContractExample;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.serde.jsonb.JsonbCodec;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.JsonCodec;
import io.github.doapps.transport.apache.ApacheTransport;
import io.github.doapps.transport.feign.FeignTransport;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Runs the parts one after the other and writes the report: the program of the profile. */
public final class Benchmarks {

    private final Settings settings;
    private final Progress progress;

    /** A benchmark. */
    public Benchmarks(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Takes settings as {@code name=value}. */
    public static void main(String[] arguments) throws IOException {
        Settings settings = Settings.of(arguments);
        long begun = System.nanoTime();
        new Benchmarks(
                        settings,
                        step ->
                                System.out.printf(
                                        Locale.ROOT,
                                        "%6.1f s  %s%n",
                                        (System.nanoTime() - begun) / 1e9,
                                        step))
                .run();
        System.out.println("The report is in " + settings.report().toAbsolutePath());
    }

    /** Measures, and writes the report. */
    public void run() throws IOException {
        ContractExample.read();
        Measurements measured = new Measurements();
        List<PartResult> results = new ArrayList<>();
        for (Part part : Part.values()) {
            if (settings.parts().contains(part)) {
                results.add(run(part, measured));
            }
        }
        new Report(circumstances(), measured, results).write(settings.report());
    }

    private PartResult run(Part part, Measurements measured) throws IOException {
        return switch (part) {
            case ROWS -> new WarmRounds(settings, measured, progress).run();
            case SCALE -> scale();
            case MICRO ->
                    new MicroBenchmarks(settings.report().resolve("jmh"), progress)
                            .run(settings.seconds() / 5);
            case COLDSTART -> new ColdRounds(settings, measured, progress).run();
        };
    }

    private PartResult scale() throws IOException {
        return new ScaleRuns(
                        new ScaleRuns.Settings(
                                settings.warmUp(),
                                settings.seconds(),
                                settings.rounds(),
                                settings.inFlight(),
                                settings.soakMinutes(),
                                settings.virtual(),
                                settings.plant(),
                                settings.seed()),
                        progress)
                .run();
    }

    /** As its home says. */
    private static String version(Path java) throws IOException {
        Properties release = new Properties();
        try (Reader file = Files.newBufferedReader(java.resolveSibling("../release"))) {
            release.load(file);
        }
        return "JDK " + release.getProperty("JAVA_RUNTIME_VERSION", "unknown").replace("\"", "");
    }

    private static String libraries() {
        try (HttpTransport apache = ApacheTransport.create();
                HttpTransport feign = FeignTransport.create();
                JsonCodec jackson = JacksonCodec.create();
                JsonCodec jsonb = JsonbCodec.create()) {
            return "HttpClient "
                    + apache.libraryVersion()
                    + ", Feign "
                    + feign.libraryVersion()
                    + ", Jackson "
                    + jackson.libraryVersion()
                    + ", Yasson "
                    + jsonb.libraryVersion();
        }
    }

    private Map<String, String> circumstances() throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(
                "machine",
                Runtime.getRuntime().availableProcessors()
                        + " processors, "
                        + System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.arch"));
        said.put(
                "JDK",
                System.getProperty("java.vm.name")
                        + " "
                        + System.getProperty("java.runtime.version"));
        said.put("libraries", libraries());
        if (settings.virtual().isPresent()) {
            said.put("virtual threads", "on " + version(settings.virtual().get()));
        }
        said.put(
                "measured",
                settings.rounds()
                        + " rounds, each measurement of "
                        + settings.seconds()
                        + " s, warmed up for "
                        + settings.warmUp()
                        + " s; order by seed "
                        + settings.seed());
        said.put(Report.PLANTED, settings.plant().name().toLowerCase(Locale.ROOT));
        return said;
    }
}
