package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the platform offers: regions, sizes, buildpacks, and a look into sources. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class CatalogTest {

    private static final String SOURCES =
            "{\"github\":{\"repo\":\"acme/shop\",\"branch\":\"main\"},\"source_dir\":\"/web\"}";

    private LiveApp app;
    private Client client;

    @BeforeEach
    void start(AppPlatformEmulator platform) {
        app = LiveApp.on(platform);
        client = app.client();
    }

    @Test
    void one_region_is_the_default() {
        JsonNode regions = client.get("/v2/apps/regions").json().path("regions");

        assertThat(regions).hasSize(10);
        assertThat(regions).filteredOn(region -> region.has("default")).hasSize(1);
        assertThat(app.json().at("/region/label").asText()).isEqualTo("Frankfurt");
    }

    @Test
    void a_size_is_found_by_its_slug_with_numbers_as_text() {
        JsonNode sizes = client.get("/v2/apps/tiers/instance_sizes").json().path("instance_sizes");
        JsonNode size =
                client.get("/v2/apps/tiers/instance_sizes/apps-d-8vcpu-32gb")
                        .json()
                        .path("instance_size");

        assertThat(sizes).hasSize(14).contains(size);
        assertThat(size.toString())
                .isEqualTo(
                        "{\"name\":\"Dedicated 8VCPU 32GB\",\"slug\":\"apps-d-8vcpu-32gb\","
                                + "\"cpu_type\":\"DEDICATED\",\"cpus\":\"8\","
                                + "\"memory_bytes\":\"34359738368\",\"usd_per_month\":\"392.00\","
                                + "\"usd_per_second\":\"0.000162037037\","
                                + "\"tier_slug\":\"professional\",\"scalable\":true,"
                                + "\"bandwidth_allowance_gib\":\"900\"}");
        assertThat(client.get("/v2/apps/tiers/instance_sizes/huge").status()).isEqualTo(404);
    }

    @Test
    void a_buildpack_is_upgraded_once_for_those_that_it_builds() {
        JsonNode upgraded = upgrade("{\"buildpack_id\":\"digitalocean/go\"}").json();
        assertThat(upgraded.toString()).isEqualTo("{\"affected_components\":[\"web\"]}");

        JsonNode again =
                upgrade("{\"buildpack_id\":\"digitalocean/go\",\"trigger_deployment\":true}")
                        .json();
        assertThat(again.has("affected_components")).isFalse();
        assertThat(again.at("/deployment/id").asText()).isEqualTo(app.newest());
        assertThat(app.platform().app(app.id()).deploymentIds()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"buildpack_id\":\"nobody/knows\"}",
                "{\"buildpack_id\":\"digitalocean/go\",\"major_version\":\"3\"}",
                "{\"buildpack_id\":\"digitalocean/go\",\"major_version\":9}",
                "{\"buildpack_id\":\"digitalocean/go\",\"major_version\":1}",
                "{\"buildpack_id\":\"digitalocean/go\",\"trigger_deployment\":1}"
            })
    void a_bad_upgrade_is_refused(String body) {
        assertThat(upgrade(body).status()).isEqualTo(400);
    }

    @Test
    void buildpacks_come_in_their_newest_version_and_the_one_before() {
        JsonNode buildpacks = client.get("/v2/apps/buildpacks").json().path("buildpacks");

        assertThat(buildpacks).hasSize(12);
        assertThat(buildpacks).filteredOn(buildpack -> buildpack.has("latest")).hasSize(6);
    }

    @Test
    void sources_are_looked_into_while_the_first_answer_is_pending() {
        assertThat(client.post("/v2/apps/detect", SOURCES).text()).isEqualTo("{\"pending\":true}");

        JsonNode found = client.post("/v2/apps/detect", SOURCES).json();

        assertThat(found.at("/components/0/environment_slug").asText()).isEqualTo("go");
        assertThat(found.at("/components/0/source_dir").asText()).isEqualTo("/web");
        assertThat(client.post("/v2/apps/detect", SOURCES.replace("main", "next")).text())
                .isEqualTo("{\"pending\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"github\":\"acme\"}", "{\"git\":{},\"github\":{}}"})
    void sources_are_of_one_kind(String body) {
        assertThat(client.post("/v2/apps/detect", body).status()).isEqualTo(400);
    }

    private Client.Answer upgrade(String body) {
        return app.post("/upgrade_buildpack", body);
    }
}
