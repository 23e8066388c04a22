package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.Client;
import io.github.doapps.testkit.DeploymentSchedule;
import io.github.doapps.testkit.ScriptedAnswer;
import io.github.doapps.testkit.Specs;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that are followed over websockets. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class LiveLogsTest {

    private AppPlatformEmulator platform;
    private Client client;
    private String app;
    private String deployment;

    @BeforeEach
    void start(AppPlatformEmulator started) {
        platform = started;
        client = Client.of(started);
        app = started.createApp(Specs.ONE_SERVICE);
        deployment = started.app(app).deploymentIds().get(0);
        started.advance(Duration.ofSeconds(3));
    }

    @Test
    void a_follower_gets_each_line_when_it_comes_and_a_close_when_the_build_has_ended()
            throws InterruptedException {
        Follower follower = Follower.of(liveUrl("BUILD"));

        assertThat(follower.line())
                .isEqualTo("web 2026-01-01T00:00:02.623456789Z Building service\n");
        platform.app(app).log(deployment, "web", "BUILD", "compiling", "linking");
        assertThat(follower.line()).isEqualTo("web 2026-01-01T00:00:03.123456789Z compiling\n");
        assertThat(follower.line()).isEqualTo("web 2026-01-01T00:00:03.123456789Z linking\n");
        assertThat(platform.liveLogs().open()).isEqualTo(1);
        platform.advance(Duration.ofSeconds(1));
        assertThat(follower.hasMore()).isFalse();
        assertThat(follower.isOver()).isFalse();

        platform.advance(Duration.ofSeconds(3));
        assertThat(follower.line()).isEqualTo("web 2026-01-01T00:00:07.123456789Z done\n");
        assertThat(follower.end()).isEqualTo("closed with 1000");
    }

    @Test
    void what_runs_is_followed_until_another_deployment_takes_its_place()
            throws InterruptedException {
        platform.advance(Duration.ofMinutes(1));
        Follower follower = Follower.of(liveUrl("RUN"));
        assertThat(follower.line()).endsWith(" is ready\n");

        String next = client.deploy(app);
        platform.advance(DeploymentSchedule.defaults().total());
        platform.app(app).log(next, "web", "RUN", "I am the next");

        assertThat(follower.end()).isEqualTo("closed with 1000");
        assertThat(follower.hasMore()).isFalse();
        assertThat(platform.app(app).phase(next)).isEqualTo("ACTIVE");
    }

    @Test
    void a_canceled_or_deleted_build_ends_its_followers() {
        Follower follower = Follower.of(liveUrl("BUILD"));
        platform.app(app).cancel(deployment);
        assertThat(follower.end()).isEqualTo("closed with 1000");

        String other =
                platform.createApp("{\"name\":\"other\",\"workers\":[{\"name\":\"queue\"}]}");
        platform.advance(Duration.ofSeconds(3));
        Follower orphan =
                Follower.of(
                        client.get(
                                        "/v2/apps/%s/deployments/%s/components/queue/logs?type=BUILD"
                                                .formatted(
                                                        other,
                                                        platform.app(other).deploymentIds().get(0)))
                                .json()
                                .path("live_url")
                                .asText());
        client.delete("/v2/apps/" + other);
        assertThat(orphan.end()).isEqualTo("closed with 1000");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 125, 126, 65_536, 1_000_000})
    void any_text_survives_frames_of_any_size(int mostBytes) throws InterruptedException {
        platform.liveLogs().fragment(mostBytes);
        String[] lines = {
            "", "grün 緑 🟢 \"quoted\" \\ \u0001", "\u001b[31mred\u001b[0m", "x".repeat(70_000)
        };
        Follower follower = Follower.of(liveUrl("BUILD"));
        follower.line();

        platform.app(app).log(deployment, "web", "BUILD", lines);

        for (String line : lines) {
            assertThat(follower.line())
                    .isEqualTo("web 2026-01-01T00:00:03.123456789Z " + line + "\n");
        }
    }

    @Test
    void no_more_of_what_was_said_is_sent_than_was_asked_for() throws InterruptedException {
        platform.app(app).log(deployment, "web", "BUILD", "one", "two", "three");

        Follower follower = Follower.of(liveUrl("BUILD&tail_lines=2"));

        assertThat(follower.line()).endsWith(" two\n");
        assertThat(follower.line()).endsWith(" three\n");
        platform.app(app).log(deployment, "web", "BUILD", "four");
        assertThat(follower.line()).endsWith(" four\n");
    }

    @Test
    void connections_break_or_are_closed_when_the_test_says_so() throws InterruptedException {
        Follower dropped = Follower.reading(liveUrl("BUILD"));
        platform.liveLogs().drop();
        assertThat(dropped.end()).isIn("broken", "closed with 1006");

        Follower closed = Follower.reading(liveUrl("BUILD"));
        platform.liveLogs().close(1001);
        assertThat(closed.end()).isEqualTo("closed with 1001");

        Follower remote = Follower.reading(liveUrl("BUILD"));
        client.post("/_emulator/followers", "{\"close\":1011}");
        assertThat(remote.end()).isEqualTo("closed with 1011");

        Follower remotelyDropped = Follower.reading(liveUrl("BUILD"));
        client.post("/_emulator/followers", "{}");
        assertThat(remotelyDropped.end()).isIn("broken", "closed with 1006");

        assertThat(Follower.reading(liveUrl("BUILD")).isOver()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> platform.liveLogs().close(999));
        assertThatIllegalArgumentException().isThrownBy(() -> platform.liveLogs().fragment(0));
    }

    @Test
    void pings_are_answered() {
        Follower.of(liveUrl("BUILD"));

        platform.liveLogs().ping();

        for (int i = 0; i < 10_000_000 && platform.liveLogs().pongs() == 0; i++) {
            Thread.onSpinWait();
        }
        assertThat(platform.liveLogs().pongs()).isEqualTo(1);
    }

    @Test
    void a_handshake_is_refused_without_the_right_token_and_as_the_test_says() throws Exception {
        String url = liveUrl("BUILD");

        assertThat(refusal(url.replaceAll("token=.", "token=x"))).isEqualTo(403);
        platform.answerNext(ScriptedAnswer.of(403).onlyFor("GET", "/_logs/live/.*"));
        assertThat(refusal(url)).isEqualTo(403);
        assertThat(Follower.of(url).line()).contains("Building");
        assertThat(client.get(url.substring(platform.endpoint().toString().length())).status())
                .as("with the account's token")
                .isEqualTo(400);
    }

    @Test
    void the_scheme_may_be_the_websockets_own() throws InterruptedException {
        try (AppPlatformEmulator other =
                AppPlatformEmulator.builder().liveUrlScheme("ws").start()) {
            LiveApp live = LiveApp.on(other, Specs.ONE_SERVICE);
            String url = live.get("/logs?type=RUN").json().path("live_url").asText();

            assertThat(url).startsWith("ws://127.0.0.1:" + other.endpoint().getPort() + "/_logs/");
            assertThat(Follower.of(url).line()).contains("is ready");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppPlatformEmulator.builder().liveUrlScheme("wss"));
    }

    @Test
    void a_clock_that_runs_by_itself_brings_the_lines() throws InterruptedException {
        try (AppPlatformEmulator running = AppPlatformEmulator.builder().realTime(20).start()) {
            String shop = running.createApp(Specs.ONE_SERVICE);
            running.advance(Duration.ofSeconds(2));
            String path = "/v2/apps/" + shop + "/deployments/";
            String id = running.app(shop).deploymentIds().get(0);
            Follower follower =
                    Follower.of(
                            Client.of(running)
                                    .get(path + id + "/logs?type=BUILD")
                                    .json()
                                    .path("live_url")
                                    .asText());

            assertThat(follower.line()).startsWith("initialize ");
            assertThat(follower.end()).isEqualTo("closed with 1000");
        }
    }

    @Test
    void closing_the_emulator_ends_its_followers() throws InterruptedException {
        Follower follower = Follower.reading(liveUrl("BUILD"));

        platform.close();

        assertThat(follower.end()).isIn("broken", "closed with 1006");
        assertThat(platform.liveLogs().open()).isZero();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(
                        thread -> thread.getName().contains("-" + platform.endpoint().getPort()));
    }

    private int refusal(String url) {
        return assertThat(
                        Follower.open(URI.create(url.replaceFirst("^http", "ws")), new Follower()))
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .asInstanceOf(InstanceOfAssertFactories.type(WebSocketHandshakeException.class))
                .actual()
                .getResponse()
                .statusCode();
    }

    private String liveUrl(String type) {
        String path = "/v2/apps/%s/deployments/%s/components/web/logs?type=%s";
        return client.get(path.formatted(app, deployment, type)).json().path("live_url").asText();
    }
}
