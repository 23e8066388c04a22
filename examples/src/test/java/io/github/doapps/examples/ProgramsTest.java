package io.github.doapps.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs as they are run from a shell: what they print, and what they exit with. */
class ProgramsTest {

    private static final String ID = "[0-9a-f-]{36}";
    private static final String EVENT = "\\d\\d:\\d\\d  .+";

    private record Ran(int exit, List<String> out, List<String> err) {}

    @TempDir private Path folder;

    @Test
    void theQuickstartDeploys() throws Exception {
        Ran ran = run(Quickstart.class);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(withoutEvents(ran))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .isEqualTo("platform    an emulator in this program"),
                        line -> assertThat(line).matches("app         sample-golang, " + ID),
                        line -> assertThat(line).matches("deployment  " + ID),
                        line -> assertThat(line).isEqualTo("cause       manual"),
                        line -> assertThat(line).matches("commit      [0-9a-f]{40} of web"));
        assertThat(events(ran))
                .startsWith("creating the deployment", "PENDING_BUILD")
                .contains("build/components/web SUCCESS")
                .anyMatch(event -> event.startsWith("ACTIVE, was "));
    }

    @Test
    void aDeploymentThatFailsIsExplainedAndExitsWith1() throws Exception {
        Ran ran = run(Quickstart.class, "-Dfail");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(withoutEvents(ran)).hasSize(2);
        assertThat(ran.err().get(0)).matches("deployment  " + ID + " of app " + ID);
        assertThat(ran.err())
                .contains(
                        "phase       ERROR after 7 s",
                        "reason      BuildJobExitNonZero, The build command ended with code 1",
                        "log         build log of web")
                .anyMatch(line -> line.endsWith("got \"Hello!\", want \"Hello, world!\""));
    }

    @Test
    void aRollbackIsCommitted() throws Exception {
        Ran ran = run(Rollback.class);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(withoutEvents(ran))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .isEqualTo("platform    an emulator in this program"),
                        line -> assertThat(line).matches("app         sample-golang, " + ID),
                        line -> assertThat(line).matches("back to     " + ID),
                        line -> assertThat(line).matches("deployment  " + ID),
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "rollback    committed: the app can be deployed"
                                                        + " again"));
    }

    @Test
    void aRollbackThatFailsSaysWhatIsPinnedAndExitsWith1() throws Exception {
        Ran ran = run(Rollback.class, "-Dfail");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("log         build log of web");
        assertThat(ran.err().get(ran.err().size() - 1))
                .contains("The app is pinned to deployment ")
                .endsWith("[rollback-failed]");
    }

    @Test
    void manyAppsAreDeployedAtOnce() throws Exception {
        Ran ran = run(DeployMany.class);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(withoutEvents(ran))
                .hasSize(14)
                .anyMatch(line -> line.matches("12 live  \\d+ s"))
                .contains("+ shop-12  ACTIVE          ############  12 s");
    }

    @Test
    void oneOfManyThatFailsIsExplainedAndExitsWith1() throws Exception {
        Ran ran = run(DeployMany.class, "-Dfail");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(withoutEvents(ran))
                .hasSize(14)
                .anyMatch(line -> line.matches("11 live, 1 not  \\d+ s"))
                .contains("x shop-07  ERROR           ##..........  7 s  BuildJobExitNonZero");
        assertThat(ran.err()).contains("phase       ERROR after 7 s");
    }

    @Test
    void aFailureIsNotForRealApps() throws Exception {
        Ran ran = run(Quickstart.class, "-Dfail", "-Dapp=a-1");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .containsExactly(
                        "-Dfail lets a deployment fail on the emulator, and is not for real apps."
                                + " Nothing was deployed. Leave out -Dfail, or -Dapp and -Dapps.");
    }

    private static List<String> withoutEvents(Ran ran) {
        return ran.out().stream().filter(line -> !line.matches(EVENT)).toList();
    }

    private static List<String> events(Ran ran) {
        return ran.out().stream()
                .filter(line -> line.matches(EVENT))
                .map(line -> line.replaceFirst("^\\S+ {2}", ""))
                .toList();
    }

    private Ran run(Class<?> program, String... options) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Ddoapps.transport=apache", "-Ddoapps.codec=jackson"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH", "COLUMNS")
                .forEach(builder.environment()::remove);
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("ends within a minute").isTrue();
        return new Ran(process.exitValue(), lines(out), lines(err));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    }
}
