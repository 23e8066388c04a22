package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists that lag behind what there is. */
class LaggingListsTest {

    @RegisterExtension
    static final AppPlatformEmulatorExtension LAGGING =
            AppPlatformEmulatorExtension.with(
                    setup ->
                            setup.schedule(
                                    DeploymentSchedule.defaults()
                                            .listedAfter(Duration.ofSeconds(1))));

    @Test
    void a_deployment_is_there_by_its_id_at_once_and_in_lists_and_slots_later(
            AppPlatformEmulator platform) {
        Client client = Client.of(platform);
        String app = platform.createApp(Specs.ONE_SERVICE);
        String first = platform.app(app).deploymentIds().get(0);
        platform.advance(DeploymentSchedule.defaults().total());

        String second = client.deploy(app);

        assertThat(client.deployment(app, second).path("phase").asText())
                .isEqualTo("PENDING_BUILD");
        assertThat(client.deployment(app, second).path("previous_deployment_id").asText())
                .isEqualTo(first);
        assertThat(listed(client, app).findValuesAsText("id")).containsExactly(first);
        assertThat(client.app(app).has("pending_deployment")).isFalse();
        assertThat(platform.app(app).deploymentIds()).containsExactly(second, first);

        platform.advance(Duration.ofSeconds(1));
        assertThat(listed(client, app).findValuesAsText("id")).containsExactly(second, first);
        assertThat(client.app(app).at("/pending_deployment/id").asText()).isEqualTo(second);
    }

    @Test
    void who_updates_an_app_is_told_a_deployment_that_came_to_its_end_at_once(
            AppPlatformEmulator platform) {
        Client client = Client.of(platform);
        String app = platform.createApp(Specs.ONE_SERVICE);
        platform.advance(DeploymentSchedule.defaults().total());
        platform.app(app)
                .nextDeployment(ScriptedDeployment.standard().endingIn("ERROR", Duration.ZERO));

        JsonNode updated = client.put("/v2/apps/" + app, Specs.request(Specs.ONE_SERVICE)).json();

        assertThat(updated.at("/app/pending_deployment/id").asText())
                .isEqualTo(platform.app(app).deploymentIds().get(0));
        assertThat(updated.at("/app/pending_deployment/phase").asText()).isEqualTo("ERROR");
        assertThat(updated.at("/app").has("in_progress_deployment")).isFalse();
        assertThat(client.app(app).has("pending_deployment")).isFalse();
    }

    @Test
    void who_creates_or_updates_an_app_is_told_its_deployment_at_once(
            AppPlatformEmulator platform) {
        Client client = Client.of(platform);

        JsonNode created = client.post("/v2/apps", Specs.request(Specs.ONE_SERVICE)).json();
        String app = created.at("/app/id").asText();
        JsonNode updated = client.put("/v2/apps/" + app, Specs.request(Specs.ONE_SERVICE)).json();

        assertThat(created.at("/app/pending_deployment/id").asText())
                .isEqualTo(platform.app(app).deploymentIds().get(1));
        assertThat(updated.at("/app/pending_deployment/id").asText())
                .isEqualTo(platform.app(app).deploymentIds().get(0));
        assertThat(client.app(app).has("pending_deployment")).isFalse();
        assertThat(client.app(app).has("last_deployment_created_at")).isFalse();
    }

    @Test
    void a_script_goes_before_what_holds_for_all(AppPlatformEmulator platform) {
        Client client = Client.of(platform);
        platform.nextDeployment(ScriptedDeployment.standard().listedAfter(Duration.ofMinutes(2)));
        String app = platform.createApp(Specs.ONE_SERVICE);

        platform.advance(Duration.ofSeconds(119));
        assertThat(listed(client, app)).isEmpty();
        platform.advance(Duration.ofSeconds(1));
        assertThat(listed(client, app)).hasSize(1);
    }

    @Test
    void a_deployment_may_not_name_the_one_before_it() {
        try (AppPlatformEmulator platform =
                AppPlatformEmulator.builder()
                        .disputedShapes(DisputedShapes.AS_SCHEMAS_HAVE_THEM)
                        .start()) {
            Client client = Client.of(platform);
            String app = platform.createApp(Specs.ONE_SERVICE);

            assertThat(client.deployment(app, client.deploy(app)).has("previous_deployment_id"))
                    .isFalse();
        }
    }

    private static JsonNode listed(Client client, String app) {
        return client.get(Client.deployments(app)).json().path("deployments");
    }
}
