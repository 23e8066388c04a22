package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripted answers in bursts, for a while, and as Cloudflare gives them. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class BurstsTest {

    private AppPlatformEmulator platform;
    private Client client;

    @BeforeEach
    void start(AppPlatformEmulator started) {
        platform = started;
        client = Client.of(started);
    }

    @Test
    void a_burst_is_given_so_often_to_what_it_is_for() {
        platform.answerNext(ScriptedAnswer.of(502).onlyFor("GET").times(2), ScriptedAnswer.of(503));

        assertThat(status()).isEqualTo(502);
        assertThat(client.post("/v2/apps", "{}").status()).isEqualTo(503);
        assertThat(client.post("/v2/apps", "{}").status()).isEqualTo(400);
        assertThat(status()).isEqualTo(502);
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void an_outage_is_over_when_its_time_is() {
        platform.answerNext(ScriptedAnswer.of(524).lasting(Duration.ofMinutes(2)));

        assertThat(status()).isEqualTo(524);
        platform.advance(Duration.ofSeconds(119));
        assertThat(status()).isEqualTo(524);
        assertThat(status()).isEqualTo(524);
        platform.advance(Duration.ofSeconds(1));
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void a_burst_within_a_while_ends_with_either() {
        ScriptedAnswer twice = ScriptedAnswer.of(500).times(2).lasting(Duration.ofSeconds(10));
        platform.answerNext(twice);
        assertThat(status()).isEqualTo(500);
        assertThat(status()).isEqualTo(500);
        assertThat(status()).isEqualTo(200);

        platform.answerNext(twice);
        assertThat(status()).isEqualTo(500);
        platform.advance(Duration.ofSeconds(10));
        assertThat(status()).isEqualTo(200);
        assertThat(twice).hasToString("HTTP 500 2 times within PT10S");
    }

    @ParameterizedTest
    @CsvSource({"502, Bad gateway", "524, A timeout occurred", "525, SSL handshake failed"})
    void cloudflare_answers_with_a_page(int status, String title) {
        platform.answerNext(ScriptedAnswer.cloudflare(status));

        Client.Answer answer = client.get("/v2/apps");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text())
                .startsWith("<!DOCTYPE html>")
                .contains("<title>api.digitalocean.com | " + status + ": " + title + "</title>");
        assertThat(answer.response().headers().map().keySet())
                .containsExactlyInAnyOrder(
                        "date",
                        "content-type",
                        "cache-control",
                        "server",
                        "cf-ray",
                        "content-length");
        assertThat(answer.header("server")).isEqualTo("cloudflare");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 501, 519, 527})
    void cloudflare_has_no_page_for_other_statuses(int status) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScriptedAnswer.cloudflare(status));
    }

    @Test
    void what_could_never_be_given_is_refused() {
        ScriptedAnswer answer = ScriptedAnswer.of(500);

        assertThatIllegalArgumentException().isThrownBy(() -> answer.times(0));
        assertThatIllegalArgumentException().isThrownBy(() -> answer.lasting(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.lasting(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> answer.lasting(Duration.ofDays(366)));
    }

    @Test
    void control_requests_queue_them() {
        client.post("/_emulator/answers", "{\"cloudflare\":522,\"times\":2,\"seconds\":60}");
        assertThat(status()).isEqualTo(522);
        assertThat(status()).isEqualTo(522);
        assertThat(status()).isEqualTo(200);

        client.post("/_emulator/answers", "{\"status\":500,\"seconds\":1.5}");
        platform.advance(Duration.ofMillis(1499));
        assertThat(status()).isEqualTo(500);
        platform.advance(Duration.ofMillis(1));
        assertThat(status()).isEqualTo(200);
        assertThat(client.post("/_emulator/answers", "{\"status\":500,\"times\":0}").status())
                .isEqualTo(400);
    }

    private int status() {
        return client.get("/v2/apps").status();
    }
}
