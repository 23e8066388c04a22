package io.github.doapps.client.deploy;

import static io.github.doapps.client.deploy.KeptLogs.ASK;
import static io.github.doapps.client.deploy.KeptLogs.BUILD;
import static io.github.doapps.client.deploy.KeptLogs.KEY;
import static io.github.doapps.client.deploy.KeptLogs.failure;
import static io.github.doapps.client.deploy.KeptLogs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.BadRequestException;
import io.github.doapps.NotFoundException;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.SentRequest;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.deploy.LogLines;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.model.log.LogType;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpResponse;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logs that were kept: asked for with the token, fetched without it, and handed on by lines. */
@Timeout(60)
final class LogsTest {

    @RegisterExtension private final KeptLogs logs = new KeptLogs();
    private final ScriptedApp app = logs.app;
    private final ScriptedTransport transport = logs.transport;

    @ParameterizedTest
    @EnumSource(Road.class)
    void everyAddressIsFetchedInOrderWithoutTheToken(Road road) {
        logs.keep("1", "2");
        app.on("GET /kept1", text("one\r\n\u001b[31mtwo\u001b[0m\n\nfour é\n"));
        app.on("GET /kept2", text("five"));
        LogLines read = logs.read(road, BUILD);
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
        assertThat(logs.read(road, run).whyNone()).contains("the server gives no address of it");
        assertThat(logs.read(road, run.ofComponent("web"))).isEmpty();
        assertThat(logs.read(road, run.ofDeployment("d-1").withTailLines(7))).isEmpty();
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
        app.phases("d-1", "BUILDING");
        LogLines none = logs.read(road, BUILD);
        assertThat(none).isEmpty();
        assertThat(none.whyNone()).contains(words);
        assertThat(none).hasToString("no log: " + words);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aLogOfNoDeploymentThatRunsHasNotBegunEither(Road road) {
        String words = "there is no active deployment";
        app.on("GET /v2/apps/a-1/logs", Answer.failure(400, "bad_request", words));
        assertThat(logs.read(road, LogOptions.of(LogType.RUN)).whyNone()).contains(words);
        assertThat(app.asked()).containsExactly("0.0 GET /logs", "0.0 GET ");
    }

    /** The server refuses it as it refuses a log that has not begun, so its owner is looked at. */
    @ParameterizedTest
    @EnumSource(Road.class)
    void oneOfAnIdThatIsNoneIsRefused(Road road) {
        Answer refusal = Answer.failure(400, "bad_request", "invalid uuid");
        app.on(ASK, refusal).on("GET /v2/apps/a-1/deployments/d-1", refusal);
        assertThat(failure(() -> logs.read(road, BUILD)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageStartingWith("getLogs failed: 400 bad_request: invalid uuid (GET ");
        app.on("GET /v2/apps/a-1/logs", refusal).on("GET /v2/apps/a-1", refusal);
        assertThat(failure(() -> logs.read(road, LogOptions.of(LogType.RUN))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageStartingWith(
                        "getLogsActiveDeploymentAggregate failed: 400 bad_request: invalid uuid");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void oneWhoseOwnerCannotBeSeenIsNoEmptyLogEither(Road road) {
        app.on(ASK, Answer.failure(400, "bad_request", "not now"));
        app.on("GET /v2/apps/a-1/deployments/d-1", Answer.failure(404, "not_found", "none"));
        assertThat(failure(() -> logs.read(road, BUILD)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("getDeployment failed: 404 not_found: none (GET ");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatIsNotThereIsNoEmptyLog(Road road) {
        app.on(ASK, Answer.failure(404, "not_found", "no such component"));
        assertThat(failure(() -> logs.read(road, BUILD)))
                .hasMessage(
                        "getLogs failed: 404 not_found: no such component (GET"
                                + " /v2/apps/{app_id}/deployments/{deployment_id}/components/{component_name}/logs,"
                                + " attempt 1). Nothing was done on the server. Check app_id,"
                                + " deployment_id and component_name, and that the token belongs to the"
                                + " account that owns them. [not-found]");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theKindsOfEventsAndJobsAreRefused(Road road) {
        assertThatThrownBy(() -> logs.read(road, LogOptions.of(LogType.JOB_INVOCATION)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A deployment has no log of the kind JOB_INVOCATION: ask getEventLogs or"
                                + " getJobInvocationLogs for it [invalid-argument]");
        assertThat(transport.sent()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatIsTooLongIsReadUpToThere(Road road) {
        logs.keep("1", "2");
        String line = "x".repeat(1023) + "\n";
        app.on("GET /kept1", text(line.repeat(11 * 1024)));
        LogLines read = logs.read(road, BUILD);
        assertThat(read.isTruncated()).isTrue();
        assertThat(read.lines()).hasSize(10 * 1024);
        assertThat(transport.sent()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anEndlessLineTakesNoMemory(Road road) {
        logs.keep("1");
        app.on("GET /kept1", endless());
        LogLines read = logs.read(road, BUILD.withMaxBytes(200_000_000).withMaxLineLength(10));
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
        logs.keep("1");
        app.on("GET /kept1", text("one\ntwo\nthree\n"));
        assertThat(logs.read(road, BUILD.withTailLines(2))).containsExactly("two", "three");
        assertThat(logs.read(road, BUILD.withMaxLineLength(2))).containsExactly("on", "tw", "th");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatTheConsumerThrowsIsThrown(Road road) {
        logs.keep("1");
        app.on("GET /kept1", text("one\ntwo\n"));
        IllegalStateException mine = new IllegalStateException("enough");
        assertThatThrownBy(
                        () ->
                                logs.read(
                                        road,
                                        BUILD,
                                        line -> {
                                            throw mine;
                                        }))
                .isSameAs(mine);
        assertThat(transport.sent()).hasSize(2);
    }
}
