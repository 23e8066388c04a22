package io.github.doapps.verification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.DeploymentSchedule;
import io.github.doapps.testkit.DisputedShapes;
import io.github.doapps.testkit.ScriptedDeployment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The emulator before the judge, without the SDK: all its operations, one after the other. */
class EmulatorWalkTest {

    private static final String NOBODY = "11111111-2222-4333-8444-555555555555";

    private static ContractJudge judge;

    @BeforeAll
    static void readContract() {
        judge = ContractJudge.get();
    }

    @ParameterizedTest
    @EnumSource
    void allOperationsAnswerAsTheContractSays(DisputedShapes shapes) {
        try (JudgedEmulator judged =
                new JudgedEmulator(judge, AppPlatformEmulator.builder().disputedShapes(shapes))) {
            new Walk(judged.platform()).everywhere();

            assertThat(judged.complaints()).isEmpty();
            assertThat(judged.answered()).isEqualTo(judged.operations()).hasSize(38 + 6);
        }
    }

    @Test
    void refusalsAreAsTheContractSays() {
        try (JudgedEmulator judged = new JudgedEmulator(judge, AppPlatformEmulator.builder())) {
            AppPlatformEmulator platform = judged.platform();
            RawClient client = new RawClient(platform);
            String app = "/v2/apps/" + platform.createApp(MallSpec.JSON);
            for (String target :
                    List.of(
                            "/v2/apps/" + NOBODY,
                            "/v2/apps/x",
                            app + "/deployments/" + NOBODY,
                            app + "/deployments?per_page=0",
                            app + "/events/" + NOBODY,
                            app + "/job-invocations/" + NOBODY,
                            app + "/logs?type=BUILD",
                            app + "/components/web/exec",
                            "/v2/apps/tiers/instance_sizes/huge")) {
                client.get(target);
                assertThat(judged.last().status()).isBetween(400, 404);
            }
            client.post("/v2/apps", MallSpec.request(""));
            assertThat(judged.last().status()).isEqualTo(409);
            client.post(app + "/rollback/commit", "");
            assertThat(judged.last().status()).isEqualTo(400);

            assertThat(judged.complaintsOfAnswers()).isEmpty();
        }
    }

    /** A way through the operations on which each finds what it needs. */
    private static final class Walk {

        private final AppPlatformEmulator platform;
        private final RawClient client;

        Walk(AppPlatformEmulator platform) {
            this.platform = platform;
            this.client = new RawClient(platform);
        }

        void everywhere() {
            throughTheCatalog();
            String id = client.post("/v2/apps", MallSpec.request("")).at("/app/id").asText();
            String app = "/v2/apps/" + id;
            String first = throughDeployments(id, app);
            throughRollbacks(app, first);
            throughWhatRuns(id, app);
            throughActivity(id, app);
            throughDatabasesAndBuilds(app);
            client.send("PUT", app, MallSpec.request(",\"update_all_source_versions\":true"));
            client.get("/v2/apps?per_page=1&with_projects=true");
            client.send("DELETE", app, "");
        }

        private void throughTheCatalog() {
            client.get("/v2/apps");
            client.get("/v2/apps/regions");
            client.get("/v2/apps/tiers/instance_sizes");
            client.get("/v2/apps/tiers/instance_sizes/apps-d-1vcpu-1gb");
            client.get("/v2/apps/buildpacks");
            client.post("/v2/apps/propose", MallSpec.request(""));
            String sources = "{\"github\":{\"repo\":\"acme/mall\",\"branch\":\"main\"}}";
            client.post("/v2/apps/detect", sources);
            client.post("/v2/apps/detect", sources);
        }

        private String throughDeployments(String id, String app) {
            String first = platform.app(id).deploymentIds().get(0);
            goLive();
            client.get(app);
            String second =
                    client.post(app + "/deployments", "{\"force_build\":true}")
                            .at("/deployment/id")
                            .asText();
            client.post(app + "/deployments/" + second + "/cancel", "");
            platform.nextDeployment(
                    ScriptedDeployment.standard()
                            .failing("build/components/web", "BuildJobFailed", "out of luck"));
            client.post(app + "/deployments", "{}");
            goLive();
            client.get(app + "/deployments/" + platform.app(id).deploymentIds().get(0));
            client.get(app + "/deployments?per_page=2&page=1&deployment_types=MANUAL");
            throughScriptedLives(id, app);
            client.post(app + "/restart", "{\"components\":[\"web\"]}");
            goLive();
            return first;
        }

