package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.Client;
import io.github.doapps.testkit.ScriptedDeployment;
import io.github.doapps.testkit.Specs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An app's spec is replaced whole; an app that is deleted is gone; a proposal changes nothing. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class AppsTest {

    private LiveApp app;
    private Client client;

    @BeforeEach
    void start(AppPlatformEmulator platform) {
        app = LiveApp.on(platform);
        client = app.client();
    }

    @Test
    void an_update_replaces_the_spec_whole_and_starts_a_deployment_of_it() {
        String live = app.newest();
        JsonNode updated =
                client.put(app.path(""), Specs.request("{\"name\":\"mall\",\"x\":null}"))
                        .json()
                        .path("app");

        assertThat(updated.path("spec").toString()).isEqualTo("{\"name\":\"mall\",\"x\":null}");
        assertThat(updated.at("/pending_deployment/id").asText())
                .isEqualTo(app.newest())
                .isNotEqualTo(live);
        assertThat(updated.at("/pending_deployment/cause").asText()).isEqualTo("app spec updated");
        assertThat(updated.at("/active_deployment/id").asText()).isEqualTo(live);
        assertThat(updated.path("updated_at")).isNotEqualTo(updated.path("created_at"));
        assertThat(app.json().at("/spec").toString()).isEqualTo("{\"name\":\"mall\",\"x\":null}");
    }

    @Test
    void an_app_may_be_renamed_but_not_to_another_apps_name() {
        app.platform().createApp(Specs.ONE_SERVICE);

        Client.Answer taken = client.put(app.path(""), Specs.request("{\"name\":\"shop\"}"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().path("message").asText()).isEqualTo("App name already exists");
        assertThat(client.put(app.path(""), Specs.request("{\"name\":\"bazaar\"}")).status())
                .isEqualTo(200);
        assertThat(client.post("/v2/apps", Specs.request(Specs.RICH)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"spec\":{}}",
                "{\"spec\":{\"name\":\"mall\"},\"update_all_source_versions\":\"yes\"}",
                "{\"spec\":{\"name\":\"mall\",\"databases\":{}}}",
                "{\"spec\":{\"name\":\"mall\",\"databases\":[{}]}}",
                "{\"spec\":{\"name\":\"mall\",\"jobs\":[{\"name\":\"db\"}],"
                        + "\"databases\":[{\"name\":\"db\"}]}}",
                "{\"spec\":{\"name\":\"mall\",\"alerts\":[{}]}}",
                "{\"spec\":{\"name\":\"mall\",\"alerts\":[1]}}",
                "{\"spec\":{\"name\":\"mall\",\"services\":[{\"name\":\"web\","
                        + "\"instance_count\":\"2\"}]}}",
                "{\"spec\":{\"name\":\"mall\",\"services\":[{\"name\":\"web\","
                        + "\"alerts\":[{}]}]}}"
            })
    void a_bad_update_changes_nothing(String body) {
        JsonNode before = app.json();

        assertThat(client.put(app.path(""), body).status()).isEqualTo(400);
        assertThat(app.json()).isEqualTo(before);
    }

    @Test
    void an_update_whose_planned_failure_has_no_such_step_changes_nothing() {
        JsonNode before = app.json();
        app.platform()
                .nextDeployment(
                        ScriptedDeployment.standard()
                                .failing("build/components/nothing", "X", "x"));

        assertThat(client.put(app.path(""), Specs.request("{\"name\":\"mall\"}")).status())
                .isEqualTo(500);
        assertThat(app.json()).isEqualTo(before);
    }

    @Test
    void sealed_values_are_kept_by_an_update() {
        String spec =
                "{\"name\":\"mall\",\"envs\":[{\"key\":\"K\",\"type\":\"SECRET\",\"value\":%s}]}";
        client.put(app.path(""), Specs.request(spec.formatted("\"hush\"")));
        JsonNode sealed = app.json().at("/spec/envs/0/value");

        client.put(app.path(""), Specs.request(spec.formatted(sealed)));

        assertThat(sealed.asText()).startsWith("EV[1:");
        assertThat(app.json().at("/spec/envs/0/value")).isEqualTo(sealed);
    }

    @Test
    void an_app_that_is_deleted_is_gone_and_its_name_is_free() {
        Client.Answer deleted = client.delete(app.path(""));

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.text()).isEqualTo("{\"id\":\"" + app.id() + "\"}");
        assertThat(app.get("").status()).isEqualTo(404);
        assertThat(app.get("/deployments").status()).isEqualTo(404);
        assertThat(client.delete(app.path("")).status()).isEqualTo(404);
        assertThat(app.platform().appIds()).isEmpty();
        assertThat(client.post("/v2/apps", Specs.request(Specs.RICH)).status()).isEqualTo(200);
    }

    @Test
    void a_proposal_tells_the_cost_and_makes_nothing() {
        JsonNode proposal =
                client.post(
                                "/v2/apps/propose",
                                Specs.request(Specs.RICH.replace("\"mall\"", "\"bazaar\"")))
                        .json();

        assertThat(proposal.path("app_name_available").asBoolean()).isTrue();
        assertThat(proposal.path("app_cost").asInt()).isEqualTo(2 * 12 + 5);
        assertThat(proposal.at("/spec/name").asText()).isEqualTo("bazaar");
        assertThat(proposal.has("app_is_static")).isFalse();
        assertThat(app.platform().appIds()).containsExactly(app.id());
    }

    @Test
    void a_proposal_finds_another_name_for_one_that_is_taken_unless_it_is_the_apps_own() {
        String request = Specs.request(Specs.RICH);
        JsonNode other = client.post("/v2/apps/propose", request).json();
        JsonNode own =
                client.post(
                                "/v2/apps/propose",
                                request.replaceFirst("\\{", "{\"app_id\":\"" + app.id() + "\","))
                        .json();

        assertThat(other.has("app_name_available")).isFalse();
        assertThat(other.path("app_name_suggestion").asText()).isEqualTo("mall-2");
        assertThat(own.path("app_name_available").asBoolean()).isTrue();
    }

    @Test
    void a_proposal_counts_static_apps() {
        String site = "{\"name\":\"site\",\"static_sites\":[{\"name\":\"docs\"}]}";
        app.platform().createApp(site.replace("\"site\"", "\"other\""));

        JsonNode proposal = client.post("/v2/apps/propose", Specs.request(site)).json();

        assertThat(proposal.path("app_is_static").asBoolean()).isTrue();
        assertThat(proposal.path("existing_static_apps").asText()).isEqualTo("1");
        assertThat(proposal.path("max_free_static_apps").asText()).isEqualTo("3");
        assertThat(proposal.has("app_cost")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400",
                "{\"spec\":{\"name\":\"X\"}} | 400",
                "{\"spec\":{\"name\":\"xx\"},\"app_id\":1} | 400",
                "{\"spec\":{\"name\":\"xx\"},\"app_id\":\"x\"} | 400",
                "{\"spec\":{\"name\":\"xx\"},\"app_id\":\"" + Client.UNKNOWN_ID + "\"} | 404"
            })
    void a_bad_proposal_is_refused(String body, int status) {
        assertThat(client.post("/v2/apps/propose", body).status()).isEqualTo(status);
    }
}
