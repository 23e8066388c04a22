package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.Client;
import io.github.doapps.testkit.DisputedShapes;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Jobs run by schedule or by hand, and are told of in each of the shapes that are documented. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class JobInvocationsTest {

    private LiveApp app;
    private String nightly;

    @BeforeEach
    void start(AppPlatformEmulator platform) {
        app = LiveApp.on(platform);
        nightly = platform.app(app.id()).invokeJob("nightly");
    }

    @Test
    void a_run_waits_runs_and_ends_well() {
        assertThat(one(nightly).path("phase").asText()).isEqualTo("PENDING");
        assertThat(one(nightly).has("started_at")).isFalse();

        app.platform().advance(Duration.ofSeconds(1));
        assertThat(one(nightly).path("phase").asText()).isEqualTo("RUNNING");
        assertThat(one(nightly).has("started_at")).isTrue();

        app.platform().advance(Duration.ofSeconds(30));
        assertThat(one(nightly).path("phase").asText()).isEqualTo("SUCCEEDED");
        assertThat(one(nightly).has("completed_at")).isTrue();
        assertThat(cancel(nightly).status()).isEqualTo(400);
    }

    @Test
    void a_run_that_is_canceled_ends_so() {
        app.platform().advance(Duration.ofSeconds(2));

        JsonNode canceled = cancel(nightly).json().path("job_invocation");

        assertThat(canceled.path("phase").asText()).isEqualTo("CANCELED");
        assertThat(canceled.has("started_at")).isTrue();
        app.platform().advance(Duration.ofMinutes(1));
        assertThat(one(nightly)).isEqualTo(canceled);
    }

    @Test
    void runs_are_listed_by_job_and_deployment() {
        String seed = app.platform().app(app.id()).invokeJob("seed");

        JsonNode all = app.get("/job-invocations").json();
        assertThat(all.at("/job_invocations/0/id").asText()).isEqualTo(seed);
        assertThat(all.at("/job_invocations/1/id").asText()).isEqualTo(nightly);
        assertThat(all.at("/meta/total").asInt()).isEqualTo(2);
        assertThat(total("?job_names=seed")).isEqualTo(1);
        assertThat(total("?job_names=seed&job_names=nightly")).isEqualTo(2);
        assertThat(total("?deployment_id=" + app.newest())).isEqualTo(2);
        assertThat(total("?deployment_id=" + Client.UNKNOWN_ID)).isZero();
    }

    @Test
    void triggers_say_what_ran_it() {
        String seed = app.platform().app(app.id()).invokeJob("seed");

        assertThat(one(nightly).path("trigger").toString())
                .isEqualTo(
                        "{\"type\":\"SCHEDULED\",\"scheduled\":{\"schedule\":"
                                + "{\"cron\":\"0 3 * * *\",\"time_zone\":\"UTC\"}}}");
        assertThat(one(seed).at("/trigger/type").asText()).isEqualTo("MANUAL");
        assertThat(one(seed).at("/trigger/manual/user/email").asText())
                .isEqualTo("owner@example.com");
    }

    @Test
    void an_answer_may_be_bare_as_schemas_have_it() {
        JsonNode bare = inShape(DisputedShapes.AS_SCHEMAS_HAVE_THEM);

        assertThat(bare.path("job_name").asText()).isEqualTo("nightly");
        assertThat(bare.at("/trigger/type").asText()).isEqualTo("SCHEDULE");
    }

    @Test
    void an_answer_may_be_full_of_lists_as_examples_have_it() {
        JsonNode listed = inShape(DisputedShapes.AS_EXAMPLES_HAVE_THEM);

        assertThat(listed.at("/job_invocation/0/job_name").asText()).isEqualTo("nightly");
        assertThat(listed.at("/job_invocation/0/trigger/0/type").asText()).isEqualTo("SCHEDULED");
        assertThat(listed.at("/job_invocation/0/trigger/0/scheduled/0/schedule/cron").asText())
                .isEqualTo("0 3 * * *");
    }

    @Test
    void what_is_no_run_of_the_job_is_not_found() {
        assertThat(app.get("/job-invocations/" + Client.UNKNOWN_ID).status()).isEqualTo(404);
        assertThat(app.get("/job-invocations/" + nightly + "?job_name=seed").status())
                .isEqualTo(404);
        assertThat(app.get("/job-invocations/" + nightly + "?job_name=nightly").status())
                .isEqualTo(200);
        assertThat(app.get("/job-invocations/x").status()).isEqualTo(400);
    }

    @Test
    void its_log_is_there_once_it_runs() {
        String path = "/jobs/nightly/invocations/" + nightly + "/logs?type=JOB_INVOCATION";
        assertThat(app.get(path).status()).isEqualTo(400);
        app.platform().advance(Duration.ofMinutes(1));

        assertThat(app.get(path).json().path("historic_urls")).hasSize(1);
        assertThat(app.get(path.replace("nightly/", "seed/")).status()).isEqualTo(404);
        assertThat(app.get(path.replace("JOB_INVOCATION", "RUN")).status()).isEqualTo(400);
    }

    @Test
    void only_jobs_are_run() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> app.platform().app(app.id()).invokeJob("web"))
                .withMessage("the component is not a job");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> app.platform().app(app.id()).invokeJob("nothing"));
    }

    private JsonNode inShape(DisputedShapes shapes) {
        try (AppPlatformEmulator platform =
                AppPlatformEmulator.builder().disputedShapes(shapes).start()) {
            LiveApp other = LiveApp.on(platform);
            String id = platform.app(other.id()).invokeJob("nightly");
            return other.get("/job-invocations/" + id).json();
        }
    }

    private JsonNode one(String id) {
        return app.get("/job-invocations/" + id).json().path("job_invocation");
    }

    private Client.Answer cancel(String id) {
        return app.post("/job-invocations/" + id + "/cancel", "");
    }

    private int total(String query) {
        return app.get("/job-invocations" + query).json().path("job_invocations").size();
    }
}
