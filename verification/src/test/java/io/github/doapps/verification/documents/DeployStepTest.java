package io.github.doapps.verification.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.ScriptedDeployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs of docs/deploying.md, each in a JVM of its own, by their environment and signals.
 */
class DeployStepTest {

    private static final int TERMINATED = 128 + 15;

    private final AppPlatformEmulator emulator = AppPlatformEmulator.start();
    private final String app = liveApp();

    @TempDir private Path folder;

    @AfterEach
    void close() {
        emulator.close();
    }

    private String liveApp() {
        String id = emulator.createApp("{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}");
        emulator.advance(Duration.ofMinutes(5));
        return id;
    }

    private String newest() {
        return emulator.app(app).deploymentIds().get(0);
    }

    @Test
    void theFirstProgramSaysWhatIsLive() throws Exception {
        ends("ACTIVE");

        assertThat(exit(start(LaunchExamples.First.class))).isZero();
        assertThat(lines("out")).containsExactly(newest() + " is live");
    }

    @Test
    void theStepExitsWith0OnceTheAppIsLive() throws Exception {
        ends("ACTIVE");

        assertThat(exit(start(DeployStep.class))).isZero();
        assertThat(lines("out")).contains("ACTIVE").endsWith(newest() + " is live");
    }

    @Test
    void aFailureFailsThePipelineAndSaysWhy() throws Exception {
        ends("ERROR");

        assertThat(exit(start(DeployStep.class))).isEqualTo(1);
        assertThat(lines("err")).contains("deployment  " + newest() + " of app " + app);
    }

    @Test
    void anAbortedJobLeavesNoDeploymentBehind() throws Exception {
        Process step = start(DeployStep.class);
        for (int i = 0; i < 600 && !lines("out").contains("PENDING_BUILD"); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        step.destroy();

        assertThat(exit(step)).isEqualTo(TERMINATED);
        assertThat(emulator.app(app).phase(newest())).isEqualTo("CANCELED");
        assertThat(lines("err"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(newest()).endsWith("[wait-ended]"));
    }

    private void ends(String phase) {
        emulator.nextDeployment(ScriptedDeployment.standard().endingIn(phase, Duration.ZERO));
    }

    private Process start(Class<?> program) throws IOException {
        ProcessBuilder step =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddoapps.transport=apache",
                        "-Ddoapps.codec=jackson",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        app);
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(step.environment()::remove);
        step.environment().put("DIGITALOCEAN_TOKEN", emulator.token());
        step.environment().put("DIGITALOCEAN_API_URL", emulator.endpoint().toString());
        return step.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static int exit(Process step) throws InterruptedException {
        boolean ended = step.waitFor(60, TimeUnit.SECONDS);
        step.destroyForcibly();
        assertThat(ended).as("ends within a minute").isTrue();
        return step.exitValue();
    }

    /** What it printed, but for what a logging library says of itself. */
    private List<String> lines(String stream) throws IOException {
        return Files.readAllLines(folder.resolve(stream)).stream()
                .filter(line -> !line.startsWith("SLF4J"))
                .toList();
    }
}
