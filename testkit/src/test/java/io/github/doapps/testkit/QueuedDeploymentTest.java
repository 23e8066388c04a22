package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deployments that wait in a queue for the end of those before them. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class QueuedDeploymentTest {

    private static final ScriptedDeployment A_MINUTE =
            ScriptedDeployment.standard().phase("BUILDING", Duration.ofMinutes(1));

    private AppPlatformEmulator platform;
    private Client client;
    private String app;

    @BeforeEach
    void start(AppPlatformEmulator started) {
        platform = started;
        client = Client.of(started);
        app = started.createApp(Specs.ONE_SERVICE);
        platform.advance(DeploymentSchedule.defaults().total());
    }

    private String deploy(ScriptedDeployment script) {
        platform.app(app).nextDeployment(script);
        return client.deploy(app);
    }

    private String phase(String id) {
        return platform.app(app).phase(id);
    }

    private String slot(String slot) {
        return client.app(app).at("/" + slot + "_deployment/id").asText();
    }

    @Test
    void each_begins_when_the_one_before_it_has_ended() {
        String first = deploy(A_MINUTE);
        platform.advance(Duration.ofSeconds(20));
        String second = deploy(A_MINUTE.queued().withTiming());
        String third = deploy(A_MINUTE.phase("DEPLOYING", Duration.ofSeconds(5)).queued());

        platform.advance(Duration.ofSeconds(40).minusNanos(1));
        assertThat(phase(first)).isEqualTo("BUILDING");
        assertThat(phase(second)).isEqualTo("PENDING_BUILD");
        assertThat(slot("in_progress")).isEqualTo(first);
        assertThat(slot("pending")).isEqualTo(third);

        platform.advance(Duration.ofNanos(1));
        assertThat(phase(first)).isEqualTo("ACTIVE");
        assertThat(phase(second)).isEqualTo("BUILDING");
        assertThat(phase(third)).isEqualTo("PENDING_BUILD");
        assertThat(slot("active")).isEqualTo(first);
        assertThat(slot("in_progress")).isEqualTo(second);

        platform.advance(Duration.ofMinutes(1));
        assertThat(phase(first)).isEqualTo("SUPERSEDED");
        assertThat(phase(second)).isEqualTo("ACTIVE");
        assertThat(phase(third)).isEqualTo("BUILDING");
        JsonNode told = client.deployment(app, second);
        assertThat(told.at("/timing/pending").asText()).isEqualTo("40s");
        assertThat(told.at("/timing/build_total").asText()).isEqualTo("60s");

        platform.advance(Duration.ofSeconds(65));
        assertThat(slot("active")).isEqualTo(third);
    }

    @Test
    void a_cancel_lets_the_next_one_begin() {
        String first = deploy(A_MINUTE);
        String second = deploy(A_MINUTE.queued());
        String third = deploy(A_MINUTE.queued());
        String path = Client.deployments(app) + "/";
        platform.advance(Duration.ofSeconds(10));

        client.post(path + second + "/cancel", "");
        assertThat(phase(third)).as("the first is still under way").isEqualTo("PENDING_BUILD");
        client.post(path + first + "/cancel", "");
        assertThat(phase(third)).isEqualTo("BUILDING");
        platform.advance(Duration.ofMinutes(1));
        assertThat(phase(first)).isEqualTo("CANCELED");
        assertThat(phase(second)).isEqualTo("CANCELED");
        assertThat(phase(third)).isEqualTo("ACTIVE");
    }

    @Test
    void one_that_fails_lets_the_next_one_begin() {
        deploy(A_MINUTE.failing("build/components/web", "BuildJobFailed", "no compiler"));
        String second = deploy(A_MINUTE.queued());
        platform.advance(Duration.ofMinutes(2));
        assertThat(phase(second)).isEqualTo("ACTIVE");
    }

    @Test
    void one_that_does_not_queue_supersedes_all_that_are_under_way() {
        String first = deploy(A_MINUTE);
        String second = deploy(A_MINUTE.queued());
        String third = deploy(A_MINUTE);
        assertThat(phase(first)).isEqualTo("SUPERSEDED");
        assertThat(phase(second)).isEqualTo("SUPERSEDED");
        assertThat(phase(third)).isEqualTo("BUILDING");
    }

    @Test
    void without_one_under_way_it_begins_at_once() {
        assertThat(phase(deploy(A_MINUTE.queued()))).isEqualTo("BUILDING");
    }

    @Test
    void behind_one_that_never_ends_it_waits_for_ever() {
        deploy(A_MINUTE.endingIn("PAUSED"));
        String second = deploy(A_MINUTE.queued());
        platform.advance(Duration.ofDays(365));
        assertThat(phase(second)).isEqualTo("PENDING_BUILD");
    }

    @Test
    void a_control_request_lets_one_queue() {
        deploy(A_MINUTE);
        client.post("/_emulator/scripts", "{\"app_id\":\"" + app + "\",\"queued\":true}");
        assertThat(phase(client.deploy(app))).isEqualTo("PENDING_BUILD");
        platform.advance(Duration.ofMinutes(1).plus(DeploymentSchedule.defaults().total()));
        assertThat(slot("active")).isEqualTo(platform.app(app).deploymentIds().get(0));
    }
}
