package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deployments whose lives a test lays out. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class ScriptedDeploymentTest {

    private static final ScriptedDeployment STANDARD = ScriptedDeployment.standard();
    private static final Duration ALL = DeploymentSchedule.defaults().total();

    private AppPlatformEmulator platform;
    private Client client;
    private String app;

    @BeforeEach
    void start(AppPlatformEmulator started) {
        platform = started;
        client = Client.of(started);
        app = started.createApp(Specs.ONE_SERVICE);
        platform.advance(ALL);
    }

    @Test
    void it_passes_through_the_phases_of_its_script_those_that_nobody_knows_too() {
        platform.nextDeployment(
                STANDARD.phase("PENDING_BUILD", Duration.ofMinutes(40))
                        .phase("PAUSED", Duration.ofSeconds(30))
                        .phase("BUILDING", Duration.ofSeconds(10))
                        .phase("DEPLOYING", Duration.ofSeconds(10)));
        String id = client.deploy(app);

        assertThat(phaseAfter(id, Duration.ZERO)).isEqualTo("PENDING_BUILD");
        assertThat(phaseAfter(id, Duration.ofMinutes(40).minusNanos(1))).isEqualTo("PENDING_BUILD");
        assertThat(phaseAfter(id, Duration.ofNanos(1))).isEqualTo("PAUSED");
        assertThat(client.app(app).at("/in_progress_deployment/phase").asText())
                .isEqualTo("PAUSED");
        assertThat(phaseAfter(id, Duration.ofSeconds(30))).isEqualTo("BUILDING");
        assertThat(status(id, "build/initialize")).isEqualTo("RUNNING");
        assertThat(phaseAfter(id, Duration.ofSeconds(10))).isEqualTo("DEPLOYING");
        assertThat(phaseAfter(id, Duration.ofSeconds(10))).isEqualTo("ACTIVE");
        assertThat(shown(id).path("phase_last_updated_at").asText())
                .isEqualTo("2026-01-01T00:41:02Z");
        assertThat(client.app(app).at("/active_deployment/id").asText()).isEqualTo(id);
    }

    @Test
    void a_phase_that_is_left_out_never_begins_and_its_steps_stay_pending() {
        platform.nextDeployment(STANDARD.phase("BUILDING", Duration.ofSeconds(10)));
        String id = client.deploy(app);
        platform.advance(Duration.ofHours(1));

        assertThat(shown(id).path("phase").asText()).isEqualTo("ACTIVE");
        assertThat(status(id, "build")).isEqualTo("SUCCESS");
        assertThat(status(id, "deploy")).isEqualTo("PENDING");
        assertThat(progress(id).path("pending_steps").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "CANCELED", "SUPERSEDED"})
    void it_may_end_otherwise_with_all_steps_succeeded(String end) {
        String before = platform.app(app).deploymentIds().get(0);
        platform.nextDeployment(STANDARD.endingIn(end));
        String id = client.deploy(app);
        platform.advance(ALL);

        assertThat(shown(id).path("phase").asText()).isEqualTo(end);
        assertThat(progress(id).path("success_steps").asInt()).isEqualTo(6);
        assertThat(progress(id).path("total_steps").asInt()).isEqualTo(6);
        JsonNode shown = client.app(app);
        assertThat(shown.at("/active_deployment/id").asText()).isEqualTo(before);
        assertThat(shown.has("in_progress_deployment")).isFalse();
        assertThat(platform.app(app).phase(before)).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "CANCELED", "SUPERSEDED"})
    void it_may_end_early_with_steps_that_go_on_running(String end) {
        platform.nextDeployment(STANDARD.endingIn(end, Duration.ofSeconds(4)));
        String id = client.deploy(app);

        assertThat(phaseAfter(id, Duration.ofMillis(3999))).isEqualTo("BUILDING");
        assertThat(phaseAfter(id, Duration.ofMillis(1))).isEqualTo(end);
        platform.advance(Duration.ofHours(1));
        assertThat(shown(id).path("phase").asText()).isEqualTo(end);
        assertThat(status(id, "build/components/web")).isEqualTo("RUNNING");
        assertThat(progress(id).path("running_steps").asInt()).isEqualTo(1);
        assertThat(progress(id).path("error_steps").isMissingNode()).isTrue();
        assertThat(client.post(path(id) + "/cancel", "").status()).isEqualTo(400);
    }

    @Test
    void it_may_go_live_and_be_superseded_at_once() {
        platform.nextDeployment(
                STANDARD.phase("DEPLOYING", Duration.ofSeconds(1))
                        .phase("ACTIVE", Duration.ofSeconds(1))
                        .endingIn("SUPERSEDED"));
        String id = client.deploy(app);

        assertThat(phaseAfter(id, Duration.ofSeconds(1))).isEqualTo("ACTIVE");
        assertThat(phaseAfter(id, Duration.ofSeconds(1))).isEqualTo("SUPERSEDED");
        assertThat(status(id, "deploy")).isEqualTo("SUCCESS");
    }

    @Test
    void two_steps_fail_side_by_side() {
        platform.nextDeployment(
                STANDARD.failing("build/components/web", "BuildJobFailed", "no compiler")
                        .failing("build/components/api", "BuildJobOutOfMemory", "too large"));
        String mall = platform.createApp(Specs.ALL_KINDS);
        platform.advance(ALL);

        JsonNode failed = client.deployment(mall, platform.app(mall).deploymentIds().get(0));
        assertThat(failed.path("phase").asText()).isEqualTo("ERROR");
        assertThat(failed.at("/progress/error_steps").asInt()).isEqualTo(2);
        assertThat(failed.findValuesAsText("code"))
                .containsExactlyInAnyOrder(
                        "BuildJobFailed", "BuildJobOutOfMemory", "PreBuiltImage");
    }

    @Test
    void a_failure_that_another_would_prevent_is_said() {
        platform.nextDeployment(
                STANDARD.failing("build/initialize", "X", "y")
                        .failing("deploy/finalize", "X", "y"));

        assertMisused("the steps that are planned to fail do not run side by side");
    }

    @Test
    void a_rollout_that_fails_when_it_would_have_been_live_never_was() {
        String before = platform.app(app).deploymentIds().get(0);
        platform.nextDeployment(STANDARD.failing("deploy/finalize", "X", "y"));
        String id = client.deploy(app);
        platform.advance(ALL);

        assertThat(phase(id)).isEqualTo("ERROR");
        assertThat(client.app(app).at("/active_deployment/id").asText()).isEqualTo(before);
        assertThat(platform.app(app).phase(before)).isEqualTo("ACTIVE");
        assertThat(client.get(path(id) + "/logs?type=RUN").status()).isEqualTo(400);
    }

    @Test
    void a_step_may_succeed_and_give_a_reason() {
        platform.nextDeployment(
                STANDARD.reason("deploy/components/web/wait", "BuildRateLimit", "retried"));
        String id = client.deploy(app);
        platform.advance(ALL);

        JsonNode wait = step(id, "deploy/components/web/wait");
        assertThat(wait.path("status").asText()).isEqualTo("SUCCESS");
        assertThat(wait.at("/reason/code").asText()).isEqualTo("BuildRateLimit");
        assertThat(shown(id).path("phase").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void steps_and_groups_may_lie_from_when_they_begin() {
        platform.nextDeployment(
                STANDARD.stating("build", "RUNNING")
                        .stating("build/components/web", "HIBERNATING")
                        .stating("deploy/initialize", "PENDING"));
        String id = client.deploy(app);
        assertThat(status(id, "build")).isEqualTo("PENDING");

        platform.advance(ALL);

        assertThat(shown(id).path("phase").asText()).isEqualTo("ACTIVE");
        assertThat(status(id, "build")).isEqualTo("RUNNING");
        assertThat(status(id, "build/initialize")).isEqualTo("SUCCESS");
        assertThat(status(id, "build/components/web")).isEqualTo("HIBERNATING");
        assertThat(status(id, "deploy")).isEqualTo("SUCCESS");
        assertThat(status(id, "deploy/initialize")).isEqualTo("PENDING");
        assertThat(progress(id).path("pending_steps").asInt()).isEqualTo(1);
        assertThat(progress(id).path("success_steps").asInt()).isEqualTo(4);
        assertThat(progress(id).path("total_steps").asInt()).isEqualTo(6);
    }

    @Test
    void progress_may_stand_still_or_be_absent() {
        platform.nextDeployment(STANDARD.freezingProgress(Duration.ofSeconds(4)));
        String frozen = client.deploy(app);
        platform.advance(ALL);
        assertThat(shown(frozen).path("phase").asText()).isEqualTo("ACTIVE");
        assertThat(progress(frozen).path("running_steps").asInt()).isEqualTo(1);
        assertThat(progress(frozen).path("pending_steps").asInt()).isEqualTo(4);

        platform.nextDeployment(STANDARD.withoutProgress());
        assertThat(shown(client.deploy(app)).has("progress")).isFalse();
    }

    @Test
    void it_may_tell_its_timing() {
        platform.nextDeployment(STANDARD.withTiming());
        String id = client.deploy(app);
        platform.advance(Duration.ofSeconds(1));
        assertThat(shown(id).path("timing").toString()).isEqualTo("{\"pending\":\"1s\"}");

        platform.advance(ALL);
        assertThat(shown(id).path("timing").toString())
                .isEqualTo("{\"pending\":\"2s\",\"build_total\":\"5s\",\"deploying\":\"4s\"}");
        assertThat(shown(client.deploy(app)).has("timing")).isFalse();
    }

    @Test
    void scripts_are_queued_and_an_apps_own_waits_for_the_app() {
        String other =
                platform.createApp("{\"name\":\"other\",\"workers\":[{\"name\":\"queue\"}]}");
        platform.app(other).nextDeployment(STANDARD.phase("THEIRS", ALL));
        platform.nextDeployment(STANDARD.phase("ONE", ALL));
        platform.nextDeployment(STANDARD.phase("TWO", ALL));

        assertThat(phase(client.deploy(app))).isEqualTo("ONE");
        assertThat(phase(client.deploy(app))).isEqualTo("TWO");
        assertThat(phase(client.deploy(app))).isEqualTo("PENDING_BUILD");
        assertThat(client.app(other).at("/pending_deployment/phase").asText())
                .isEqualTo("PENDING_BUILD");
        client.deploy(other);
        assertThat(client.app(other).at("/in_progress_deployment/phase").asText())
                .isEqualTo("THEIRS");
    }

    @Test
    void a_step_that_is_not_there_is_said() {
        platform.nextDeployment(STANDARD.stating("build/components/nobody", "RUNNING"));
        assertMisused("the step build/components/nobody is not among this deployment's: [build,");
        platform.nextDeployment(STANDARD.reason("nothing", "X", "y"));
        assertMisused("the step nothing is not among this deployment's: [build,");
    }

    @Test
    void what_is_no_life_is_refused() {
        for (Duration wrong : List.of(Duration.ofSeconds(-1), Duration.ofDays(366))) {
            assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.phase("X", wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.endingIn("X", wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.listedAfter(wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.freezingProgress(wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.endingIn("Paused"));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.stating("build", ""));
    }

    @Test
    void control_requests_lay_out_lives() {
        String script =
                """
                {"app_id":"%s","phases":[{"phase":"PAUSED","seconds":3}],"end":"CANCELED",
                 "end_seconds":2,"statuses":[],"failures":[],"progress":false,"listed_seconds":9}""";
        assertThat(client.post("/_emulator/scripts", script.formatted(app)).status())
                .isEqualTo(200);
        String id = client.deploy(app);

        assertThat(phaseAfter(id, Duration.ofSeconds(1))).isEqualTo("PAUSED");
        assertThat(phaseAfter(id, Duration.ofSeconds(1))).isEqualTo("CANCELED");
        assertThat(shown(id).has("progress")).isFalse();
        assertThat(client.post("/_emulator/scripts", "{\"phases\":[1]}").status()).isEqualTo(400);
        assertThat(client.post("/_emulator/scripts", "{\"end\":\"x\"}").status()).isEqualTo(400);
    }

    private void assertMisused(String message) {
        Client.Answer answer = client.post(Client.deployments(app), "{}");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("id").asText()).isEqualTo("emulator_misused");
        assertThat(answer.json().path("message").asText()).startsWith(message);
    }

    private String path(String id) {
        return Client.deployments(app) + "/" + id;
    }

    private JsonNode shown(String id) {
        return client.deployment(app, id);
    }

    private String phase(String id) {
        return shown(id).path("phase").asText();
    }

    private String phaseAfter(String id, Duration duration) {
        platform.advance(duration);
        return phase(id);
    }

    private JsonNode progress(String id) {
        return shown(id).path("progress");
    }

    private String status(String id, String path) {
        return step(id, path).path("status").asText();
    }

    private JsonNode step(String id, String path) {
        JsonNode at = progress(id);
        for (String name : path.split("/", -1)) {
            for (JsonNode step : at.path("steps")) {
                if (step.path("name").asText().equals(name)) {
                    at = step;
                    break;
                }
            }
        }
        return at;
    }
}
