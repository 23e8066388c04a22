package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.Client;
import io.github.doapps.testkit.ScriptedAnswer;
import io.github.doapps.testkit.Specs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rollback pins the app until it is committed or reverted. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class RollbacksTest {

    private LiveApp app;
    private String first;

    @BeforeEach
    void replaceTheFirst(AppPlatformEmulator platform) {
        app = LiveApp.on(platform);
        first = app.newest();
        String changed = Specs.RICH.replace("\"instance_count\":2", "\"instance_count\":3");
        assertThat(app.client().put(app.path(""), Specs.request(changed)).status()).isEqualTo(200);
        app.goLive();
    }

    @Test
    void what_it_was_is_deployed_again_and_the_app_is_pinned_to_it() {
        JsonNode deployment = rollBack(first).json().path("deployment");

        assertThat(deployment.path("id").asText()).isEqualTo(app.newest());
        assertThat(deployment.path("cloned_from").asText()).isEqualTo(first);
        assertThat(deployment.path("cause").asText()).isEqualTo("rollback to " + first);
        assertThat(count(deployment)).isEqualTo(2);
        assertThat(app.json().at("/pinned_deployment/id")).isEqualTo(deployment.path("id"));
        assertThat(count(app.json())).isEqualTo(2);
        assertThat(
                        app.get("/deployments?deployment_types=MANUAL_ROLLBACK")
                                .json()
                                .at("/meta/total")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void nothing_builds_anew_for_a_rollback() {
        rollBack(first);
        app.goLive();

        JsonNode build =
                app.client()
                        .deployment(app.id(), app.newest())
                        .at("/progress/steps/0/steps/1/steps/0");

        assertThat(build.path("name").asText()).isEqualTo("web");
        assertThat(build.at("/reason/code").asText()).isEqualTo("PreviousBuildReused");
    }

    @Test
    void a_pinned_app_is_not_deployed_by_anyone() {
        rollBack(first);
        String pinned = app.newest();
        String refusal =
                "the app is pinned to deployment "
                        + pinned
                        + " by a rollback: commit or revert it first";

        for (Client.Answer answer :
                new Client.Answer[] {
                    app.post("/deployments", "{}"),
                    app.client().put(app.path(""), Specs.request(Specs.RICH)),
                    app.post("/restart", ""),
                    app.post("/components/db/reset_password", ""),
                    app.post("/components/db/trusted_sources", "{\"Enable\":true}"),
                    app.post(
                            "/upgrade_buildpack",
                            "{\"buildpack_id\":\"digitalocean/go\",\"trigger_deployment\":true}")
                }) {
            assertThat(answer.json().path("message").asText()).isEqualTo(refusal);
            assertThat(answer.status()).isEqualTo(400);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> app.platform().app(app.id()).deploy("commit 1 pushed"))
                .withMessage(refusal);
        assertThat(app.newest()).isEqualTo(pinned);
        assertThat(count(app.json())).isEqualTo(2);
    }

    @Test
    void a_commit_keeps_it_and_has_an_empty_answer() {
        rollBack(first);
        Client.Answer committed = app.post("/rollback/commit", "");

        assertThat(committed.status()).isEqualTo(200);
        assertThat(committed.text()).isEmpty();
        assertThat(committed.header("content-type")).isEmpty();
        assertThat(app.json().has("pinned_deployment")).isFalse();
        assertThat(count(app.json())).isEqualTo(2);
        assertThat(app.post("/deployments", "{}").status()).isEqualTo(200);
    }

    @Test
    void a_revert_deploys_what_was_before() {
        rollBack(first);
        JsonNode deployment = app.post("/rollback/revert", "").json().path("deployment");

        assertThat(deployment.path("id").asText()).isEqualTo(app.newest());
        assertThat(count(deployment)).isEqualTo(3);
        assertThat(count(app.json())).isEqualTo(3);
        assertThat(app.json().has("pinned_deployment")).isFalse();
    }

    @Test
    void one_that_skips_the_pin_is_committed_at_once() {
        app.post("/rollback", "{\"deployment_id\":\"" + first + "\",\"skip_pin\":true}");

        assertThat(app.json().has("pinned_deployment")).isFalse();
        assertThat(count(app.json())).isEqualTo(2);
        assertThat(app.post("/rollback/commit", "").status()).isEqualTo(400);
        assertThat(app.post("/rollback/revert", "").status()).isEqualTo(400);
    }

    @Test
    void a_deployment_that_will_do_is_valid_with_warnings() {
        JsonNode verdict = validate(first);

        assertThat(verdict.path("valid").asBoolean()).isTrue();
        assertThat(verdict.at("/warnings/0/code").asText())
                .isEqualTo("static_site_requires_rebuild");
        assertThat(verdict.at("/warnings/0/components").toString()).isEqualTo("[\"docs\"]");
        assertThat(verdict.at("/warnings/1/code").asText())
                .isEqualTo("image_source_missing_digest");
        assertThat(verdict.at("/warnings/1/components").toString()).isEqualTo("[\"queue\"]");
    }

    @Test
    void one_on_its_way_has_no_phase_for_it_and_one_that_was_canceled_no_result() {
        String id = app.client().deploy(app.id());
        assertThat(error(id)).isEqualTo("incompatible_phase");

        app.platform().app(app.id()).cancel(id);
        assertThat(error(id)).isEqualTo("incompatible_result");
        assertThat(rollBack(id).json().path("message").asText())
                .isEqualTo(
                        "incompatible_result: the deployment was never live, but ended CANCELED");
    }

    @Test
    void a_pinned_app_says_so() {
        rollBack(first);

        assertThat(error(first)).isEqualTo("app_pinned");
        assertThat(rollBack(first).status()).isEqualTo(400);
    }

    @Test
    void other_databases_and_another_region_are_conflicts() {
        String moved = Specs.RICH.replace("\"fra\"", "\"ams\"");
        app.client().put(app.path(""), Specs.request(moved));
        assertThat(error(first)).isEqualTo("region_conflict");

        String other = moved.replace("\"engine\":\"PG\"", "\"engine\":\"MYSQL\"");
        app.client().put(app.path(""), Specs.request(other));
        assertThat(error(first)).isEqualTo("database_config_conflict");
    }

    @Test
    void ten_back_is_as_far_as_it_goes() {
        for (int i = 0; i < 8; i++) {
            app.client().deploy(app.id());
            app.goLive();
        }
        assertThat(validate(first).path("valid").asBoolean()).isTrue();

        app.client().deploy(app.id());
        app.goLive();
        assertThat(error(first)).isEqualTo("exceeded_revision_limit");
    }

    @Test
    void a_scripted_answer_after_acting_leaves_the_app_pinned() {
        app.platform()
                .answerNext(
                        ScriptedAnswer.error(504, "timeout", "too late")
                                .afterActing()
                                .onlyFor("POST", "/v2/apps/[^/]+/rollback"));

        assertThat(rollBack(first).status()).isEqualTo(504);
        assertThat(app.json().at("/pinned_deployment/cloned_from").asText()).isEqualTo(first);
    }

    @Test
    void what_is_no_deployment_of_the_app_is_refused() {
        assertThat(rollBack(Client.UNKNOWN_ID).status()).isEqualTo(404);
        assertThat(rollBack("shop").status()).isEqualTo(400);
        assertThat(app.post("/rollback", "{}").status()).isEqualTo(400);
        assertThat(app.post("/rollback/validate", "").status()).isEqualTo(400);
    }

    private Client.Answer rollBack(String id) {
        return app.post("/rollback", "{\"deployment_id\":\"" + id + "\"}");
    }

    private JsonNode validate(String id) {
        return app.post("/rollback/validate", "{\"deployment_id\":\"" + id + "\"}").json();
    }

    private String error(String id) {
        JsonNode verdict = validate(id);
        assertThat(verdict.path("valid").asBoolean()).isFalse();
        return verdict.at("/error/code").asText();
    }

    private static int count(JsonNode holder) {
        return holder.at("/spec/services/0/instance_count").asInt();
    }
}
