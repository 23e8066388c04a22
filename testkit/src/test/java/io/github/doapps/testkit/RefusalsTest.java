package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that the emulator refuses, as the API refuses it. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class RefusalsTest {

    private AppPlatformEmulator platform;
    private Client client;
    private String app;

    @BeforeEach
    void start(AppPlatformEmulator started) {
        platform = started;
        client = Client.of(started);
        app = started.createApp(Specs.ONE_SERVICE);
    }

    @Test
    void a_request_without_a_token_is_refused_before_anything_else() {
        assertRefused(client.withoutAuthorization().get("/v2/apps"), 401, "unauthorized");
        assertRefused(client.withoutAuthorization().get("/nowhere"), 401, "unauthorized");
        assertRefused(
                client.withoutAuthorization().post(Client.deployments(app), "{}"),
                401,
                "unauthorized");
        assertThat(platform.app(app).deploymentIds()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer",
                "Bearer  emulator-token",
                "Basic emulator-token",
                "emulator-token"
            })
    void a_wrong_token_is_refused(String authorization) {
        assertRefused(client.withAuthorization(authorization).get("/v2/apps"), 401, "unauthorized");
    }

    @Test
    void two_tokens_are_refused_though_the_first_is_right() {
        String request =
                """
                GET /v2/apps HTTP/1.1\r
                Authorization: Bearer emulator-token\r
                Authorization: Bearer wrong\r
                Connection: close\r
                \r
                """;

        assertThat(Wire.send(platform, request)).startsWith("HTTP/1.1 401 ");
    }

    @Test
    void the_scheme_of_the_token_may_be_written_in_any_case() {
        assertThat(client.withAuthorization("bearer emulator-token").get("/v2/apps").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/apps/",
                "/v2/apps//deployments",
                "/v2/apps/" + Client.UNKNOWN_ID + "/nothing",
                "/v2/droplets",
                "/"
            })
    void an_unknown_path_is_not_found(String path) {
        assertRefused(client.get(path), 404, "not_found");
    }

    @Test
    void an_unknown_app_is_not_found() {
        assertRefused(client.get("/v2/apps/" + Client.UNKNOWN_ID), 404, "not_found");
        assertRefused(client.get(Client.deployments(Client.UNKNOWN_ID)), 404, "not_found");
        assertRefused(client.post(Client.deployments(Client.UNKNOWN_ID), "{}"), 404, "not_found");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> platform.app(Client.UNKNOWN_ID).deploy("manual"));
    }

    @Test
    void an_unknown_deployment_is_not_found_nor_is_that_of_another_app() {
        String other = platform.createApp("{\"name\":\"other\",\"services\":[{\"name\":\"web\"}]}");
        String deployment = platform.app(other).deploymentIds().get(0);

        assertRefused(
                client.get(Client.deployments(app) + "/" + Client.UNKNOWN_ID), 404, "not_found");
        assertRefused(client.get(Client.deployments(app) + "/" + deployment), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "123", "%00", "..", "%", "11111111222243338444555555555555"})
    void an_id_that_is_no_uuid_is_a_bad_request(String id) {
        // sent raw: the JDK's client refuses some of these itself
        assertThat(Wire.exchange(platform, "GET /v2/apps/" + id + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"id\":\"bad_request\"", "\"message\":\"invalid uuid\"");
    }

    @Test
    void an_id_may_be_percent_encoded_and_in_capitals() {
        String encoded = "%" + Integer.toHexString(app.charAt(0)) + app.substring(1);

        assertThat(client.get("/v2/apps/" + encoded).status()).isEqualTo(200);
        assertThat(client.get("/v2/apps/" + app.toUpperCase(Locale.ROOT)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"DELETE,/v2/apps", "PATCH,/v2/apps", "HEAD,/v2/apps", "PATCH,/v2/apps/{id}"})
    void a_method_that_a_path_does_not_take_is_refused(String method, String path) {
        assertThat(client.send(method, path.replace("{id}", app), "").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"force_build\":\"true\"}",
                "{\"force_build\":1}",
                "{\"force_build\":null}",
                "{\"force_build\":true,\"force_build\":true}",
                "{\"force_build\":true} x",
                "[]",
                "true",
                "\"{}\"",
                "{",
                "force_build=true",
                "{'force_build':true}"
            })
    void a_bad_body_starts_no_deployment(String body) {
        assertRefused(client.post(Client.deployments(app), body), 400, "bad_request");
        assertThat(platform.app(app).deploymentIds()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", " {} ", "{\"force_build\":false}", "{\"x\":[1]}"})
    void a_deployment_starts_without_a_choice(String body) {
        assertThat(client.post(Client.deployments(app), body).status()).isEqualTo(200);
        assertThat(platform.app(app).deploymentIds()).hasSize(2);
    }

    @Test
    void a_broken_body_is_located_and_never_quoted() {
        JsonNode error = client.post(Client.deployments(app), "{\n \"canary\": canary}").json();

        assertThat(error.path("message").asText())
                .matches("the body is not JSON: error at line 2, column 1[0-9]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"spec\":null}",
                "{\"spec\":[]}",
                "{\"spec\":{}}",
                "{\"spec\":{\"name\":7}}",
                "{\"spec\":{\"name\":\"a\"}}",
                "{\"spec\":{\"name\":\"Shop\"}}",
                "{\"spec\":{\"name\":\"1shop\"}}",
                "{\"spec\":{\"name\":\"shop-\"}}",
                "{\"spec\":{\"name\":\"shop\\n\"}}",
                "{\"spec\":{\"name\":\"abcdefghijklmnopqrstuvwxyzabcdefg\"}}",
                "{\"spec\":{\"name\":\"mall\",\"region\":1}}",
                "{\"spec\":{\"name\":\"mall\",\"services\":{}}}",
                "{\"spec\":{\"name\":\"mall\",\"services\":[1]}}",
                "{\"spec\":{\"name\":\"mall\",\"services\":[{}]}}",
                "{\"spec\":{\"name\":\"mall\",\"jobs\":[{\"name\":\"w\"}]}}",
                "{\"spec\":{\"name\":\"mall\",\"jobs\":[{\"name\":\"ww\"},{\"name\":\"ww\"}]}}",
                "{\"spec\":{\"name\":\"mall\"},\"project_id\":1}",
                "[]",
                "not json",
                ""
            })
    void a_bad_spec_creates_no_app(String body) {
        assertRefused(client.post("/v2/apps", body), 400, "bad_request");
        assertThat(platform.appIds()).hasSize(1);
    }

    @Test
    void a_name_may_have_two_to_32_characters() {
        for (String name : new String[] {"ab", "a1", "abcdefghijklmnopqrstuvwxyzabcdef"}) {
            String body = Specs.request("{\"name\":\"" + name + "\"}");
            assertThat(client.post("/v2/apps", body).status()).isEqualTo(200);
        }
    }

    @Test
    void a_taken_name_is_a_conflict() {
        Client.Answer answer = client.post("/v2/apps", Specs.request(Specs.ONE_SERVICE));

        assertRefused(answer, 409, "conflict");
        assertThat(answer.json().path("message").asText()).isEqualTo("App name already exists");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> platform.createApp(Specs.ONE_SERVICE))
                .withMessage("App name already exists");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "per_page=0",
                "per_page=201",
                "per_page=x",
                "per_page=",
                "per_page=-1",
                "per_page=99999999999",
                "page=0",
                "page=1.5",
                "page=%31%zz",
                "deployment_types=MANUAL&deployment_types=OTHER",
                "deployment_types=manual"
            })
    void a_bad_query_is_a_bad_request(String query) {
        assertThat(
                        Wire.exchange(
                                platform,
                                "GET " + Client.deployments(app) + "?" + query + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"id\":\"bad_request\"");
    }

    @Test
    void a_body_over_8_mebibytes_is_refused_and_answered() {
        String padding = " ".repeat(8 * 1024 * 1024);

        assertRefused(
                client.post(Client.deployments(app), "{" + padding + "}"),
                413,
                "request_too_large");
        assertThat(platform.app(app).deploymentIds()).hasSize(1);
    }

    private static void assertRefused(Client.Answer answer, int status, String id) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        JsonNode error = answer.json();
        assertThat(error.path("id").asText()).isEqualTo(id);
        assertThat(error.path("message").asText()).isNotEmpty();
        assertThat(error.path("request_id").asText())
                .isEqualTo(answer.header("x-request-id"))
                .matches("[0-9a-f-]{36}");
        assertThat(error.size()).isEqualTo(3);
    }
}
