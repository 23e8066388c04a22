package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases have addresses and passwords, and may know trusted sources only. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class DatabasesTest {

    private LiveApp app;

    @BeforeEach
    void start(AppPlatformEmulator platform) {
        app = LiveApp.on(platform);
    }

    @Test
    void how_a_database_is_reached_is_told() {
        JsonNode details = details();

        assertThat(details.path("component_name").asText()).isEqualTo("db");
        assertThat(details.path("port").asInt()).isEqualTo(25060);
        assertThat(details.path("database_url").asText())
                .isEqualTo(
                        "postgresql://db:%s@%s:25060/db?sslmode=require",
                        details.path("password").asText(), details.path("host").asText());
    }

    @Test
    void a_reset_gives_another_password_and_starts_a_deployment() {
        String before = details().path("password").asText();

        JsonNode deployment =
                app.post("/components/db/reset_password", "").json().path("deployment");

        assertThat(deployment.path("id").asText()).isEqualTo(app.newest());
        assertThat(deployment.path("cause").asText()).isEqualTo("database password reset");
        assertThat(details().path("password").asText())
                .isNotEqualTo(before)
                .matches("AVNS_[0-9a-f]{19}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Enable\":true}", "{\"enable\":true}", "{\"ENABLE\":true}"})
    void trusted_sources_are_switched_on_by_a_member_in_any_case(String body) {
        assertThat(toggle(body)).isEqualTo("{\"is_enabled\":true}");
        assertThat(
                        app.get("/deployments?deployment_types=UPDATE_DATABASE_TRUSTED_SOURCES")
                                .json()
                                .at("/meta/total")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_so_already_starts_no_deployment_and_false_is_left_out() {
        String before = app.newest();

        assertThat(toggle("{\"Enable\":false}")).isEqualTo("{}");
        assertThat(toggle("{}")).isEqualTo("{}");
        assertThat(app.newest()).isEqualTo(before);
        assertThat(toggle("{\"Enable\":true}")).isEqualTo("{\"is_enabled\":true}");
        assertThat(app.newest()).isNotEqualTo(before);
        assertThat(toggle("{\"Enable\":false}")).isEqualTo("{}");
        assertThat(app.platform().app(app.id()).deploymentIds()).hasSize(3);
    }

    @Test
    void what_is_no_database_is_not_found() {
        assertThat(app.post("/components/web/reset_password", "").status()).isEqualTo(404);
        assertThat(app.post("/components/web/trusted_sources", "{}").status()).isEqualTo(404);
        assertThat(app.post("/components/db/trusted_sources", "{\"Enable\":1}").status())
                .isEqualTo(400);
    }

    private JsonNode details() {
        return app.get("/database_connection_details").json().at("/connection_details/0");
    }

    private String toggle(String body) {
        return app.post("/components/db/trusted_sources", body).text();
    }
}
