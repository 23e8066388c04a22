package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.Client;
import io.github.doapps.testkit.Specs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts are those of the spec, and keep their destinations while they stay in it. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class AlertsTest {

    private static final String DESTINATIONS =
            """
            {"emails":["ops@example.com"],
             "slack_webhooks":[{"url":"https://hooks.example.com/T/B","channel":"#ops"}]}""";

    private LiveApp app;

    @BeforeEach
    void start(AppPlatformEmulator platform) {
        app = LiveApp.on(platform);
    }

    @Test
    void the_apps_alerts_come_before_the_components() {
        JsonNode alerts = alerts();

        assertThat(alerts).hasSize(2);
        assertThat(alerts.at("/0/spec/rule").asText()).isEqualTo("DEPLOYMENT_FAILED");
        assertThat(alerts.path(0).has("component_name")).isFalse();
        assertThat(alerts.at("/1/spec/rule").asText()).isEqualTo("CPU_UTILIZATION");
        assertThat(alerts.at("/1/component_name").asText()).isEqualTo("web");
        assertThat(alerts.at("/1/emails/0").asText()).isEqualTo("owner@example.com");
        assertThat(alerts.at("/1/progress/steps/0/status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void destinations_replace_those_there_were() {
        JsonNode alert = assign(id(1), DESTINATIONS).json().path("alert");

        assertThat(alert.path("emails").toString()).isEqualTo("[\"ops@example.com\"]");
        assertThat(alert.at("/slack_webhooks/0/channel").asText()).isEqualTo("#ops");
        assertThat(alerts().path(1)).isEqualTo(alert);
        assertThat(assign(id(1), "{}").json().path("alert").path("emails")).isEmpty();
    }

    @Test
    void an_alert_that_stays_keeps_its_id_and_destinations() {
        assign(id(1), DESTINATIONS);
        JsonNode before = alerts().path(1);
        String without = Specs.RICH.replace("\"alerts\":[{\"rule\":\"DEPLOYMENT_FAILED\"}],", "");

        app.client().put(app.path(""), Specs.request(without));

        assertThat(alerts()).containsExactly(before);
    }

    @Test
    void an_unknown_alert_is_not_found() {
        assertThat(assign(Client.UNKNOWN_ID, DESTINATIONS).status()).isEqualTo(404);
        assertThat(assign("x", DESTINATIONS).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"emails\":\"a@b\"}",
                "{\"emails\":[1]}",
                "{\"emails\":[\"nobody\"]}",
                "{\"slack_webhooks\":{}}",
                "{\"slack_webhooks\":[{}]}",
                "{\"slack_webhooks\":[{\"url\":\"https://x\"}]}"
            })
    void bad_destinations_change_nothing(String body) {
        JsonNode before = alerts();

        assertThat(assign(id(1), body).status()).isEqualTo(400);
        assertThat(alerts()).isEqualTo(before);
    }

    private JsonNode alerts() {
        return app.get("/alerts").json().path("alerts");
    }

    private String id(int index) {
        return alerts().path(index).path("id").asText();
    }

    private Client.Answer assign(String id, String body) {
        return app.post("/alerts/" + id + "/destinations", body);
    }
}
