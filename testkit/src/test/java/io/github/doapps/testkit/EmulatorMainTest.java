package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The emulator as a process of its own. */
class EmulatorMainTest {

    @Test
    void the_options_set_it_up_and_two_lines_say_where_it_is() {
        try (AppPlatformEmulator platform =
                EmulatorMain.start(List.of("--speed", "2.5", "--token", "mine", "--port", "0"))) {
            assertThat(EmulatorMain.announcement(platform))
                    .isEqualTo(
                            "export DIGITALOCEAN_API_URL="
                                    + platform.endpoint()
                                    + "\nexport DIGITALOCEAN_TOKEN=mine\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 1, unknown option --prot",
        "--port, --port needs a value",
        "--port x, --port needs a number",
        "--speed fast, --speed needs a number",
        "--speed 0, 'a speed is more than 0 and at most 1,000,000, not 0.0'"
    })
    void wrong_options_say_what_is_wrong(String options, String message) {
        List<String> args = List.of(options.split(" ", -1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmulatorMain.start(args))
                .withMessage(message);
    }

    @Test
    void the_process_answers_until_it_is_stopped() throws Exception {
        Process process = launch("--token", "mine");
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String url = out.readLine();
            assertThat(url).startsWith("export DIGITALOCEAN_API_URL=http://127.0.0.1:");
            assertThat(out.readLine()).isEqualTo("export DIGITALOCEAN_TOKEN=mine");

            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url.split("=", 2)[1] + "/v2/apps"))
                            .header("Authorization", "Bearer mine")
                            .build();
            assertThat(
                            HttpClient.newHttpClient()
                                    .send(request, BodyHandlers.ofString())
                                    .statusCode())
                    .isEqualTo(200);
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void the_process_ends_with_2_for_wrong_options_and_with_1_for_a_taken_port() throws Exception {
        Process wrong = launch("--bad");
        assertThat(wrong.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(wrong.exitValue()).isEqualTo(2);
        assertThat(new String(wrong.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("unknown option --bad\noptions: ");

        try (AppPlatformEmulator platform = AppPlatformEmulator.start()) {
            String port = Integer.toString(platform.endpoint().getPort());
            Process taken = launch("--port", port);
            assertThat(taken.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(taken.exitValue()).isEqualTo(1);
            assertThat(new String(taken.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("cannot listen on port " + port + "\n");
        }
    }

    private static Process launch(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(EmulatorMain.class.getName());
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
