package io.github.doapps.verification.matrix;

import static io.github.doapps.verification.matrix.FollowedLogs.WEB;
import static io.github.doapps.verification.matrix.FollowedLogs.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.FollowOptions;
import io.github.doapps.deploy.FollowReport;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.model.log.LogType;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.RecordedRequest;
import io.github.doapps.testkit.ScriptedAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of the emulator's that are followed as they are written, to their end and beyond it. */
@Timeout(60)
final class EmulatorLiveLogsTest {

    private final FollowedLogs logs = new FollowedLogs(AppPlatformEmulator.builder());
    private final AppPlatformEmulator emulator = logs.emulator;
    private final BlockingQueue<String> lines = logs.lines;

    @AfterEach
    void close() {
        logs.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aDroppedConnectionIsMadeAgainAndNoLineComesTwice(Stack stack) throws Exception {
        String app = logs.liveApp();
        try (AppPlatformClient platform = logs.client(stack)) {
            CompletableFuture<FollowReport> following =
                    platform.deploymentsAsync().followLogs(app, FollowOptions.of(WEB), lines::add);
            assertThat(logs.line()).endsWith(" is ready");
            logs.write(app, "one", "", "grüße 😀");
            assertThat(logs.line()).endsWith(" one");
            logs.line();
            assertThat(logs.line()).endsWith(" grüße 😀");
            emulator.liveLogs().fragment(3);
            emulator.liveLogs().drop();
            logs.write(app, "two 😀");
            assertThat(logs.line()).endsWith(" two 😀");
            emulator.liveLogs().close(1001);
            logs.write(app, "three");
            assertThat(logs.line()).endsWith(" three");
            logs.awaitOpen(1);
            emulator.app(app).deploy("manual");
            emulator.advance(Duration.ofMinutes(5));

            assertThat(get(following))
                    .hasToString("LOG_ENDED, 6 lines, 3 connections, of " + logs.oldest(app));
            assertThat(lines).isEmpty();
        }
        logs.awaitOpen(0);
        List<RecordedRequest> handshakes =
                emulator.requests().stream()
                        .filter(request -> request.path().startsWith("/_logs/live/"))
                        .toList();
        assertThat(handshakes).hasSize(3);
        for (RecordedRequest handshake : handshakes) {
            assertThat(handshake.header("authorization")).isEmpty();
            assertThat(handshake.header("user-agent").orElseThrow()).startsWith("doapps/");
        }
    }

    /** A server that has trouble may have none for a while: what runs has a log that goes on. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"historic_urls\":[\"https://logs.example.com/a\"]}"})
    void answersWithoutAnAddressAfterADropEndNoLogOfWhatRuns(String answer) throws Exception {
        String app = logs.liveApp();
        try (AppPlatformClient platform = logs.client(Stack.APACHE_JACKSON)) {
            CompletableFuture<FollowReport> following =
                    platform.deploymentsAsync()
                            .followLogs(
                                    app, FollowOptions.of(WEB).followingSuccessor(), lines::add);
            assertThat(logs.line()).endsWith(" is ready");
            emulator.answerNext(
                    ScriptedAnswer.of(200)
                            .withBody(answer)
                            .onlyFor("GET", "/v2/apps/.*/logs")
                            .times(3));
            emulator.liveLogs().drop();
            logs.write(app, "after the drop");
            assertThat(logs.line()).endsWith(" after the drop");
            emulator.app(app).deploy("manual");
            emulator.advance(Duration.ofMinutes(5));
            assertThat(logs.line()).endsWith(" is ready");
            following.cancel(true);
        }
        logs.awaitOpen(0);
    }

    /** It is waited out no longer than the user wants. */
    @Test
    void noAddressAfterADropIsWaitedForUpToTheDeadline() throws Exception {
        String app = logs.liveApp();
        try (AppPlatformClient platform = logs.client(Stack.APACHE_JACKSON)) {
            FollowReport report =
                    platform.deployments()
                            .followLogs(
                                    app,
                                    FollowOptions.of(WEB).withDeadline(Duration.ofMinutes(10)),
                                    line -> {
                                        emulator.answerNext(
                                                ScriptedAnswer.of(200)
                                                        .withBody("{}")
                                                        .onlyFor("GET", "/v2/apps/.*/logs")
                                                        .lasting(Duration.ofHours(1)));
                                        emulator.liveLogs().drop();
                                    });
            assertThat(report.end()).isEqualTo(FollowReport.End.DEADLINE);
            assertThat(report.lines()).isEqualTo(1);
        }
        logs.awaitOpen(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "ws"})
    void theSuccessorIsFollowedUntilItIsCanceled(String scheme) throws Exception {
        try (FollowedLogs here =
                        new FollowedLogs(AppPlatformEmulator.builder().liveUrlScheme(scheme));
                AppPlatformClient platform = here.client(Stack.APACHE_JACKSON)) {
            String app = here.liveApp();
            CompletableFuture<FollowReport> following =
                    platform.deploymentsAsync()
                            .followLogs(
                                    app,
                                    FollowOptions.of(LogType.RUN).followingSuccessor(),
                                    here.lines::add);
            assertThat(here.line()).endsWith(" is ready");
            String successor = here.emulator.app(app).deploy("manual");
            here.emulator.advance(Duration.ofMinutes(5));
            assertThat(here.line()).endsWith(" is ready");
            here.emulator.app(app).log(successor, "web", "RUN", "of the successor");
            assertThat(here.line()).endsWith(" of the successor");
            assertThat(following.cancel(false)).isTrue();
            here.awaitOpen(0);
            assertThatThrownBy(following::join).isInstanceOf(CancellationException.class);
        }
    }

    /**
     * Of the deployment at the log's end no look succeeds at first: what follows it is not known.
     */
    @Test
    void theSuccessorIsFollowedThoughLooksFail() throws Exception {
        String app = logs.liveApp();
        try (AppPlatformClient platform = logs.client(Stack.APACHE_JACKSON)) {
            CompletableFuture<FollowReport> following =
                    platform.deploymentsAsync()
                            .followLogs(
                                    app,
                                    FollowOptions.of(LogType.RUN).followingSuccessor(),
                                    lines::add);
            assertThat(logs.line()).endsWith(" is ready");
            // Two looks of four attempts each.
            emulator.answerNext(
                    ScriptedAnswer.cloudflare(502)
                            .onlyFor("GET", "/v2/apps/[^/]+/deployments/[^/]+")
                            .times(8));
            String successor = emulator.app(app).deploy("manual");
            emulator.advance(Duration.ofMinutes(5));
            assertThat(logs.line()).endsWith(" is ready");
            emulator.app(app).log(successor, "web", "RUN", "of the successor");
            assertThat(logs.line()).endsWith(" of the successor");
            assertThat(following).isNotDone();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aBuildIsFollowedFromBeforeItsBeginningToItsEnd(Stack stack) {
        String app = logs.app();
        List<String> followed = new ArrayList<>();
        LogOptions build = LogOptions.of(LogType.BUILD).ofDeployment(logs.newest(app));
        try (AppPlatformClient platform = logs.client(stack)) {
            FollowReport report =
                    platform.deployments()
                            .followLogs(
                                    app,
                                    FollowOptions.of(build),
                                    line -> {
                                        followed.add(line);
                                        emulator.advance(Duration.ofSeconds(20));
                                    });
            assertThat(report.end()).isEqualTo(FollowReport.End.LOG_ENDED);
            assertThat(report.connections()).isEqualTo(1);
            emulator.advance(Duration.ofMinutes(5));
            assertThat(platform.deployments().logs(app, build).lines())
                    .isNotEmpty()
                    .isEqualTo(followed);
            followed.clear();
            assertThat(
                            platform.deployments()
                                    .followLogs(app, FollowOptions.of(build), followed::add)
                                    .connections())
                    .as("over already, so read as it was kept")
                    .isZero();
            assertThat(platform.deployments().logs(app, build).lines()).isEqualTo(followed);
        }
    }

    @Test
    void whatWasLoggedAfterTheLastDropIsReadWhereItWasKept() {
        String app = logs.app();
        List<String> followed = new ArrayList<>();
        LogOptions build = LogOptions.of(LogType.BUILD).ofDeployment(logs.newest(app));
        try (AppPlatformClient platform = logs.client(Stack.APACHE_JACKSON)) {
            FollowReport report =
                    platform.deployments()
                            .followLogs(
                                    app,
                                    FollowOptions.of(build),
                                    line -> {
                                        if (followed.isEmpty()) {
                                            emulator.liveLogs().drop();
                                            emulator.advance(Duration.ofMinutes(5));
                                        }
                                        followed.add(line);
                                    });
            assertThat(report.connections()).isEqualTo(1);
            assertThat(platform.deployments().logs(app, build).lines())
                    .hasSizeGreaterThan(1)
                    .isEqualTo(followed);
        }
    }
}
