package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers that a test dictates, and connections that it cuts. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class ScriptedAnswerTest {

    private AppPlatformEmulator platform;
    private Client client;
    private String app;
    private String path;

    @BeforeEach
    void start(AppPlatformEmulator started) {
        platform = started;
        client = Client.of(started);
        app = started.createApp(Specs.ONE_SERVICE);
        path = Client.deployments(app);
    }

    @Test
    void a_bare_answer_has_what_it_was_given_and_nothing_else() {
        platform.answerNext(
                ScriptedAnswer.of(502)
                        .withHeader("content-type", "text/html")
                        .withHeader("CF-RAY", "7d0")
                        .withHeader("set-cookie", "a=1")
                        .withHeader("set-cookie", "b=2")
                        .withBody("<html>Bad gateway ü</html>"));

        Client.Answer answer = client.post(path, "{}");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.text()).isEqualTo("<html>Bad gateway ü</html>");
        assertThat(answer.response().headers().map().keySet())
                .containsExactlyInAnyOrder(
                        "date", "content-type", "cf-ray", "set-cookie", "content-length");
        assertThat(answer.response().headers().allValues("set-cookie"))
                .containsExactly("a=1", "b=2");
    }

    @Test
    void it_is_given_once_and_nothing_was_done() {
        platform.answerNext(ScriptedAnswer.of(503));

        assertThat(client.post(path, "{}").status()).isEqualTo(503);
        assertThat(platform.app(app).deploymentIds()).hasSize(1);
        assertThat(client.post(path, "{}").status()).isEqualTo(200);
        assertThat(platform.app(app).deploymentIds()).hasSize(2);
    }

    @Test
    void several_are_given_in_their_order() {
        platform.answerNext(ScriptedAnswer.of(500), ScriptedAnswer.of(503));
        platform.answerNext(ScriptedAnswer.of(524));

        assertThat(client.get(path).status()).isEqualTo(500);
        assertThat(client.get(path).status()).isEqualTo(503);
        assertThat(client.get(path).status()).isEqualTo(524);
        assertThat(client.get(path).status()).isEqualTo(200);
    }

    @Test
    void an_error_is_written_as_the_api_writes_it_unless_told_otherwise() {
        platform.answerNext(
                ScriptedAnswer.error(429, "too_many_requests", "slow down")
                        .withHeader("Retry-After", "7")
                        .withHeader("RateLimit-Remaining", "0"),
                ScriptedAnswer.error(500, "server_error", "sorry").withBody("not json"));

        Client.Answer limited = client.get(path);
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.json().path("id").asText()).isEqualTo("too_many_requests");
        assertThat(limited.json().path("message").asText()).isEqualTo("slow down");
        assertThat(limited.json().path("request_id").asText())
                .isEqualTo(limited.header("x-request-id"));
        assertThat(limited.header("retry-after")).isEqualTo("7");
        assertThat(limited.response().headers().allValues("ratelimit-remaining"))
                .containsExactly("0");
        assertThat(limited.header("ratelimit-limit")).isEqualTo("5000");
        assertThat(client.get(path).text()).isEqualTo("not json");
    }

    @Test
    void after_acting_the_deployment_is_there_and_the_client_does_not_know() {
        platform.answerNext(ScriptedAnswer.of(504).afterActing());

        assertThat(client.post(path, "{}").status()).isEqualTo(504);
        assertThat(platform.app(app).deploymentIds()).hasSize(2);
    }

    @Test
    void after_acting_waits_for_a_request_that_is_let_in() {
        try (AppPlatformEmulator strict =
                AppPlatformEmulator.builder().manualClock().rateLimitPerMinute(1).start()) {
            Client limited = Client.of(strict);
            String shop = strict.createApp(Specs.ONE_SERVICE);
            String deployments = Client.deployments(shop);
            assertThat(limited.get(deployments).status()).isEqualTo(200);
            strict.answerNext(
                    ScriptedAnswer.of(502).afterActing().onlyFor("POST"),
                    ScriptedAnswer.of(503).onlyFor("POST"));

            assertThat(limited.post(deployments, "{}").status()).isEqualTo(429);
            assertThat(strict.app(shop).deploymentIds()).hasSize(1);

            strict.advance(Duration.ofMinutes(1));
            assertThat(limited.post(deployments, "{}").status()).isEqualTo(502);
            assertThat(strict.app(shop).deploymentIds()).hasSize(2);
            assertThat(limited.post(deployments, "{}").status()).isEqualTo(503);
        }
    }

    @Test
    void a_cut_connection_ends_after_the_request_was_read_and_recorded() {
        platform.answerNext(ScriptedAnswer.cutConnection());

        assertThatThrownBy(() -> client.post(path, "{\"force_build\":true}"))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(platform.app(app).deploymentIds()).hasSize(1);
        assertThat(platform.requests()).hasSize(1);
        assertThat(platform.requests().get(0).bodyText()).isEqualTo("{\"force_build\":true}");
        assertThat(platform.requests().get(0).status()).isEmpty();
    }

    @Test
    void a_connection_may_be_cut_after_acting() {
        platform.answerNext(ScriptedAnswer.cutConnection().afterActing());

        assertThatThrownBy(() -> client.post(path, "{}")).isInstanceOf(UncheckedIOException.class);

        assertThat(platform.app(app).deploymentIds()).hasSize(2);
    }

    @Test
    void a_cut_sends_not_a_byte() {
        platform.answerNext(ScriptedAnswer.cutConnection());

        assertThat(Wire.exchange(platform, "GET /v2/apps HTTP/1.1")).isEmpty();
    }

    @Test
    void one_for_a_method_waits_for_it() {
        platform.answerNext(ScriptedAnswer.of(503).onlyFor("POST"));

        assertThat(client.get(path).status()).isEqualTo(200);
        assertThat(client.post(path, "{}").status()).isEqualTo(503);
    }

    @Test
    void one_for_a_path_waits_for_it_and_lets_those_behind_it_pass() {
        platform.answerNext(
                ScriptedAnswer.of(503).onlyFor("GET", "/v2/apps/[^/]+/deployments"),
                ScriptedAnswer.of(500));

        assertThat(client.get("/v2/apps").status()).isEqualTo(500);
        assertThat(client.get("/v2/apps").status()).isEqualTo(200);
        assertThat(client.get(path + "?page=1").status()).isEqualTo(503);
        assertThatThrownBy(() -> ScriptedAnswer.of(500).onlyFor("GET", "("))
                .isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void it_goes_before_the_check_of_the_token() {
        platform.answerNext(ScriptedAnswer.of(403));

        assertThat(client.withoutAuthorization().get(path).status()).isEqualTo(403);
    }

    @Test
    void a_connection_close_among_its_headers_closes_the_connection() {
        platform.answerNext(ScriptedAnswer.of(200).withHeader("Connection", "close"));

        String reply = Wire.send(platform, "GET /a HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 200 OK\r\n").containsOnlyOnce("Connection: close");
    }

    @Test
    void a_date_of_its_own_is_sent() {
        platform.answerNext(
                ScriptedAnswer.of(200).withHeader("Date", "Fri, 02 Jan 2026 00:00:00 GMT"));

        assertThat(client.get(path).response().headers().allValues("date"))
                .containsExactly("Fri, 02 Jan 2026 00:00:00 GMT");
    }

    @Test
    void what_could_not_be_sent_is_refused_at_once() {
        ScriptedAnswer answer = ScriptedAnswer.of(200);
        assertThatIllegalArgumentException().isThrownBy(() -> ScriptedAnswer.of(199));
        assertThatIllegalArgumentException().isThrownBy(() -> ScriptedAnswer.of(600));
        assertThatIllegalArgumentException().isThrownBy(() -> ScriptedAnswer.error(0, "a", "b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.withHeader("a", "canary\r\nb: c"))
                .withMessageNotContaining("canary");
        assertThatIllegalArgumentException().isThrownBy(() -> answer.withHeader("a b", "c"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.withHeader("Content-Length", "1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.withHeader("transfer-encoding", "chunked"));
        assertThatIllegalStateException()
                .isThrownBy(() -> ScriptedAnswer.cutConnection().withHeader("a", "b"));
        assertThatIllegalStateException()
                .isThrownBy(() -> ScriptedAnswer.cutConnection().withBody("a"));
    }

    @Test
    void its_text_tells_no_header_value_and_no_body() {
        assertThat(
                        ScriptedAnswer.of(503)
                                .withHeader("x", "canary")
                                .withBody("canary")
                                .afterActing()
                                .onlyFor("POST", "/v2/.*"))
                .hasToString("HTTP 503 after acting for POST /v2/.*");
        assertThat(ScriptedAnswer.cutConnection().onlyFor("GET"))
                .hasToString("connection cut for GET");
    }
}
