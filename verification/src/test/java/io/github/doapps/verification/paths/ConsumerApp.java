package io.github.doapps.verification.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The program of somebody who uses the SDK. What it runs on is found when it runs. */
final class ConsumerApp {

    static final String MODULE = "consumer.app";
    static final String MAIN = "consumer.app.Deploy";

    private static final Map<String, String> SOURCES =
            Map.of(
                    "module-info",
                    """
                    module consumer.app {
                        requires io.github.doapps.core;
                    }
                    """,
                    "consumer/app/Deploy",
                    """
                    package consumer.app;

                    import io.github.doapps.client.AppPlatformClient;
                    import io.github.doapps.model.deployment.CreateDeploymentRequest;
                    import io.github.doapps.model.deployment.Deployment;

                    public final class Deploy {

                        private Deploy() {}

                        public static void main(String[] args) {
                            try (AppPlatformClient platform =
                                    AppPlatformClient.builder()
                                            .endpoint(args[0])
                                            .token(args[1])
                                            .build()) {
                                Deployment deployment =
                                        platform.apps()
                                                .createDeployment(
                                                        args[2],
                                                        CreateDeploymentRequest.forcingBuild());
                                System.out.println("id=" + deployment.id());
                                System.out.println("phase=" + deployment.phase());
                                System.out.println("module=" + Deploy.class.getModule().getName());
                                System.out.println(platform.describe());
                            }
                        }
                    }
                    """);

    private ConsumerApp() {}

    /** Compiles it as a module, against modules. */
    static void compileForModulePath(Path output, List<Path> path) throws IOException {
        compile(output, List.of("--module-path", joined(path)), List.copyOf(SOURCES.keySet()));
    }

    /** Compiles it as anything but a module, against a class path. */
    static void compileForClassPath(Path output, List<Path> path) throws IOException {
        compile(output, List.of("--class-path", joined(path)), List.of("consumer/app/Deploy"));
    }

    static String joined(List<Path> path) {
        return String.join(File.pathSeparator, path.stream().map(Path::toString).toList());
    }

    private static void compile(Path output, List<String> options, List<String> sources)
            throws IOException {
        Files.createDirectories(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> all =
                Stream.concat(
                                Stream.of("-d", output.toString(), "--release", "17"),
                                Stream.concat(
                                        Stream.of("-proc:none", "-Xlint:all", "-Werror"),
                                        options.stream()))
                        .toList();
        boolean compiled =
                compiler.getTask(
                                messages,
                                null,
                                null,
                                all,
                                null,
                                sources.stream().map(ConsumerApp::source).toList())
                        .call();

        assertThat(messages.toString()).isEmpty();
        assertThat(compiled).isTrue();
    }

    private static JavaFileObject source(String name) {
        return new SimpleJavaFileObject(
                URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return String.valueOf(SOURCES.get(name));
            }
        };
    }
}
