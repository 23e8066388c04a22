package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who listens hears of each answer with its body. */
class AnswerListenerTest {

    @Test
    void answers_are_told_with_what_they_answer() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        try (AppPlatformEmulator platform =
                AppPlatformEmulator.builder()
                        .onAnswer(
                                (request, answer) ->
                                        heard.add(request + " " + answer + " " + answer.bodyText()))
                        .start()) {
            Client client = Client.of(platform);
            platform.answerNext(ScriptedAnswer.of(503).withBody("busy"));
            client.get("/v2/apps");
            client.delete("/v2/apps/" + Client.UNKNOWN_ID);
            client.get("/_emulator/clock");
        }

        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).isEqualTo("GET /v2/apps -> 503 HTTP 503 busy");
        assertThat(heard.get(1)).contains("-> 404 HTTP 404 {\"id\":\"not_found\"");
    }

    @Test
    void a_listener_that_fails_is_an_emulator_that_fails() {
        try (AppPlatformEmulator platform =
                AppPlatformEmulator.builder()
                        .onAnswer(
                                (request, answer) -> {
                                    throw new IllegalStateException("canary");
                                })
                        .start()) {
            Client.Answer answer = Client.of(platform).get("/v2/apps");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.json().path("message").asText())
                    .isEqualTo("the emulator failed: java.lang.IllegalStateException");
        }
    }
}
