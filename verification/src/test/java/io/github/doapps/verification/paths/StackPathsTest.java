package io.github.doapps.verification.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.testkit.AppPlatformEmulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On either path, a stack is found by lying there: nothing names it. */
class StackPathsTest {

    @TempDir private Path folder;

    private final AppPlatformEmulator platform = AppPlatformEmulator.start();
    private String app = "";

    @BeforeEach
    void anApp() {
        app = platform.createApp("{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}");
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @ParameterizedTest
    @EnumSource
    void deploysOnTheClassPath(Stack stack) throws Exception {
        ConsumerApp.compileForClassPath(folder.resolve("app"), stack.path());

        assertDeployed(stack, onClassPath(stack.path()), "null");
    }

    @ParameterizedTest
    @EnumSource
    void deploysOnTheModulePath(Stack stack) throws Exception {
        ConsumerApp.compileForModulePath(folder.resolve("app"), stack.path());

        assertDeployed(stack, onModulePath(stack.path()), ConsumerApp.MODULE);
    }

    @Test
    void onTheModulePathAMissingModuleIsMissedAtTheStart() throws Exception {
        List<Path> path = new ArrayList<>(Stack.APACHE_JACKSON.path());
        ConsumerApp.compileForModulePath(folder.resolve("app"), path);
        path.removeIf(entry -> entry.getFileName().toString().startsWith("httpcore5"));

        JavaRun run = onModulePath(path);

        assertThat(run.exit()).isNotZero();
        assertThat(run.out() + run.err())
                .contains("org.apache.httpcomponents.core5.httpcore5 not found");
    }

    private JavaRun onClassPath(List<Path> path) throws IOException, InterruptedException {
        return run("--class-path", withApp(path), ConsumerApp.MAIN);
    }

    private JavaRun onModulePath(List<Path> path) throws IOException, InterruptedException {
        return run(
                "--module-path",
                withApp(path),
                "--module",
                ConsumerApp.MODULE + "/" + ConsumerApp.MAIN);
    }

    private JavaRun run(String... options) throws IOException, InterruptedException {
        return JavaRun.of(
                folder,
                Stream.concat(
                                Stream.of(options),
                                Stream.of(platform.endpoint().toString(), platform.token(), app))
                        .toList());
    }

    private String withApp(List<Path> path) {
        List<Path> whole = new ArrayList<>(path);
        whole.add(folder.resolve("app"));
        return ConsumerApp.joined(whole);
    }

    private void assertDeployed(Stack stack, JavaRun run, String module) {
        String newest = platform.app(app).deploymentIds().get(0);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines())
                .startsWith(
                        "id=" + newest,
                        "phase=" + platform.app(app).phase(newest),
                        "module=" + module)
                .anyMatch(line -> line.startsWith("transport: " + stack.transport() + ", "))
                .anyMatch(line -> line.startsWith("codec: " + stack.codec() + ", "));
        assertThat(run.out()).doesNotContain(platform.token());
        assertThat(platform.requests())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.method()).isEqualTo("POST");
                            assertThat(request.path())
                                    .isEqualTo("/v2/apps/" + app + "/deployments");
                            assertThat(request.bodyText()).isEqualTo("{\"force_build\":true}");
                        });
    }
}
