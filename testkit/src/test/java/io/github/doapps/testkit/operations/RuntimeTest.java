package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.Client;
import io.github.doapps.testkit.DisputedShapes;
import io.github.doapps.testkit.Specs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instances, their consoles, health and traffic. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class RuntimeTest {

    private LiveApp app;

    @BeforeEach
    void start(AppPlatformEmulator platform) {
        app = LiveApp.on(platform);
    }

    @Test
    void services_and_workers_run_in_instances() {
        JsonNode instances = app.get("/instances").json().path("instances");

        assertThat(instances).hasSize(3);
        assertThat(instances.at("/1/component_name").asText()).isEqualTo("web");
        assertThat(instances.at("/1/component_type").asText()).isEqualTo("SERVICE");
        assertThat(instances.at("/1/instance_alias").asText()).isEqualTo("web-1");
        assertThat(instances.at("/1/instance_name").asText())
                .matches("web-[0-9a-f]{10}-[0-9a-f]{5}")
                .startsWith(instances.at("/0/instance_name").asText().substring(0, 14))
                .isNotEqualTo(instances.at("/0/instance_name").asText());
        assertThat(instances.at("/2/component_type").asText()).isEqualTo("WORKER");
    }

    @Test
    void a_restart_has_new_instances_once_it_is_live() {
        JsonNode before = app.get("/instances").json();

        JsonNode deployment = app.post("/restart", "{\"components\":[\"web\"]}").json();
        assertThat(deployment.at("/deployment/cause").asText()).isEqualTo("restart");
        assertThat(app.get("/instances").json()).isEqualTo(before);
        app.goLive();

        assertThat(app.get("/instances").json()).isNotEqualTo(before);
        assertThat(
                        app.client()
                                .deployment(app.id(), app.newest())
                                .at("/progress/steps/0/steps/1/steps/0/reason/code")
                                .asText())
                .isEqualTo("PreviousBuildReused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 200",
                "{} | 200",
                "{\"components\":null} | 200",
                "{\"components\":[]} | 200",
                "{\"components\":\"web\"} | 400",
                "{\"components\":[1]} | 400",
                "{\"components\":[\"docs\"]} | 400",
                "{\"components\":[\"seed\"]} | 400",
                "{\"components\":[\"nothing\"]} | 400"
            })
    void only_services_and_workers_are_restarted(String body, int status) {
        assertThat(app.post("/restart", body).status()).isEqualTo(status);
    }

    @Test
    void what_is_not_live_is_neither_restarted_nor_entered() {
        String pending = app.platform().createApp(Specs.ONE_SERVICE);

        assertThat(app.client().post("/v2/apps/" + pending + "/restart", "").status())
                .isEqualTo(400);
        assertThat(app.client().get("/v2/apps/" + pending + "/components/web/exec").status())
                .isEqualTo(400);
        assertThat(app.client().get("/v2/apps/" + pending + "/instances").text())
                .isEqualTo("{\"instances\":[]}");
    }

    @Test
    void a_console_has_an_address_with_a_token() {
        String ofActive = app.get("/components/web/exec").json().path("url").asText();
        String ofDeployment =
                app.get("/deployments/" + app.newest() + "/components/web/exec")
                        .json()
                        .path("url")
                        .asText();

        assertThat(ofActive)
                .matches(
                        "ws://127\\.0\\.0\\.1:[0-9]+/_exec/web-[0-9a-f-]{16}\\?token=[0-9a-f-]{36}")
                .isEqualTo(ofDeployment);
    }

    @Test
    void a_console_is_of_an_instance_that_runs() {
        String second = app.get("/instances").json().at("/instances/1/instance_name").asText();

        assertThat(
                        app.get("/components/web/exec?instance_name=" + second)
                                .json()
                                .path("url")
                                .asText())
                .contains(second);
        assertThat(app.get("/components/web/exec?instance_name=web-9").status()).isEqualTo(404);
        assertThat(app.get("/components/nothing/exec").status()).isEqualTo(404);
        assertThat(app.get("/components/docs/exec").status()).isEqualTo(400);
        String old = app.newest();
        app.client().deploy(app.id());
        app.goLive();
        assertThat(app.get("/deployments/" + old + "/components/web/exec").status()).isEqualTo(400);
    }

    @Test
    void health_is_known_once_the_app_is_live() {
        JsonNode health = app.get("/health").json().path("app_health");

        assertThat(health.at("/components/0/name").asText()).isEqualTo("web");
        assertThat(health.at("/components/0/state").asText()).isEqualTo("HEALTHY");
        assertThat(health.at("/components/0/replicas_ready").asInt()).isEqualTo(2);
        assertThat(health.at("/functions_components/0/name").asText()).isEqualTo("fn");
        String pending = app.platform().createApp(Specs.ONE_SERVICE);
        JsonNode unknown =
                app.client().get("/v2/apps/" + pending + "/health").json().path("app_health");
        assertThat(unknown.at("/components/0/state").asText()).isEqualTo("UNKNOWN");
        assertThat(unknown.at("/components/0").has("replicas_ready")).isFalse();
    }

    @Test
    void health_may_be_bare_as_examples_have_it() {
        try (AppPlatformEmulator other =
                AppPlatformEmulator.builder()
                        .disputedShapes(DisputedShapes.AS_EXAMPLES_HAVE_THEM)
                        .start()) {
            assertThat(LiveApp.on(other).get("/health").json().has("components")).isTrue();
        }
    }

    @Test
    void traffic_is_of_yesterday_unless_another_day_is_asked_for() {
        JsonNode yesterday = app.get("/metrics/bandwidth_daily").json();
        JsonNode today = app.get("/metrics/bandwidth_daily?date=2026-01-01T23:00:00-05:00").json();

        assertThat(yesterday.path("date").asText()).isEqualTo("2025-12-31T00:00:00Z");
        assertThat(yesterday.at("/app_bandwidth_usage/0").toString())
                .isEqualTo("{\"app_id\":\"" + app.id() + "\"}");
        assertThat(today.path("date").asText()).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(today.at("/app_bandwidth_usage/0/bandwidth_bytes").asText())
                .matches("[1-9][0-9]+");
        assertThat(app.get("/metrics/bandwidth_daily?date=yesterday").status()).isEqualTo(400);
    }

    @Test
    void traffic_of_several_apps_is_in_their_order() {
        String other = app.platform().createApp(Specs.ONE_SERVICE);

        JsonNode usage =
                traffic(
                                "{\"app_ids\":[\"%s\",\"%s\"],\"date\":\"2026-01-01T00:00:00Z\"}"
                                        .formatted(other, app.id()))
                        .json()
                        .path("app_bandwidth_usage");

        assertThat(usage).hasSize(2);
        assertThat(usage.at("/0/app_id").asText()).isEqualTo(other);
        assertThat(usage.at("/1/app_id").asText()).isEqualTo(app.id());
    }

    @Test
    void traffic_is_of_one_to_a_hundred_apps_that_there_are() {
        String id = "\"" + app.id() + "\"";
        assertThat(traffic("{}").status()).isEqualTo(400);
        assertThat(traffic("{\"app_ids\":[]}").status()).isEqualTo(400);
        assertThat(traffic("{\"app_ids\":[\"x\"]}").status()).isEqualTo(400);
        assertThat(traffic("{\"app_ids\":[" + id + "],\"date\":1}").status()).isEqualTo(400);
        assertThat(traffic("{\"app_ids\":[\"" + Client.UNKNOWN_ID + "\"]}").status())
                .isEqualTo(404);
        assertThat(traffic("{\"app_ids\":[" + id + ("," + id).repeat(99) + "]}").status())
                .isEqualTo(200);
        assertThat(traffic("{\"app_ids\":[" + id + ("," + id).repeat(100) + "]}").status())
                .isEqualTo(400);
    }

    private Client.Answer traffic(String body) {
        return app.client().post("/v2/apps/metrics/bandwidth_daily", body);
    }
}