        private void throughScriptedLives(String id, String app) {
            ScriptedDeployment standard = ScriptedDeployment.standard();
            for (ScriptedDeployment script :
                    List.of(
                            standard.endingIn("ERROR", Duration.ofSeconds(4)),
                            standard.endingIn("CANCELED").withoutProgress(),
                            standard.endingIn("SUPERSEDED").stating("build", "RUNNING"),
                            standard.reason("deploy/finalize", "BuildRateLimit", "retried")
                                    .freezingProgress(Duration.ofSeconds(4)))) {
                platform.nextDeployment(script);
                client.post(app + "/deployments", "{}");
                goLive();
                client.get(app + "/deployments/" + platform.app(id).deploymentIds().get(0));
            }
        }

        private void throughRollbacks(String app, String deployment) {
            String target = "{\"deployment_id\":\"" + deployment + "\"}";
            client.post(app + "/rollback/validate", target);
            client.post(app + "/rollback", target);
            client.get(app);
            client.post(app + "/rollback/validate", target);
            client.post(app + "/rollback/revert", "");
            goLive();
            client.post(app + "/rollback", target.replace("}", ",\"skip_pin\":false}"));
            client.post(app + "/rollback/commit", "");
            goLive();
        }

        private void throughWhatRuns(String id, String app) {
            String deployment = app + "/deployments/" + platform.app(id).deploymentIds().get(0);
            client.get(app + "/instances");
            client.get(app + "/health");
            client.get(app + "/components/web/exec");
            client.get(deployment + "/components/web/exec");
            client.get(app + "/logs?type=RUN&follow=true&component_name=web&tail_lines=10");
            client.get(app + "/components/web/logs?type=BUILD");
            client.get(deployment + "/logs?type=DEPLOY&pod_connection_timeout=3m");
            client.get(deployment + "/components/web/logs?type=RUN_RESTARTED");
            client.get(app + "/metrics/bandwidth_daily?date=2026-01-01T00:00:00Z");
            client.post(
                    "/v2/apps/metrics/bandwidth_daily",
                    "{\"app_ids\":[\"" + id + "\"],\"date\":\"2026-01-01T00:00:00Z\"}");
        }

        private void throughActivity(String id, String app) {
            String event = app + "/events/" + platform.app(id).autoscale("web", 3);
            String run = platform.app(id).invokeJob("nightly");
            String byHand = platform.app(id).invokeJob("seed");
            client.get(app + "/events");
            client.get(app + "/events?event_types=AUTOSCALING&deployment_types=MANUAL");
            client.get(event);
            client.post(event + "/cancel", "");
            client.get(app + "/job-invocations?job_names=nightly&job_names=seed&per_page=1");
            client.post(app + "/job-invocations/" + byHand + "/cancel?job_name=seed", "");
            goLive();
            client.get(event.replaceAll("[^/]+$", platform.app(id).autoscale("web", 1)));
            goLive();
            client.get(app + "/job-invocations/" + run + "?job_name=nightly");
            client.get(
                    app
                            + "/jobs/nightly/invocations/"
                            + run
                            + "/logs?type=JOB_INVOCATION&tail_lines=5");
            String scaled = scaled(app);
            client.get(app + "/events/" + scaled + "/logs?type=AUTOSCALE_EVENT&tail_lines=5");
            String alert = client.get(app + "/alerts").at("/alerts/1/id").asText();
            client.post(
                    app + "/alerts/" + alert + "/destinations",
                    """
                    {"emails":["ops@example.com"],
                     "slack_webhooks":[{"url":"https://hooks.example.com/x","channel":"#ops"}]}""");
        }

        private String scaled(String app) {
            JsonNode events = client.get(app + "/events?event_types=AUTOSCALING");
            return events.at("/events/0/id").asText();
        }

        private void throughDatabasesAndBuilds(String app) {
            client.get(app + "/database_connection_details");
            client.post(app + "/components/db/reset_password", "");
            client.post(app + "/components/db/trusted_sources", "{\"Enable\":true}");
            client.post(
                    app + "/upgrade_buildpack",
                    "{\"buildpack_id\":\"digitalocean/go\",\"trigger_deployment\":true}");
        }

        private void goLive() {
            platform.advance(DeploymentSchedule.defaults().total());
        }
    }
}
