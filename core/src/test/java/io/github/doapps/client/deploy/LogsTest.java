package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.AppPlatformException;
import io.github.doapps.DeadlineExceededException;
import io.github.doapps.ErrorCode;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.fixture.LogCapture;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.SentRequest;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.LogLines;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.LogReport;
import io.github.doapps.model.log.LogType;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that were kept: asked for with the token, fetched without it, and handed on by lines. */
@Timeout(60)
final class LogsTest {

    private static final String ASK = "GET /v2/apps/a-1/deployments/d-1/components/web/logs";
    private static final String KEY = "KNRYkey0123456789";
    private static final String STORE = "https://logs.example.com/kept";
    private static final LogOptions BUILD =
            LogOptions.of(LogType.BUILD).ofDeployment("d-1").ofComponent("web");

    private final ScriptedApp app = new ScriptedApp();
    private final ScriptedTransport transport = app.transport();

    private LogsTest kept(String... names) {
        StringBuilder json = new StringBuilder();
        for (String name : names) {
            json.append(json.isEmpty() ? "" : ",")
                    .append('"' + STORE + name + "?X-Signature=" + KEY + "&X-Expires=900\"");
        }
        app.on(ASK, Answer.json("{\"historic_urls\":[" + json + "]}"));
        return this;
    }

    private static Answer text(String text) {
        return Answer.of(200).with("Content-Type", "text/plain").body(text);
    }

    private LogLines logs(Road road, LogOptions options) {
        try (AppPlatformClient platform = client()) {
            return road.of(platform).logs(ScriptedApp.ID, options);
        }
    }

    private LogReport logs(Road road, LogOptions options, Consumer<String> line) {
        try (AppPlatformClient platform = client()) {
            return road.of(platform).logs(ScriptedApp.ID, options, line);
        }
    }

    private AppPlatformClient client() {
        return Clients.builder(transport).clock(app.clock).build();
    }

    private static AppPlatformException failure(Runnable reading) {
        return (AppPlatformException) catchThrowable(reading::run);
    }

