package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deployment's way to ACTIVE: 2 seconds pending, 5 building, 1 pending, 4 deploying. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class DeploymentLifeTest {

    private AppPlatformEmulator platform;
    private String app;
    private String id;

    @BeforeEach
    void start(AppPlatformEmulator started) {
        platform = started;
        app = started.createApp(Specs.ONE_SERVICE);
        id = started.app(app).deploymentIds().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "0,     PENDING_BUILD,  6, 0, 0, PENDING, PENDING",
        "1999,  PENDING_BUILD,  6, 0, 0, PENDING, PENDING",
        "2000,  BUILDING,       5, 1, 0, RUNNING, PENDING",
        "2500,  BUILDING,       4, 1, 1, RUNNING, PENDING",
        "6999,  BUILDING,       4, 1, 1, RUNNING, PENDING",
        "7000,  PENDING_DEPLOY, 4, 0, 2, SUCCESS, PENDING",
        "8000,  DEPLOYING,      3, 1, 2, SUCCESS, RUNNING",
        "8400,  DEPLOYING,      2, 1, 3, SUCCESS, RUNNING",
        "10000, DEPLOYING,      1, 1, 4, SUCCESS, RUNNING",
        "11600, DEPLOYING,      0, 1, 5, SUCCESS, RUNNING",
        "11999, DEPLOYING,      0, 1, 5, SUCCESS, RUNNING",
        "12000, ACTIVE,         0, 0, 6, SUCCESS, SUCCESS",
        "99999, ACTIVE,         0, 0, 6, SUCCESS, SUCCESS"
    })
    void each_phase_has_its_counters(
            long millis, String phase, int pending, int running, int success, String b, String d) {
        platform.advance(Duration.ofMillis(millis));

        JsonNode deployment = deployment();
        JsonNode progress = deployment.path("progress");

        assertThat(deployment.path("phase").asText()).isEqualTo(phase);
        assertThat(platform.app(app).phase(id)).isEqualTo(phase);
        assertCount(progress, "pending_steps", pending);
        assertCount(progress, "running_steps", running);
        assertCount(progress, "success_steps", success);
        assertCount(progress, "error_steps", 0);
        assertCount(progress, "total_steps", 6);
        assertThat(progress.at("/steps/0/status").asText()).isEqualTo(b);
        assertThat(progress.at("/steps/1/status").asText()).isEqualTo(d);
    }

    @ParameterizedTest
    @CsvSource({
        "0,     0001-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
        "2000,  2026-01-01T00:00:02Z, 2026-01-01T00:00:02Z",
        "6999,  2026-01-01T00:00:02Z, 2026-01-01T00:00:02Z",
        "7000,  2026-01-01T00:00:07Z, 2026-01-01T00:00:07Z",
        "8500,  2026-01-01T00:00:08Z, 2026-01-01T00:00:08Z",
        "60000, 2026-01-01T00:00:12Z, 2026-01-01T00:00:12Z"
    })
    void a_change_of_phase_is_dated(long millis, String phaseChanged, String updated) {
        platform.advance(Duration.ofMillis(millis));

        assertThat(deployment().path("phase_last_updated_at").asText()).isEqualTo(phaseChanged);
        assertThat(deployment().path("updated_at").asText()).isEqualTo(updated);
        assertThat(deployment().path("created_at").asText()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void steps_have_their_times_to_the_nanosecond_once_they_began_and_ended() {
        platform.advance(Duration.ofMillis(2_500));
        JsonNode build = deployment().at("/progress/steps/0");

        assertThat(build.path("started_at").asText()).isEqualTo("2026-01-01T00:00:02.123456789Z");
        assertThat(build.has("ended_at")).isFalse();
        assertThat(build.at("/steps/0/started_at").asText())
                .isEqualTo("2026-01-01T00:00:02.123456789Z");
        assertThat(build.at("/steps/0/ended_at").asText())
                .isEqualTo("2026-01-01T00:00:02.623456789Z");
        assertThat(build.at("/steps/1/started_at").asText())
                .isEqualTo("2026-01-01T00:00:02.623456789Z");
        assertThat(build.at("/steps/1").has("ended_at")).isFalse();
        assertThat(deployment().at("/progress/steps/1").has("started_at")).isFalse();

        platform.advance(Duration.ofMinutes(1));
        assertThat(deployment().at("/progress/steps/0/ended_at").asText())
                .isEqualTo("2026-01-01T00:00:07.123456789Z");
        assertThat(deployment().at("/progress/steps/1/steps/2/ended_at").asText())
                .isEqualTo(deployment().at("/progress/steps/1/ended_at").asText())
                .isEqualTo("2026-01-01T00:00:12.123456789Z");
    }

    @Test
    void the_slots_of_the_app_follow_the_deployment() {
        assertSlots("pending_deployment");
        platform.advance(Duration.ofSeconds(2));
        assertSlots("in_progress_deployment");
        platform.advance(Duration.ofSeconds(9));
        assertSlots("in_progress_deployment");
        platform.advance(Duration.ofSeconds(1));
        assertSlots("active_deployment");
    }

    @Test
    void the_app_has_a_url_once_a_deployment_is_live() {
        Client client = Client.of(platform);
        for (String member : new String[] {"live_url", "default_ingress", "live_domain"}) {
            assertThat(client.app(app).has(member)).isFalse();
        }
        platform.advance(Duration.ofSeconds(12));

        JsonNode live = client.app(app);
        assertThat(live.path("live_url").asText())
                .matches("https://shop-[0-9a-f]{5}\\.ondigitalocean\\.app")
                .isEqualTo(live.path("default_ingress").asText())
                .isEqualTo(live.path("live_url_base").asText())
                .isEqualTo("https://" + live.path("live_domain").asText());
    }

    @Test
    void an_app_of_workers_alone_never_has_a_url() {
        String quiet =
                platform.createApp("{\"name\":\"quiet\",\"workers\":[{\"name\":\"queue\"}]}");
        platform.advance(Duration.ofSeconds(12));

        JsonNode live = Client.of(platform).app(quiet);
        assertThat(live.has("active_deployment")).isTrue();
        assertThat(live.has("live_url")).isFalse();
    }

    @Test
    void a_cached_build_is_used_again_unless_forced_or_the_sources_changed() {
        Client client = Client.of(platform);
        String path = Client.deployments(app);
        platform.advance(Duration.ofSeconds(12));

        String again = client.post(path, "{}").json().at("/deployment/id").asText();
        platform.advance(Duration.ofSeconds(12));
        String forced =
                client.post(path, "{\"force_build\":true}").json().at("/deployment/id").asText();
        platform.advance(Duration.ofSeconds(12));
        String pushed = platform.app(app).deploy("commit 9a4df0b pushed to github/acme/shop");
        platform.advance(Duration.ofSeconds(12));

        String reason = "/progress/steps/0/steps/1/steps/0/reason/code";
        assertThat(client.deployment(app, id).at(reason).isMissingNode()).isTrue();
        assertThat(client.deployment(app, again).at(reason).asText())
                .isEqualTo("PreviousBuildReused");
        assertThat(client.deployment(app, forced).at(reason).isMissingNode()).isTrue();
        assertThat(client.deployment(app, pushed).at(reason).isMissingNode()).isTrue();
        String commit = "/services/0/source_commit_hash";
        assertThat(client.deployment(app, again).at(commit))
                .isEqualTo(client.deployment(app, id).at(commit));
        assertThat(client.deployment(app, pushed).at(commit))
                .isNotEqualTo(client.deployment(app, id).at(commit));
    }

    @Test
    void a_schedule_without_time_is_active_at_once() {
        try (AppPlatformEmulator quick =
                AppPlatformEmulator.builder()
                        .schedule(DeploymentSchedule.ofEachPhase(Duration.ZERO))
                        .start()) {
            String shop = quick.createApp(Specs.ONE_SERVICE);

            JsonNode active = Client.of(quick).app(shop).path("active_deployment");
            assertThat(active.path("phase").asText()).isEqualTo("ACTIVE");
            assertCount(active.path("progress"), "success_steps", 6);
        }
    }

    @Test
    void a_running_clock_brings_a_deployment_to_its_end_without_help() {
        try (AppPlatformEmulator running = AppPlatformEmulator.builder().realTime(10_000).start()) {
            String shop = running.createApp(Specs.ONE_SERVICE);
            String first = running.app(shop).deploymentIds().get(0);
            // 12 seconds are a bit over a millisecond here; the bound is for a machine at a stand
            for (int i = 0; i < 100_000 && !running.app(shop).phase(first).equals("ACTIVE"); i++) {
                Thread.onSpinWait();
            }
            assertThat(running.app(shop).phase(first)).isEqualTo("ACTIVE");
        }
    }

    private void assertSlots(String taken) {
        JsonNode shown = Client.of(platform).app(app);
        for (String slot :
                new String[] {
                    "pending_deployment", "in_progress_deployment", "active_deployment"
                }) {
            assertThat(shown.has(slot)).as(slot).isEqualTo(slot.equals(taken));
        }
        assertThat(shown.path(taken)).isEqualTo(deployment());
        assertThat(shown.path("last_deployment_created_at").asText())
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    private JsonNode deployment() {
        return Client.of(platform).deployment(app, id);
    }

    private static void assertCount(JsonNode progress, String member, int count) {
        assertThat(progress.path(member).asInt()).as(member).isEqualTo(count);
        assertThat(progress.has(member)).as("zeros are left out").isEqualTo(count > 0);
    }
}
