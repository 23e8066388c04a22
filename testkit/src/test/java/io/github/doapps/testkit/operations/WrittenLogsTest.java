package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.AppControls;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.Client;
import io.github.doapps.testkit.Specs;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs that a test writes, and archives of several parts. */
class WrittenLogsTest {

    @RegisterExtension
    static final AppPlatformEmulatorExtension IN_PARTS =
            AppPlatformEmulatorExtension.with(setup -> setup.logParts(3));

    private AppPlatformEmulator platform;
    private Client client;
    private AppControls app;
    private String deployment;

    @BeforeEach
    void start(AppPlatformEmulator started) {
        platform = started;
        client = Client.of(started);
        app = started.app(started.createApp(Specs.RICH));
        deployment = app.deploymentIds().get(0);
        platform.advance(Duration.ofSeconds(3));
    }

    @Test
    void what_is_written_stands_among_what_the_step_says_by_time() {
        app.log(deployment, "web", "BUILD", "\u001b[32mgrün\u001b[0m", "");
        platform.advance(Duration.ofMinutes(1));

        assertThat(lines("web", "BUILD"))
                .containsExactly(
                        "web 2026-01-01T00:00:02.623456789Z Building service",
                        "web 2026-01-01T00:00:03.123456789Z \u001b[32mgrün\u001b[0m",
                        "web 2026-01-01T00:00:03.123456789Z ",
                        "web 2026-01-01T00:00:07.123456789Z done");
        assertThat(lines("queue", "BUILD")).hasSize(3).noneMatch(line -> line.contains("grün"));
        assertThat(lines("web", "DEPLOY")).noneMatch(line -> line.contains("grün"));
        assertThat(all("BUILD")).contains("web 2026-01-01T00:00:03.123456789Z ");
    }

    @Test
    void a_log_that_has_not_begun_keeps_what_is_written_until_it_has() {
        app.log(deployment, "web", "RUN", "early");
        assertThat(client.get(path("web", "RUN")).status()).isEqualTo(400);

        platform.advance(Duration.ofMinutes(1));
        assertThat(lines("web", "RUN").get(0)).endsWith(" early");
    }

    @Test
    void an_archive_has_as_many_parts_as_it_has_lines_for_and_they_make_the_whole_in_order() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            said.add("line " + i);
        }
        app.log(deployment, "web", "RUN_RESTARTED", said.toArray(String[]::new));
        platform.advance(Duration.ofMinutes(1));

        assertThat(addresses("web", "RUN_RESTARTED")).isEmpty();
        client.deploy(app.id());
        platform.advance(Duration.ofMinutes(1));
        assertThat(addresses("web", "RUN_RESTARTED")).hasSize(3).doesNotHaveDuplicates();
        assertThat(lines("web", "RUN_RESTARTED"))
                .extracting(line -> line.replaceFirst("^web [^ ]+ ", ""))
                .containsExactlyElementsOf(said);
        assertThat(addresses("web", "BUILD")).as("of two lines").hasSize(2);
        assertThat(lines("web", "RUN_RESTARTED&tail_lines=2")).hasSize(2);
        String first = addresses("web", "RUN_RESTARTED").get(0);
        assertThat(fetch(first.replace("part=0", "part=1")).status()).isEqualTo(403);
        assertThat(fetch(first.replace("part=0", "part=3")).status()).isEqualTo(400);
    }

    @Test
    void ten_megabytes_are_archived_and_followed() throws InterruptedException {
        String line = "ü".repeat(50) + "x".repeat(900);
        List<String> said = Collections.nCopies(10_240, line);
        app.log(deployment, "web", "BUILD", said.toArray(String[]::new));
        String live =
                client.get(path("web", "BUILD&tail_lines=10240")).json().path("live_url").asText();

        Follower follower = Follower.of(live);
        for (int i = 0; i < said.size(); i++) {
            assertThat(follower.line()).endsWith(line + "\n");
        }
        platform.advance(Duration.ofMinutes(1));
        assertThat(follower.line()).endsWith(" done\n");
        assertThat(lines("web", "BUILD")).hasSize(10_242);
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, BUILD,          a,   could not be found",
        "web,     OTHER,          a,   type must be",
        "web,     JOB_INVOCATION, a,   type must be",
        "web,     BUILD,          'a\nb', no line feed"
    })
    void what_is_no_log_is_refused(String component, String type, String line, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> app.log(deployment, component, type, line))
                .satisfies(refusal -> assertThat(refusal.getMessage()).containsIgnoringCase(why));
    }

    @Test
    void control_requests_write_logs() {
        String body =
                """
                {"app_id":"%s","deployment_id":"%s","component":"web","type":"BUILD",
                 "lines":["one","two"]}""";
        assertThat(client.post("/_emulator/logs", body.formatted(app.id(), deployment)).status())
                .isEqualTo(200);
        assertThat(client.post("/_emulator/logs", "{}").status()).isEqualTo(400);

        platform.advance(Duration.ofMinutes(1));
        assertThat(lines("web", "BUILD")).hasSize(4).element(2).asString().endsWith(" two");
    }

    private List<String> lines(String component, String type) {
        return lines(addresses(component, type));
    }

    private List<String> all(String type) {
        return lines(addresses(client.get("/v2/apps/" + app.id() + "/logs?type=" + type).json()));
    }

    private List<String> lines(List<String> addresses) {
        List<String> lines = new ArrayList<>();
        for (String address : addresses) {
            Client.Answer part = fetch(address);
            assertThat(part.status()).isEqualTo(200);
            assertThat(part.text()).isNotEmpty();
            part.text().lines().forEach(lines::add);
        }
        return lines;
    }

    private Client.Answer fetch(String address) {
        URI url = URI.create(address);
        return client.withoutAuthorization().get(url.getRawPath() + "?" + url.getRawQuery());
    }

    private List<String> addresses(String component, String type) {
        return addresses(client.get(path(component, type)).json());
    }

    private static List<String> addresses(JsonNode answer) {
        List<String> addresses = new ArrayList<>();
        answer.path("historic_urls").forEach(url -> addresses.add(url.asText()));
        return addresses;
    }

    private String path(String component, String type) {
        String path = "/v2/apps/%s/deployments/%s/components/%s/logs?type=%s";
        return path.formatted(app.id(), deployment, component, type);
    }
}