    @AfterEach
    void everyResponseIsClosed() {
        assertThat(transport.open()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void everyAddressIsFetchedInOrderWithoutTheToken(Road road) {
        kept("1", "2");
        app.on("GET /kept1", text("one\r\n\u001b[31mtwo\u001b[0m\n\nfour é\n"));
        app.on("GET /kept2", text("five"));
        LogLines read = logs(road, BUILD);
        assertThat(read).containsExactly("one", "\u001b[31mtwo\u001b[0m", "", "four é", "five");
        assertThat(read).hasToString("5 lines, 31 bytes");
        List<SentRequest> sent = transport.sent();
        assertThat(sent.get(0).line()).isEqualTo(ASK + "?type=BUILD");
        assertThat(sent.subList(1, 3))
                .extracting(SentRequest::line)
                .containsExactly(
                        "GET /kept1?X-Signature=" + KEY + "&X-Expires=900",
                        "GET /kept2?X-Signature=" + KEY + "&X-Expires=900");
        for (SentRequest fetch : sent.subList(1, 3)) {
            assertThat(fetch.headers())
                    .singleElement()
                    .asString()
                    .startsWith("User-Agent: doapps/");
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theOperationGoesWithWhatIsGiven(Road road) {
        for (String path :
                List.of(
                        "/v2/apps/a-1/logs",
                        "/v2/apps/a-1/components/web/logs",
                        "/v2/apps/a-1/deployments/d-1/logs")) {
            app.on("GET " + path, Answer.json("{}"));
        }
        LogOptions run = LogOptions.of(LogType.RUN);
        assertThat(logs(road, run).whyNone()).contains("the server gives no address of it");
        assertThat(logs(road, run.ofComponent("web"))).isEmpty();
        assertThat(logs(road, run.ofDeployment("d-1").withTailLines(7))).isEmpty();
        assertThat(transport.sent())
                .extracting(SentRequest::line)
                .containsExactly(
                        "GET /v2/apps/a-1/logs?type=RUN",
                        "GET /v2/apps/a-1/components/web/logs?type=RUN",
                        "GET /v2/apps/a-1/deployments/d-1/logs?type=RUN&tail_lines=7");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aLogThatHasNotBegunIsEmptyWithTheServersWords(Road road) {
        String words = "cannot get running logs from deployment d-1 in phase final_cleanup";
        app.on(ASK, Answer.failure(400, "bad_request", words));
        LogLines none = logs(road, BUILD);
        assertThat(none).isEmpty();
        assertThat(none.whyNone()).contains(words);
        assertThat(none).hasToString("no log: " + words);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatIsNotThereIsNoEmptyLog(Road road) {
        app.on(ASK, Answer.failure(404, "not_found", "no such component"));
        assertThat(failure(() -> logs(road, BUILD)))
                .hasMessage(
                        "getLogs failed: 404 not_found: no such component (GET"
                                + " /v2/apps/{app_id}/deployments/{deployment_id}/components/{component_name}/logs,"
                                + " attempt 1). Nothing was done on the server. Check app_id,"
                                + " deployment_id and component_name, and that the token belongs to the"
                                + " account that owns them. [not-found]");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anExpiredAddressIsSaidSo(Road road) {
        kept("1");
        app.on(
                "GET /kept1",
                Answer.of(403)
                        .with("Content-Type", "application/xml")
                        .body(
                                "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>Request"
                                        + " has expired</Message><SignatureProvided>"
                                        + KEY
                                        + "</SignatureProvided></Error>"));
        AppPlatformException refused = failure(() -> logs(road, BUILD));
        assertThat(refused.code()).isEqualTo(ErrorCode.LOG_REFUSED);
        assertThat(refused)
                .hasMessage(
                        "logs failed: 403 with a body that is not App Platform's: \"AccessDenied Request"
                                + " has expired <redacted>\" (GET historic_urls[0] of 1, at"
                                + " logs.example.com, attempt 1). Nothing was done on the server. A log's"
                                + " address is good for a short time: ask for the log again."
                                + " [log-refused]");
        assertThat(transport.sent()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aRedirectIsNotFollowed(Road road) {
        kept("1");
        app.on(
                "GET /kept1",
                Answer.of(302).with("Location", "https://other.example.com/?X-Signature=" + KEY));
        assertThat(failure(() -> logs(road, BUILD)))
                .hasMessageStartingWith(
                        "logs failed: 302, a redirect to other.example.com, which is not followed (GET")
                .hasMessageEndingWith("[log-refused]");
        assertThat(transport.sent()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatFailsInPassingIsFetchedAgain(Road road) {
        kept("1");
        app.on("GET /kept1", Answer.of(503).with("Retry-After", 3), Steps.lost(), text("one\n"));
        assertThat(logs(road, BUILD)).containsExactly("one");
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
        kept("1");
        app.on("GET /kept1", Steps.lost());
        assertThat(failure(() -> logs(road, BUILD)))
                .hasMessage(
                        "logs failed: no answer came through: Connection reset (GET historic_urls[0] of"
                                + " 1, at logs.example.com, attempt 4). It was tried 4 times. Nothing was"
                                + " done on the server. Read the log again later. [no-response]");
        assertThat(transport.sent()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCutFetchGoesOnBehindTheLastLine(Road road) {
        kept("1");
        app.on(
                "GET /kept1",
                text("one\ntwo\nthr").thenReset(),
                text("one\ntwo\nthree\nfour\n").shortBy(2),
                text("one\ntwo\nthree\nfour\nfive\n"));
        List<String> lines = new ArrayList<>();
        assertThat(logs(road, BUILD, lines::add)).hasToString("5 lines, 24 bytes");
        assertThat(lines).containsExactly("one", "two", "three", "four", "five");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ONE\ntwo\nthree\n", "one\n"})
    void butNotInAnotherText(String other) {
        kept("1");
        app.on("GET /kept1", text("one\ntwo\nthr").thenReset(), text(other));
        List<String> lines = new ArrayList<>();
        assertThat(failure(() -> logs(Road.ON_NO_THREAD, BUILD, lines::add)))
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
        kept("1", "2");
        app.on("GET /kept1", text("one\ntwo\n").gzipped());
        app.on("GET /kept2", text("three\n").gzipped(bytes -> Arrays.copyOf(bytes, 15)));
        List<String> lines = new ArrayList<>();
        assertThat(failure(() -> logs(road, BUILD, lines::add)))
                .hasMessageStartingWith("logs failed: 200, but its body was cut off (GET");
        assertThat(lines).containsExactly("one", "two");
        assertThat(transport.sent()).hasSize(6);
        app.on("GET /kept2", text("no gzip").with("Content-Encoding", "gzip"));
        assertThat(failure(() -> logs(road, BUILD)))
                .hasMessageStartingWith(
                        "logs failed: 200, but its body is not the sound gzip that its head says it is"
                                + " (GET historic_urls[1] of 2");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatIsTooLongIsReadUpToThere(Road road) {
        kept("1", "2");
        String line = "x".repeat(1023) + "\n";
        app.on("GET /kept1", text(line.repeat(11 * 1024)));
        LogLines read = logs(road, BUILD);
        assertThat(read.isTruncated()).isTrue();
        assertThat(read.lines()).hasSize(10 * 1024);
        assertThat(transport.sent()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anEndlessLineTakesNoMemory(Road road) {
        kept("1");
        app.on("GET /kept1", endless());
        LogLines read = logs(road, BUILD.withMaxBytes(200_000_000).withMaxLineLength(10));
        assertThat(read).containsExactly("yyyyyyyyyy");
        assertThat(read).hasToString("1 line, 200000000 bytes, truncated, 1 line shortened");
    }

    private static Step endless() {
        return (request, control) -> {
            control.markSending();
            return new HttpResponse(
                    200,
                    HttpHeaders.empty(),
                    new InputStream() {
                        @Override
                        public int read() {
                            return 'y';
                        }

                        @Override
                        public int read(byte[] bytes, int offset, int length) {
                            Arrays.fill(bytes, offset, offset + length, (byte) 'y');
                            return length;
                        }
                    },
                    () -> {});
        };
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void ofTheCollectedLinesTheLastAreKept(Road road) {
        kept("1");
        app.on("GET /kept1", text("one\ntwo\nthree\n"));
        assertThat(logs(road, BUILD.withTailLines(2))).containsExactly("two", "three");
        assertThat(logs(road, BUILD.withMaxLineLength(2))).containsExactly("on", "tw", "th");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aSlowDripEndsAtTheDeadline(Road road) {
        kept("1");
        app.on("GET /kept1", text("one\n").thenHangs(() -> {}));
        List<String> lines = new ArrayList<>();
        AppPlatformException late =
                failure(() -> logs(road, BUILD.withDeadline(Duration.ofMillis(300)), lines::add));
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
        kept("1");
        AppPlatformClient platform = client();
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
        kept("1");
        app.on("GET /kept1", Steps.lost().after(() -> Thread.currentThread().interrupt()));
        AppPlatformException interrupted = failure(() -> logs(Road.ON_THE_CALLERS_THREAD, BUILD));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted)
                .hasMessage(
                        "logs failed: the thread was interrupted (GET historic_urls[0] of 1, at"
                                + " logs.example.com, attempt 1). Nothing was done on the server. The"
                                + " thread's interrupt flag is set again. [call-interrupted]");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatTheConsumerThrowsIsThrown(Road road) {
        kept("1");
        app.on("GET /kept1", text("one\ntwo\n"));
        IllegalStateException mine = new IllegalStateException("enough");
        assertThatThrownBy(
                        () ->
                                logs(
                                        road,
                                        BUILD,
                                        line -> {
                                            throw mine;
                                        }))
                .isSameAs(mine);
        assertThat(transport.sent()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void onlyWebAddressesAreFetched(Road road) {
        for (String address :
                List.of("file:///etc/passwd?" + KEY, "ftp://x/" + KEY, "no uri " + KEY, "")) {
            app.on(ASK, Answer.json("{\"historic_urls\":[\"" + address + "\"]}"));
            assertThat(failure(() -> logs(road, BUILD)))
                    .hasMessageStartingWith("logs failed: the address that the server gives ")
                    .hasMessageEndingWith("Nothing was fetched from it. [malformed-response]");
        }
        app.on(ASK, Answer.json("{\"historic_urls\":7}"));
        assertThat(failure(() -> logs(road, BUILD)))
                .hasMessageStartingWith(
                        "logs failed: the address that the server gives cannot be read");
        assertThat(transport.sent()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theKindsOfEventsAndJobsAreRefused(Road road) {
        assertThatThrownBy(() -> logs(road, LogOptions.of(LogType.JOB_INVOCATION)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A deployment has no log of the kind JOB_INVOCATION: ask getEventLogs or"
                                + " getJobInvocationLogs for it [invalid-argument]");
        assertThat(transport.sent()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void nothingOfAnAddressIsShown(Road road) {
        String address = STORE + "1?X-Signature=" + KEY + "&X-Expires=900";
        IOException quoting = new IOException("GET " + address + " failed", new IOException(KEY));
        List<Step> steps =
                List.of(
                        Steps.sendingAndThrowing(
                                TransportException.unknown(quoting.getMessage(), quoting)),
                        Steps.throwing(new IllegalStateException(quoting)),
                        text("one").thenThrows(quoting),
                        text("one").thenThrows(new IllegalStateException(KEY, quoting)),
                        Answer.of(500).body("signed by " + KEY),
                        Answer.failure(400, KEY, address),
                        Answer.of(302).with("Location", "https://" + KEY + ".example.com/"),
                        Answer.of(503).with("x-request-id", KEY).with("cf-ray", address));
        try (LogCapture log = LogCapture.start()) {
            for (Step step : steps) {
                kept("1");
                app.on("GET /kept1", step);
                AppPlatformException failed = failure(() -> logs(road, BUILD));
                StringWriter trace = new StringWriter();
                failed.printStackTrace(new PrintWriter(trace, true));
                assertThat(trace.toString() + failed.report())
                        .contains("logs failed: ")
                        .doesNotContainIgnoringCase("KNRY")
                        .doesNotContain(Clients.TOKEN);
            }
            assertThat(log.everything()).doesNotContain("KNRY").doesNotContain(Clients.TOKEN);
        }
    }
}
