package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Apps with more than one service. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class ComponentKindsTest {

    private JsonNode fresh;
    private JsonNode active;

    @BeforeEach
    void deploy(AppPlatformEmulator platform) {
        String app = platform.createApp(Specs.ALL_KINDS);
        String id = platform.app(app).deploymentIds().get(0);
        fresh = Client.of(platform).deployment(app, id);
        platform.advance(DeploymentSchedule.defaults().total());
        active = Client.of(platform).deployment(app, id);
    }

    @Test
    void every_component_has_steps_with_words_for_its_kind() {
        assertThat(texts(fresh.at("/progress/steps/0/steps/1/steps"), "name"))
                .containsExactly("web", "api", "docs", "queue", "mend", "seed", "fn");
        assertThat(texts(fresh.at("/progress/steps/0/steps/1/steps"), "message_base"))
                .containsExactly(
                        "Building service",
                        "Building service",
                        "Building static site",
                        "Building worker",
                        "Building job",
                        "Building job",
                        "Building functions");
        assertThat(texts(fresh.at("/progress/steps/1/steps/1/steps/3/steps"), "message_base"))
                .containsExactly("Deploying worker", "Waiting for worker");
        assertThat(fresh.at("/progress/total_steps").asInt()).isEqualTo(3 + 7 * 3);
    }

    @Test
    void the_deployment_lists_its_components_by_kind_with_commits_but_for_images() {
        assertThat(texts(fresh.path("services"), "name")).containsExactly("web", "api");
        assertThat(texts(fresh.path("jobs"), "name")).containsExactly("mend", "seed");
        assertThat(fresh.at("/static_sites/0/source_commit_hash").asText()).matches("[0-9a-f]{40}");
        assertThat(fresh.at("/functions/0/name").asText()).isEqualTo("fn");
        assertThat(fresh.at("/workers/0").has("source_commit_hash")).isFalse();
    }

    @Test
    void a_job_for_failures_stays_pending_in_a_deployment_that_succeeds() {
        JsonNode mend = active.at("/progress/steps/1/steps/1/steps/4");

        assertThat(active.path("phase").asText()).isEqualTo("ACTIVE");
        assertThat(mend.path("name").asText()).isEqualTo("mend");
        assertThat(mend.path("status").asText()).isEqualTo("PENDING");
        assertThat(texts(mend.path("steps"), "status")).containsExactly("PENDING", "PENDING");
        assertThat(active.at("/progress/pending_steps").asInt()).isEqualTo(2);
        assertThat(active.at("/progress/success_steps").asInt()).isEqualTo(22);
        assertThat(texts(active.at("/progress/steps"), "status"))
                .containsExactly("SUCCESS", "SUCCESS");
    }

    @Test
    void a_step_that_succeeded_may_state_a_reason() {
        JsonNode queue = active.at("/progress/steps/0/steps/1/steps/3");

        assertThat(queue.path("status").asText()).isEqualTo("SUCCESS");
        assertThat(queue.at("/reason/code").asText()).isEqualTo("PreBuiltImage");
        assertThat(queue.at("/reason/message").asText()).isNotEmpty();
        assertThat(fresh.at("/progress/steps/0/steps/1/steps/3").has("reason")).isFalse();
    }

    @Test
    void an_app_without_components_has_the_three_steps_around_them(AppPlatformEmulator platform) {
        String app = platform.createApp("{\"name\":\"empty\"}");

        JsonNode progress = Client.of(platform).app(app).at("/pending_deployment/progress");
        assertThat(progress.path("total_steps").asInt()).isEqualTo(3);
        assertThat(texts(progress.at("/steps/0/steps"), "name")).containsExactly("initialize");
        assertThat(texts(progress.at("/steps/1/steps"), "name"))
                .containsExactly("initialize", "finalize");
    }

    @Test
    void the_region_is_described_as_far_as_it_is_known(AppPlatformEmulator platform) {
        String unknown = platform.createApp("{\"name\":\"far\",\"region\":\"moon\"}");
        String none = platform.createApp("{\"name\":\"near\"}");
        Client client = Client.of(platform);

        assertThat(client.app(unknown).path("region").toString()).isEqualTo("{\"slug\":\"moon\"}");
        assertThat(client.app(none).at("/region/data_centers/0").asText()).isEqualTo("nyc1");
        assertThat(client.app(platform.appIds().get(2)).at("/region/label").asText())
                .isEqualTo("Frankfurt");
    }

    private static List<String> texts(JsonNode array, String member) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }
}
