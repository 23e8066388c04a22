package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deployments that fail, are canceled, or are replaced. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class EarlyEndTest {

    private AppPlatformEmulator platform;
    private Client client;
    private String app;
    private String first;

    @BeforeEach
    void start(AppPlatformEmulator started) {
        platform = started;
        client = Client.of(started);
        app = started.createApp(Specs.ONE_SERVICE);
        first = started.app(app).deploymentIds().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "build/initialize,            2500,  5, 0",
        "build/components/web,        7000,  4, 1",
        "deploy/initialize,           8400,  3, 2",
        "deploy/components/web/deploy,10000, 2, 3",
        "deploy/components/web/wait,  11600, 1, 4",
        "deploy/finalize,             12000, 0, 5"
    })
    void a_step_that_fails_ends_the_deployment_and_the_steps_after_it_stay_pending(
            String step, long failsAt, int pending, int success) {
        platform.nextDeployment(
                ScriptedDeployment.standard().failing(step, "BuildJobExitNonZero", "it broke"));
        String id = client.deploy(app);
        platform.advance(Duration.ofMillis(failsAt - 1));
        assertThat(client.deployment(app, id).path("phase").asText()).isIn("BUILDING", "DEPLOYING");

        platform.advance(Duration.ofMillis(1));
        JsonNode failed = client.deployment(app, id);
        platform.advance(Duration.ofHours(1));

        assertThat(failed.path("phase").asText()).isEqualTo("ERROR");
        JsonNode progress = failed.path("progress");
        assertThat(progress.path("error_steps").asInt()).isEqualTo(1);
        assertThat(progress.path("pending_steps").asInt()).isEqualTo(pending);
        assertThat(progress.path("success_steps").asInt()).isEqualTo(success);
        assertThat(progress.has("running_steps")).isFalse();
        JsonNode at = step(progress, step);
        assertThat(at.path("status").asText()).isEqualTo("ERROR");
        assertThat(at.at("/reason/code").asText()).isEqualTo("BuildJobExitNonZero");
        assertThat(at.at("/reason/message").asText()).isEqualTo("it broke");
        assertThat(failed.path("phase_last_updated_at").asText())
                .isEqualTo("2026-01-01T00:00:%02dZ".formatted((failsAt + 123) / 1000));
        assertThat(client.deployment(app, id)).as("the end is the end").isEqualTo(failed);
    }

    @Test
    void one_that_goes_live_early_takes_the_place_of_the_one_before() {
        platform.advance(Duration.ofMinutes(1));
        platform.nextDeployment(
                ScriptedDeployment.standard().endingIn("ACTIVE", Duration.ofSeconds(2)));
        String next = client.deploy(app);

        platform.advance(Duration.ofSeconds(1));
        assertThat(platform.app(app).phase(first)).isEqualTo("ACTIVE");
        platform.advance(Duration.ofSeconds(1));

        assertThat(platform.app(app).phase(next)).isEqualTo("ACTIVE");
        assertThat(platform.app(app).phase(first)).isEqualTo("SUPERSEDED");
    }

    @Test
    void the_groups_around_a_failure_have_failed_and_those_after_it_have_not_begun() {
        platform.nextDeployment(
                ScriptedDeployment.standard()
                        .failing("build/components/web", "BuildJobFailed", "no compiler"));
        String id = client.deploy(app);
        platform.advance(Duration.ofHours(1));

        JsonNode steps = client.deployment(app, id).at("/progress/steps");
        assertThat(steps.at("/0/status").asText()).isEqualTo("ERROR");
        assertThat(steps.at("/0/ended_at").asText()).isEqualTo("2026-01-01T00:00:07.123456789Z");
        assertThat(steps.at("/0/steps/0/status").asText()).isEqualTo("SUCCESS");
        assertThat(steps.at("/0/steps/1/status").asText()).isEqualTo("ERROR");
        assertThat(steps.at("/1/status").asText()).isEqualTo("PENDING");
        assertThat(steps.path(1).has("started_at")).isFalse();
    }

    @Test
    void one_component_of_several_fails_alone() {
        platform.nextDeployment(
                ScriptedDeployment.standard().failing("deploy/components/api/deploy", "X", "y"));
        String mall = platform.createApp(Specs.ALL_KINDS);
        platform.advance(Duration.ofHours(1));

        JsonNode failed = client.deployment(mall, platform.app(mall).deploymentIds().get(0));
        JsonNode progress = failed.path("progress");
        assertThat(failed.path("phase").asText()).isEqualTo("ERROR");
        assertThat(step(progress, "deploy/components/api").path("status").asText())
                .isEqualTo("ERROR");
        assertThat(step(progress, "deploy/components/web/deploy").path("status").asText())
                .isEqualTo("SUCCESS");
        assertThat(step(progress, "deploy/components/web/wait").path("status").asText())
                .isEqualTo("PENDING");
        assertThat(progress.path("error_steps").asInt()).isEqualTo(1);
        assertThat(progress.has("running_steps")).isFalse();
    }

    @Test
    void only_the_next_deployment_fails_and_the_one_that_runs_goes_on_running() {
        platform.advance(Duration.ofSeconds(12));
        platform.nextDeployment(
                ScriptedDeployment.standard()
                        .failing("build/initialize", "InternalError", "sorry"));
        String failing = client.deploy(app);
        platform.advance(Duration.ofSeconds(12));

        assertThat(platform.app(app).phase(failing)).isEqualTo("ERROR");
        JsonNode shown = client.app(app);
        assertThat(shown.at("/active_deployment/id").asText()).isEqualTo(first);
        assertThat(shown.has("pending_deployment")).isFalse();
        assertThat(shown.has("in_progress_deployment")).isFalse();

        String next = client.deploy(app);
        platform.advance(Duration.ofSeconds(12));
        assertThat(platform.app(app).phase(next)).isEqualTo("ACTIVE");
    }

    @Test
    void a_failure_in_a_schedule_without_time_leaves_the_steps_before_it_succeeded() {
        try (AppPlatformEmulator quick =
                AppPlatformEmulator.builder()
                        .schedule(DeploymentSchedule.ofEachPhase(Duration.ZERO))
                        .start()) {
            quick.nextDeployment(
                    ScriptedDeployment.standard().failing("deploy/initialize", "X", "y"));
            String shop = quick.createApp(Specs.ONE_SERVICE);

            JsonNode failed =
                    Client.of(quick).deployment(shop, quick.app(shop).deploymentIds().get(0));
            assertThat(failed.path("phase").asText()).isEqualTo("ERROR");
            assertThat(failed.at("/progress/success_steps").asInt()).isEqualTo(2);
            assertThat(failed.at("/progress/pending_steps").asInt()).isEqualTo(3);
        }
    }

    @Test
    void a_failure_of_a_step_that_is_not_there_is_said_and_dropped() {
        platform.nextDeployment(
                ScriptedDeployment.standard().failing("build/components/nobody", "X", "y"));

        Client.Answer answer = client.post(Client.deployments(app), "{}");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("id").asText()).isEqualTo("emulator_misused");
        assertThat(answer.json().path("message").asText()).contains("build/components/web");
        assertThat(platform.app(app).deploymentIds()).hasSize(1);
        assertThat(client.post(Client.deployments(app), "{}").status()).isEqualTo(200);
    }

    @Test
    void a_canceled_deployment_keeps_the_steps_it_had() {
        platform.advance(Duration.ofSeconds(3));
        JsonNode before = client.deployment(app, first).path("progress");
        platform.app(app).cancel(first);
        platform.advance(Duration.ofHours(1));

        JsonNode canceled = client.deployment(app, first);
        assertThat(canceled.path("phase").asText()).isEqualTo("CANCELED");
        assertThat(canceled.path("progress")).isEqualTo(before);
        assertThat(canceled.path("phase_last_updated_at").asText())
                .isEqualTo("2026-01-01T00:00:03Z");
        assertThat(client.app(app).has("in_progress_deployment")).isFalse();
        assertThat(client.app(app).has("active_deployment")).isFalse();
    }

    @Test
    void a_request_cancels_as_the_test_does() {
        platform.advance(Duration.ofSeconds(3));
        Client.Answer answer = client.post(Client.deployments(app) + "/" + first + "/cancel", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("deployment").path("phase").asText()).isEqualTo("CANCELED");
        assertThat(answer.json().path("deployment")).isEqualTo(client.deployment(app, first));
        assertThat(client.post(Client.deployments(app) + "/" + first + "/cancel", "").status())
                .isEqualTo(400);
        assertThat(
                        client.post(
                                        Client.deployments(app)
                                                + "/"
                                                + Client.UNKNOWN_ID
                                                + "/cancel",
                                        "")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void what_has_ended_cannot_be_canceled() {
        platform.advance(Duration.ofSeconds(12));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> platform.app(app).cancel(first))
                .withMessageContaining("ACTIVE");
    }

    @Test
    void a_newer_deployment_ends_the_one_on_its_way() {
        platform.advance(Duration.ofSeconds(3));
        JsonNode before = client.deployment(app, first).path("progress");
        String second = client.deploy(app);
        platform.advance(Duration.ofSeconds(12));

        JsonNode superseded = client.deployment(app, first);
        assertThat(superseded.path("phase").asText()).isEqualTo("SUPERSEDED");
        assertThat(superseded.path("progress")).isEqualTo(before);
        assertThat(superseded.path("updated_at").asText()).isEqualTo("2026-01-01T00:00:03Z");
        assertThat(platform.app(app).phase(second)).isEqualTo("ACTIVE");
        assertThat(client.deployment(app, second).path("previous_deployment_id").asText())
                .isEqualTo(first);
    }

    @Test
    void a_deployment_that_goes_live_ends_the_one_that_ran_before_it() {
        platform.advance(Duration.ofSeconds(20));
        String second = client.deploy(app);
        platform.advance(Duration.ofMillis(11_999));
        assertThat(platform.app(app).phase(first)).isEqualTo("ACTIVE");
        assertThat(client.app(app).at("/in_progress_deployment/id").asText()).isEqualTo(second);
        assertThat(client.app(app).at("/active_deployment/id").asText()).isEqualTo(first);

        platform.advance(Duration.ofHours(1));
        JsonNode superseded = client.deployment(app, first);
        assertThat(superseded.path("phase").asText()).isEqualTo("SUPERSEDED");
        assertThat(superseded.at("/progress/success_steps").asInt()).isEqualTo(6);
        assertThat(superseded.path("phase_last_updated_at").asText())
                .isEqualTo("2026-01-01T00:00:32Z");
        assertThat(client.app(app).at("/active_deployment/id").asText()).isEqualTo(second);
    }

    private static JsonNode step(JsonNode progress, String path) {
        JsonNode at = progress;
        for (String name : path.split("/", -1)) {
            JsonNode found = null;
            for (JsonNode step : at.path("steps")) {
                found = step.path("name").asText().equals(name) ? step : found;
            }
            assertThat(found).as(path).isNotNull();
            at = found == null ? at : found;
        }
        return at;
    }
}
