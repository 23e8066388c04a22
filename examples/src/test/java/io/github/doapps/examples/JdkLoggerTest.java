package io.github.doapps.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of the JDK's client that docs/transports.md warns of: a property of a whole JVM. */
class JdkLoggerTest {

    private static final String TOKEN = "canary-t0ken";
    private static final String WARNED_OF = "-Djdk.httpclient.HttpClient.log=headers";

    @Test
    void itPrintsTheTokenWhereThePropertyIsSet(@TempDir Path folder) throws Exception {
        Path page = Path.of(System.getProperty("doapps.root", "..")).resolve("docs/transports.md");

        assertThat(page).content().containsOnlyOnce("`" + WARNED_OF + "`, so leave it unset");
        assertThat(printed(folder, List.of(WARNED_OF))).contains("jdk.internal.net.http", TOKEN);
    }

    @Test
    void itPrintsNothingWhereThePropertyIsUnset(@TempDir Path folder) throws Exception {
        assertThat(printed(folder, List.of())).isEmpty();
    }

    /** What a JVM of its own prints while it sends. */
    private static String printed(Path folder, List<String> options)
            throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath()));
        command.add(Sending.class.getName());
        try (FaultyServer server = FaultyServer.start()) {
            server.enqueue(Exchange.of(Answer.json(200, "{}")));
            command.add(server.uri().toString());
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(printed.toFile())
                            .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();

            assertThat(ended).as("ends within a minute").isTrue();
            assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
            assertThat(server.requests()).hasSize(1);
        }
        return Files.readString(printed);
    }

    /** Where the program's classes are, and those of the transport and its contract. */
    private static String classPath() {
        return Stream.of(Sending.class, JdkTransport.class, HttpTransport.class)
                .map(one -> one.getProtectionDomain().getCodeSource().getLocation())
                .map(where -> Path.of(URI.create(where.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A program that sends one request with the token, to the server that it is told. */
    static final class Sending {

        private Sending() {}

        public static void main(String[] arguments) throws IOException {
            HttpRequest request =
                    new HttpRequest(
                            "POST",
                            URI.create(arguments[0]),
                            HttpHeaders.builder().add("Authorization", "Bearer " + TOKEN).build(),
                            "{}".getBytes(UTF_8));
            try (HttpTransport transport = new JdkTransport(HttpClient.newBuilder());
                    HttpResponse response = transport.send(request, new SendControl())) {
                response.body().readAllBytes();
            }
        }
    }
}
