package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test's methods, by HTTP: what a client in another language has. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class ControlApiTest {

    private AppPlatformEmulator platform;
    private Client client;
    private Client control;
    private String app;

    @BeforeEach
    void start(AppPlatformEmulator started) {
        platform = started;
        client = Client.of(started);
        control = client.withoutAuthorization();
        app = started.createApp(Specs.ONE_SERVICE);
    }

    @Test
    void the_clock_is_told_and_moved() {
        assertThat(control.get("/_emulator/clock").json().path("now").asText())
                .isEqualTo("2026-01-01T00:00:00.123456789Z");
        assertThat(
                        control.post("/_emulator/advance", "{\"seconds\":5}")
                                .json()
                                .path("now")
                                .asText())
                .isEqualTo("2026-01-01T00:00:05.123456789Z");
        control.post("/_emulator/advance", "{\"seconds\":0.25}");
        assertThat(platform.clock().instant()).hasToString("2026-01-01T00:00:05.373456789Z");
    }

    @Test
    void the_clock_says_when_it_cannot_go_on() {
        int status = 200;
        for (int i = 0; i < 20 && status == 200; i++) {
            status = control.post("/_emulator/advance", "{\"seconds\":1e9}").status();
        }

        assertThat(status).isEqualTo(400);
        assertThat(control.get("/_emulator/clock").status()).isEqualTo(200);
    }

    @Test
    void requests_are_told_without_the_token_and_without_control_requests() {
        client.post(Client.deployments(app) + "?x=1", "{\"force_build\":true}");

        Client.Answer answer = control.get("/_emulator/requests");

        JsonNode requests = answer.json().path("requests");
        assertThat(requests).hasSize(1);
        JsonNode request = requests.path(0);
        assertThat(request.path("method").asText()).isEqualTo("POST");
        assertThat(request.path("path").asText()).isEqualTo(Client.deployments(app));
        assertThat(request.path("query").asText()).isEqualTo("x=1");
        assertThat(request.path("status").asInt()).isEqualTo(200);
        assertThat(request.path("body").asText()).isEqualTo("{\"force_build\":true}");
        assertThat(request.path("headers").toString())
                .contains("{\"name\":\"Content-Length\",\"value\":\"20\"}")
                .contains("\"name\":\"Authorization\",\"value\":\"[redacted]\"");
        assertThat(answer.text()).doesNotContain(platform.token());
        assertThat(control.send("DELETE", "/_emulator/requests", "").status()).isEqualTo(200);
        assertThat(platform.requests()).isEmpty();
    }

    @Test
    void an_answer_is_queued() {
        control.post(
                "/_emulator/answers",
                """
                {"status":503,"headers":{"retry-after":"1","x":2},"body":"later",
                 "method":"POST","path":"/v2/apps/.*"}""");

        assertThat(client.get("/v2/apps/" + app).status()).isEqualTo(200);
        Client.Answer answer = client.post(Client.deployments(app), "{}");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isEqualTo("1");
        assertThat(answer.header("x")).isEqualTo("2");
        assertThat(answer.text()).isEqualTo("later");
    }

    @Test
    void a_cut_after_acting_is_queued() {
        control.post(
                "/_emulator/answers", "{\"cut\":true,\"after_acting\":true,\"method\":\"POST\"}");

        assertThat(client.get("/v2/apps/" + app).status()).isEqualTo(200);
        assertThatThrownBy(() -> client.post(Client.deployments(app), "{}"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(platform.app(app).deploymentIds()).hasSize(2);
    }

    @Test
    void a_failure_is_planned() {
        control.post(
                "/_emulator/failures",
                "{\"step\":\"build/initialize\",\"code\":\"InternalError\",\"message\":\"sorry\"}");
        String id = client.deploy(app);
        control.post("/_emulator/advance", "{\"seconds\":60}");

        assertThat(client.deployment(app, id).at("/progress/steps/0/steps/0/reason/code").asText())
                .isEqualTo("InternalError");
    }

    @Test
    void a_deployment_is_started_and_canceled() {
        String id =
                control.post(
                                "/_emulator/deployments",
                                "{\"app_id\":\"" + app + "\",\"cause\":\"commit 1 pushed\"}")
                        .json()
                        .path("deployment_id")
                        .asText();
        assertThat(client.deployment(app, id).path("cause").asText()).isEqualTo("commit 1 pushed");

        String cancel = "{\"app_id\":\"" + app + "\",\"deployment_id\":\"" + id + "\"}";
        assertThat(control.post("/_emulator/cancellations", cancel).status()).isEqualTo(200);
        assertThat(platform.app(app).phase(id)).isEqualTo("CANCELED");
        assertThat(control.post("/_emulator/cancellations", cancel).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "advance       | {}                                        | 400",
                "advance       | {\"seconds\":\"5\"}                       | 400",
                "advance       | {\"seconds\":-1}                          | 400",
                "advance       | {\"seconds\":1e999}                       | 400",
                "advance       | []                                        | 400",
                "answers       | {}                                        | 400",
                "answers       | {\"status\":99}                           | 400",
                "answers       | {\"status\":200,\"path\":\"/\"}           | 400",
                "answers       | {\"cut\":true,\"method\":\"A\",\"path\":\"(\"} | 400",
                "answers       | {\"status\":200,\"headers\":{\"a b\":\"\"}} | 400",
                "failures      | {\"step\":\"a\"}                          | 400",
                "deployments   | {\"app_id\":\"x\",\"cause\":\"y\"}        | 404",
                "cancellations | {\"app_id\":\"x\",\"deployment_id\":\"\"} | 404",
                "clock         | {}                                        | 405",
                "nothing       | {}                                        | 404"
            })
    void a_wrong_control_request_says_so(String path, String body, int status) {
        Client.Answer answer = control.post("/_emulator/" + path, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("message").asText()).isNotEmpty();
        assertThat(platform.clock().instant())
                .isEqualTo(AppPlatformEmulatorBuilder.MANUAL_CLOCK_START);
    }

    @Test
    void what_the_platform_does_by_itself_is_begun_by_requests() {
        platform.advance(DeploymentSchedule.defaults().total());
        String jobs = platform.createApp("{\"name\":\"jobs\",\"jobs\":[{\"name\":\"seed\"}]}");
        platform.advance(DeploymentSchedule.defaults().total());

        Client.Answer scaling =
                control.post(
                        "/_emulator/scalings",
                        "{\"app_id\":\"" + app + "\",\"component\":\"web\",\"instances\":3}");
        Client.Answer invocation =
                control.post(
                        "/_emulator/invocations", "{\"app_id\":\"" + jobs + "\",\"job\":\"seed\"}");

        String event = "/events/" + scaling.json().path("event_id").asText();
        String run = "/job-invocations/" + invocation.json().path("job_invocation_id").asText();
        assertThat(client.get("/v2/apps/" + app + event).status()).isEqualTo(200);
        assertThat(client.get("/v2/apps/" + jobs + run).status()).isEqualTo(200);
        assertThat(
                        control.post(
                                        "/_emulator/scalings",
                                        "{\"app_id\":\"" + app + "\",\"instances\":\"3\"}")
                                .status())
                .isEqualTo(400);
    }
}
