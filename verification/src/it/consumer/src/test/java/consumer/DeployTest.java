package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.RecordedRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged application as its users do, on the dependencies that its manifest lists. */
class DeployTest {

    private static final Path JAR = Path.of(System.getProperty("consumer.jar"));
    private static final String TRANSPORT = System.getProperty("consumer.transport");
    private static final String CODEC = System.getProperty("consumer.codec");

    @TempDir private Path folder;

    @Test
    void hasOneTransportAndOneCodecAndNothingOfTheTests() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> ours =
                    Arrays.stream(
                                    jar.getManifest()
                                            .getMainAttributes()
                                            .getValue("Class-Path")
                                            .split(" "))
                            .map(path -> path.substring(path.lastIndexOf('/') + 1))
                            .filter(name -> name.startsWith("doapps-"))
                            .map(name -> name.replaceFirst("-[0-9].*", ""))
                            .sorted()
                            .toList();

            assertEquals(
                    List.of(
                            "doapps-api",
                            "doapps-core",
                            "doapps-serde-" + CODEC,
                            "doapps-transport-" + TRANSPORT),
                    ours);
        }
    }

    @Test
    void deploys() throws Exception {
        try (AppPlatformEmulator platform = AppPlatformEmulator.start()) {
            String app = platform.createApp("{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}");

            List<String> lines = run(platform, app);

            String deployment = platform.app(app).deploymentIds().get(0);
            assertEquals(
                    List.of("id=" + deployment, "phase=" + platform.app(app).phase(deployment)),
                    lines.subList(0, 2));
            String described = String.join("\n", lines);
            assertTrue(described.contains("\ntransport: " + TRANSPORT + ", the only one found"));
            assertTrue(described.contains("\ncodec: " + CODEC + ", the only one found"));
            assertEquals(1, platform.requests().size());
            RecordedRequest request = platform.requests().get(0);
            assertEquals("POST /v2/apps/" + app + "/deployments", request.method() + " " + request.path());
            assertEquals("{\"force_build\":true}", request.bodyText());
            assertTrue(request.header("User-Agent").orElseThrow().startsWith("doapps/" + System.getProperty("consumer.doapps") + " "));
        }
    }

    private List<String> run(AppPlatformEmulator platform, String app) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder java =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        app);
        java.environment().put("DIGITALOCEAN_API_URL", platform.endpoint().toString());
        java.environment().put("DIGITALOCEAN_TOKEN", platform.token());
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH")
                .forEach(java.environment()::remove);
        Process process = java.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "ends within a minute");
        assertEquals("", Files.readString(err, StandardCharsets.UTF_8));
        assertEquals(0, process.exitValue());
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }
}
