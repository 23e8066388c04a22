package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.Client;
import io.github.doapps.testkit.ScriptedDeployment;
import io.github.doapps.testkit.Specs;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs are at addresses that the emulator serves without the token. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class LogsTest {

    private AppPlatformEmulator platform;
    private Client client;
    private String app;
    private String deployment;

    @BeforeEach
    void start(AppPlatformEmulator started) {
        platform = started;
        client = Client.of(started);
        app = started.createApp(Specs.RICH);
        deployment = started.app(app).deploymentIds().get(0);
    }

    @Test
    void a_log_is_refused_until_its_phase_is_reached() {
        assertThat(ofDeployment("?type=BUILD").status()).isEqualTo(400);
        platform.advance(Duration.ofSeconds(2));
        assertThat(ofDeployment("?type=BUILD").status()).isEqualTo(200);
        assertThat(ofDeployment("?type=DEPLOY").status()).isEqualTo(400);
        platform.advance(Duration.ofSeconds(6));
        assertThat(ofDeployment("?type=DEPLOY").status()).isEqualTo(200);
        assertThat(ofDeployment("?type=RUN").status()).isEqualTo(400);
        assertThat(get("/logs?type=RUN").status()).isEqualTo(400);
        platform.advance(Duration.ofSeconds(4));
        assertThat(ofDeployment("?type=RUN").status()).isEqualTo(200);
        assertThat(get("/logs?type=RUN").status()).isEqualTo(200);
    }

    @Test
    void a_build_that_goes_on_is_live_and_one_that_has_ended_is_archived() {
        platform.advance(Duration.ofSeconds(3));
        JsonNode live = ofDeployment("?type=BUILD").json();
        assertThat(live.has("historic_urls")).isFalse();
        assertThat(fetch(live.path("live_url").asText()).text())
                .contains("web 2026-01-01T00:00:02.623456789Z Building service\n")
                .doesNotContain("web 2026-01-01T00:00:07");

        platform.advance(Duration.ofSeconds(4));
        JsonNode archived = ofDeployment("?type=BUILD").json();
        assertThat(archived.has("live_url")).isFalse();
        assertThat(fetch(archived.at("/historic_urls/0").asText()).text())
                .contains("web 2026-01-01T00:00:07.123456789Z done\n");
    }

    @Test
    void a_failed_build_says_why() {
        String failing = "{\"name\":\"other\",\"services\":[{\"name\":\"web\"}]}";
        platform.nextDeployment(
                ScriptedDeployment.standard()
                        .failing("build/components/web", "BuildJobFailed", "out of luck"));
        String other = platform.createApp(failing);
        String id = platform.app(other).deploymentIds().get(0);
        platform.advance(Duration.ofMinutes(1));

        String path = "/v2/apps/" + other + "/deployments/" + id + "/logs?type=";
        JsonNode logs = client.get(path + "BUILD").json();

        assertThat(fetch(logs.at("/historic_urls/0").asText()).text())
                .endsWith(
                        """
                        web 2026-01-01T00:00:07.123456789Z out of luck
                        web 2026-01-01T00:00:07.123456789Z failed
                        """);
        assertThat(client.get(path + "DEPLOY").status()).isEqualTo(400);
    }

    @Test
    void a_canceled_build_is_archived_as_it_stood() {
        platform.advance(Duration.ofSeconds(3));
        platform.app(app).cancel(deployment);
        platform.advance(Duration.ofMinutes(1));

        JsonNode logs = ofDeployment("?type=BUILD").json();

        assertThat(logs.has("live_url")).isFalse();
        assertThat(fetch(logs.at("/historic_urls/0").asText()).text())
                .contains("web 2026-01-01T00:00:02.623456789Z Building service\n")
                .doesNotContain("web 2026-01-01T00:00:07");
    }

    @Test
    void a_components_log_holds_it_alone_by_path_and_by_parameter() {
        platform.advance(Duration.ofMinutes(1));
        JsonNode byPath = get("/components/web/logs?type=BUILD").json();
        JsonNode byParameter = get("/logs?type=BUILD&component_name=web").json();
        JsonNode ofDeployment =
                get("/deployments/" + deployment + "/components/web/logs?type=BUILD").json();

        assertThat(byPath).isEqualTo(byParameter).isEqualTo(ofDeployment);
        assertThat(fetch(byPath.at("/historic_urls/0").asText()).text().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("web "));
        assertThat(get("/components/nothing/logs?type=BUILD").status()).isEqualTo(404);
    }

    @Test
    void what_runs_is_live_and_archived_and_what_was_replaced_is_archived() {
        platform.advance(Duration.ofMinutes(1));
        JsonNode running = get("/logs?type=RUN").json();
        assertThat(running.has("live_url")).isTrue();
        assertThat(fetch(running.at("/historic_urls/0").asText()).text().lines()).hasSize(3);
        assertThat(get("/logs").json()).isEqualTo(running);
        assertThat(get("/logs?type=UNSPECIFIED").json()).isEqualTo(running);

        client.deploy(app);
        platform.advance(Duration.ofMinutes(1));
        assertThat(ofDeployment("?type=RUN").json().has("live_url")).isFalse();
        assertThat(ofDeployment("?type=RUN").json().has("historic_urls")).isTrue();
        assertThat(ofDeployment("?type=RUN_RESTARTED").json()).isEmpty();
    }

    @Test
    void as_many_of_the_last_lines_are_given_as_are_asked_for() {
        platform.advance(Duration.ofMinutes(1));

        String all = log("&tail_lines=0");
        assertThat(all).isEqualTo(log(""));
        assertThat(all.lines().count()).isGreaterThan(3);
        assertThat(all).endsWith(log("&tail_lines=3"));
        assertThat(log("&tail_lines=3").lines()).hasSize(3);
    }

    @Test
    void an_archive_refuses_the_token_and_needs_its_signature() {
        platform.advance(Duration.ofMinutes(1));
        String url = get("/logs?type=BUILD").json().at("/historic_urls/0").asText();
        String path = url.substring(platform.endpoint().toString().length());

        assertThat(client.get(path).status()).isEqualTo(400);
        Client stranger = client.withoutAuthorization();
        assertThat(stranger.get(path).header("content-type")).startsWith("text/plain");
        assertThat(stranger.get(path.replaceAll("\\?.*", "")).status()).isEqualTo(403);
        assertThat(stranger.get(path.replaceAll("lines=[0-9]+", "lines=5")).status())
                .isEqualTo(403);
        assertThat(stranger.get(path.replace("BUILD", "DEPLOY")).status()).isEqualTo(403);
        assertThat(stranger.get("/_logs/").status()).isEqualTo(403);
        client.delete("/v2/apps/" + app);
        assertThat(stranger.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "type=, 400",
        "type=OTHER, 400",
        "type=AUTOSCALE_EVENT, 400",
        "type=BUILD&type=DEPLOY, 400",
        "type=BUILD&follow=yes, 400",
        "type=BUILD&follow=true, 200",
        "type=BUILD&tail_lines=-1, 400",
        "type=BUILD&pod_connection_timeout=3, 400",
        "type=BUILD&pod_connection_timeout=2m30s, 200"
    })
    void parameters_are_looked_at(String query, int status) {
        platform.advance(Duration.ofMinutes(1));

        assertThat(get("/logs?" + query).status()).isEqualTo(status);
    }

    private String log(String more) {
        return fetch(get("/logs?type=BUILD" + more).json().at("/historic_urls/0").asText()).text();
    }

    private Client.Answer ofDeployment(String query) {
        return get("/deployments/" + deployment + "/logs" + query);
    }

    private Client.Answer get(String rest) {
        return client.get("/v2/apps/" + app + rest);
    }

    private Client.Answer fetch(String url) {
        URI address = URI.create(url);
        return client.withoutAuthorization()
                .get(address.getRawPath() + "?" + address.getRawQuery());
    }
}
