package io.github.doapps.client.deploy;

import static io.github.doapps.client.deploy.KeptLogs.BUILD;
import static io.github.doapps.client.deploy.KeptLogs.failure;
import static io.github.doapps.client.deploy.KeptLogs.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.DeadlineExceededException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A log that does not come at once and whole: gone on with, or ended with what had come. */
@Timeout(60)
final class LogsCutShortTest {

    @RegisterExtension private final KeptLogs logs = new KeptLogs();
    private final ScriptedApp app = logs.app;
    private final ScriptedTransport transport = logs.transport;

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatFailsInPassingIsFetchedAgain(Road road) {
        logs.keep("1");
        app.on("GET /kept1", Answer.of(503).with("Retry-After", 3), Steps.lost(), text("one\n"));
        assertThat(logs.read(road, BUILD)).containsExactly("one");
        assertThat(app.asked())
                .containsExactly(
                        "0.0 GET /deployments/d-1/components/web/logs",
                        "0.0 GET /kept1",
                        "3.0 GET /kept1",
                        "3.500 GET /kept1");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void butNotForEver(Road road) {
        logs.keep("1");
        app.on("GET /kept1", Steps.lost());
        assertThat(failure(() -> logs.read(road, BUILD)))
                .hasMessage(
                        "logs failed: no answer came through: Connection reset (GET historic_urls[0] of"
                                + " 1, at logs.example.com, attempt 4). It was tried 4 times. Nothing was"
                                + " done on the server. Read the log again later. [no-response]");
        assertThat(transport.sent()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCutFetchGoesOnBehindTheLastLine(Road road) {
        logs.keep("1");
        app.on(
                "GET /kept1",
                text("one\ntwo\nthr").thenReset(),
                text("one\ntwo\nthree\nfour\n").shortBy(2),
                text("one\ntwo\nthree\nfour\nfive\n"));
        List<String> lines = new ArrayList<>();
        assertThat(logs.read(road, BUILD, lines::add)).hasToString("5 lines, 24 bytes");
        assertThat(lines).containsExactly("one", "two", "three", "four", "five");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ONE\ntwo\nthree\n", "one\n"})
    void butNotInAnotherText(String other) {
        logs.keep("1");
        app.on("GET /kept1", text("one\ntwo\nthr").thenReset(), text(other));
        List<String> lines = new ArrayList<>();
        assertThat(failure(() -> logs.read(Road.ON_NO_THREAD, BUILD, lines::add)))
                .hasMessage(
                        "logs failed: another text came than before, so its rest cannot be found (GET"
                                + " historic_urls[0] of 1, at logs.example.com, attempt 2). 2 lines were"
                                + " handed on before. Nothing was done on the server. Read the log again"
                                + " later. [malformed-response]");
        assertThat(lines).containsExactly("one", "two");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void gzipIsUnderstood(Road road) {
        logs.keep("1", "2");
        app.on("GET /kept1", text("one\ntwo\n").gzipped());
        app.on("GET /kept2", text("three\n").gzipped(bytes -> Arrays.copyOf(bytes, 15)));
        List<String> lines = new ArrayList<>();
        assertThat(failure(() -> logs.read(road, BUILD, lines::add)))
                .hasMessageStartingWith("logs failed: 200, but its body was cut off (GET");
        assertThat(lines).containsExactly("one", "two");
        assertThat(transport.sent()).hasSize(6);
        app.on("GET /kept2", text("no gzip").with("Content-Encoding", "gzip"));
        assertThat(failure(() -> logs.read(road, BUILD)))
                .hasMessageStartingWith(
                        "logs failed: 200, but its body is not the sound gzip that its head says it is"
                                + " (GET historic_urls[1] of 2");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aSlowDripEndsAtTheDeadline(Road road) {
        logs.keep("1");
        app.on("GET /kept1", text("one\n").thenHangs(() -> {}));
        List<String> lines = new ArrayList<>();
        AppPlatformException late =
                failure(
                        () ->
                                logs.read(
                                        road,
                                        BUILD.withDeadline(Duration.ofMillis(300)),
                                        lines::add));
        assertThat(late)
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessage(
                        "logs failed: the deadline passed before the whole log came (GET"
                                + " historic_urls[0] of 1, at logs.example.com, attempt 1). One line was"
                                + " handed on before. Nothing was done on the server. Read it again, or"
                                + " give it a longer deadline. [deadline-exceeded]");
        assertThat(lines).containsExactly("one");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void closingTheClientEndsIt(Road road) {
        logs.keep("1");
        AppPlatformClient platform = logs.client();
        app.on(
                "GET /kept1",
                (request, control) -> {
                    Thread closing = new Thread(platform::close);
                    closing.start();
                    return Steps.hangs(() -> {}).run(request, control);
                });
        assertThat(failure(() -> road.of(platform).logs(ScriptedApp.ID, BUILD)))
                .hasMessage(
                        "logs failed: the client was closed (GET historic_urls[0] of 1, at"
                                + " logs.example.com, attempt 1). Nothing was done on the server."
                                + " [no-response]");
    }

    @Test
    void anInterruptEndsIt() {
        logs.keep("1");
        app.on("GET /kept1", Steps.lost().after(() -> Thread.currentThread().interrupt()));
        AppPlatformException interrupted =
                failure(() -> logs.read(Road.ON_THE_CALLERS_THREAD, BUILD));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted)
                .hasMessage(
                        "logs failed: the thread was interrupted (GET historic_urls[0] of 1, at"
                                + " logs.example.com, attempt 1). Nothing was done on the server. The"
                                + " thread's interrupt flag is set again. [call-interrupted]");
    }
}
