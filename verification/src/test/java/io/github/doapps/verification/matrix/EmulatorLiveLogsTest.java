package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.CallInterruptedException;
import io.github.doapps.NoResponseException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.FollowOptions;
import io.github.doapps.deploy.FollowReport;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.model.log.LogType;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.RecordedRequest;
import io.github.doapps.testkit.ScriptedAnswer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of the emulator's that are followed as they are written. */
@Timeout(60)
final class EmulatorLiveLogsTest {

    private static final String SPEC = "{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}";
    private static final LogOptions WEB = LogOptions.of(LogType.RUN).ofComponent("web");

    private final AppPlatformEmulator emulator =
            AppPlatformEmulator.builder().manualClock().start();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        emulator.close();
    }

    private AppPlatformClient client(Stack stack) {
        return client(stack, emulator);
    }

    private static AppPlatformClient client(Stack stack, AppPlatformEmulator where) {
        return stack.builder()
                .endpoint(where.endpoint())
                .token(where.token())
                .clock(new EmulatedTime(where))
                .build();
    }

    private String liveApp() {
        String app = emulator.createApp(SPEC);
        emulator.advance(Duration.ofMinutes(5));
        return app;
    }

    private String newest(String app) {
        return emulator.app(app).deploymentIds().get(0);
    }

    private void write(String app, String... said) {
        emulator.app(app).log(newest(app), "web", "RUN", said);
    }

    private String line() throws InterruptedException {
        String line = lines.poll(30, TimeUnit.SECONDS);
        assertThat(line).as("a line in time").isNotNull();
        return line;
    }

    private static <T> T get(CompletableFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(30, TimeUnit.SECONDS);
    }

    private void awaitOpen(int count) throws InterruptedException {
        awaitOpen(emulator, count);
    }

    private static void awaitOpen(AppPlatformEmulator where, int count)
            throws InterruptedException {
        for (int i = 0; i < 3_000 && where.liveLogs().open() != count; i++) {
            Thread.sleep(10);
        }
        assertThat(where.liveLogs().open()).isEqualTo(count);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aDroppedConnectionIsMadeAgainAndNoLineComesTwice(Stack stack) throws Exception {
        String app = liveApp();
        try (AppPlatformClient platform = client(stack)) {
            CompletableFuture<FollowReport> following =
                    platform.deploymentsAsync().followLogs(app, FollowOptions.of(WEB), lines::add);
            assertThat(line()).endsWith(" is ready");
            write(app, "one", "", "grüße 😀");
            assertThat(line()).endsWith(" one");
            line();
            assertThat(line()).endsWith(" grüße 😀");
            emulator.liveLogs().fragment(3);
            emulator.liveLogs().drop();
            write(app, "two 😀");
            assertThat(line()).endsWith(" two 😀");
            emulator.liveLogs().close(1001);
            write(app, "three");
            assertThat(line()).endsWith(" three");
            awaitOpen(1);
            emulator.app(app).deploy("manual");
            emulator.advance(Duration.ofMinutes(5));

            assertThat(get(following))
                    .hasToString("LOG_ENDED, 6 lines, 3 connections, of " + oldest(app));
            assertThat(lines).isEmpty();
        }
        awaitOpen(0);
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

    private String oldest(String app) {
        List<String> newestFirst = emulator.app(app).deploymentIds();
        return newestFirst.get(newestFirst.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "ws"})
    void theSuccessorIsFollowedUntilItIsCanceled(String scheme) throws Exception {
        try (AppPlatformEmulator here =
                        AppPlatformEmulator.builder().manualClock().liveUrlScheme(scheme).start();
                AppPlatformClient platform = client(Stack.APACHE_JACKSON, here)) {
            String app = here.createApp(SPEC);
            here.advance(Duration.ofMinutes(5));
            CompletableFuture<FollowReport> following =
                    platform.deploymentsAsync()
                            .followLogs(
                                    app,
                                    FollowOptions.of(LogType.RUN).followingSuccessor(),
                                    lines::add);
            assertThat(line()).endsWith(" is ready");
            String successor = here.app(app).deploy("manual");
            here.advance(Duration.ofMinutes(5));
            assertThat(line()).endsWith(" is ready");
            here.app(app).log(successor, "web", "RUN", "of the successor");
            assertThat(line()).endsWith(" of the successor");
            assertThat(following.cancel(false)).isTrue();
            awaitOpen(here, 0);
            assertThatThrownBy(following::join).isInstanceOf(CancellationException.class);
        }
    }

    /**
     * Of the deployment at the log's end no look succeeds at first: what follows it is not known.
     */
    @Test
    void theSuccessorIsFollowedThoughLooksFail() throws Exception {
        String app = liveApp();
        try (AppPlatformClient platform = client(Stack.APACHE_JACKSON)) {
            CompletableFuture<FollowReport> following =
                    platform.deploymentsAsync()
                            .followLogs(
                                    app,
                                    FollowOptions.of(LogType.RUN).followingSuccessor(),
                                    lines::add);
            assertThat(line()).endsWith(" is ready");
            // Two looks of four attempts each.
            emulator.answerNext(
                    ScriptedAnswer.cloudflare(502)
                            .onlyFor("GET", "/v2/apps/[^/]+/deployments/[^/]+")
                            .times(8));
            String successor = emulator.app(app).deploy("manual");
            emulator.advance(Duration.ofMinutes(5));
            assertThat(line()).endsWith(" is ready");
            emulator.app(app).log(successor, "web", "RUN", "of the successor");
            assertThat(line()).endsWith(" of the successor");
            assertThat(following).isNotDone();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aBuildIsFollowedFromBeforeItsBeginningToItsEnd(Stack stack) {
        String app = emulator.createApp(SPEC);
        List<String> followed = new ArrayList<>();
        LogOptions build = LogOptions.of(LogType.BUILD).ofDeployment(newest(app));
        try (AppPlatformClient platform = client(stack)) {
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
        String app = emulator.createApp(SPEC);
        List<String> followed = new ArrayList<>();
        LogOptions build = LogOptions.of(LogType.BUILD).ofDeployment(newest(app));
        try (AppPlatformClient platform = client(Stack.APACHE_JACKSON)) {
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

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void tenFailedConnectionsInARowEndIt(Stack stack) {
        String app = liveApp();
        // The JDK's own, for those who mend the JDK, write down all they send.
        Logger ofTheJdk = Logger.getLogger("jdk.internal.httpclient");
        ofTheJdk.setLevel(Level.INFO);
        emulator.answerNext(ScriptedAnswer.of(403).onlyFor("GET", "/_logs/live/.*").times(20));
        try (LogCapture log = new LogCapture();
                AppPlatformClient platform = client(stack)) {
            Throwable failure =
                    catchThrowable(
                            () ->
                                    platform.deployments()
                                            .followLogs(app, FollowOptions.of(WEB), lines::add));
            assertThat(failure)
                    .isInstanceOf(NoResponseException.class)
                    .hasMessage(
                            "followLogs failed: no answer came through: the handshake was answered"
                                    + " with 403. 10 connections in a row failed. Nothing was done on"
                                    + " the server. Read the log again later. [no-response]");
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            List<String> keys =
                    emulator.requests().stream()
                            .filter(request -> request.path().startsWith("/_logs/live/"))
                            .map(request -> request.query().orElseThrow())
                            .map(query -> query.substring(query.indexOf("token=") + 6))
                            .toList();
            assertThat(keys).hasSize(10);
            assertThat(trace.toString()).doesNotContain(keys);
            assertThat(String.join("\n", log.lines())).doesNotContain(keys.get(0));
        } finally {
            ofTheJdk.setLevel(null);
        }
    }

    @Test
    void anInterruptEndsItAtOnce() throws Exception {
        String app = liveApp();
        try (AppPlatformClient platform = client(Stack.APACHE_JACKSON)) {
            CompletableFuture<String> end = new CompletableFuture<>();
            Thread follower =
                    new Thread(
                            () -> {
                                Throwable thrown =
                                        catchThrowable(
                                                () ->
                                                        platform.deployments()
                                                                .followLogs(
                                                                        app,
                                                                        FollowOptions.of(WEB),
                                                                        lines::add));
                                end.complete(
                                        thrown.getMessage()
                                                + (thrown instanceof CallInterruptedException)
                                                + Thread.currentThread().isInterrupted());
                            });
            follower.start();
            line();
            follower.interrupt();
            assertThat(get(end))
                    .isEqualTo(
                            "followLogs failed: the thread was interrupted. One line was handed on"
                                    + " before. Nothing was done on the server. The thread's interrupt"
                                    + " flag is set again. [call-interrupted]truetrue");
        }
        awaitOpen(0);
    }

    @Test
    void closingTheClientEndsIt() throws Exception {
        String app = liveApp();
        AppPlatformClient platform = client(Stack.FEIGN_JSONB);
        CompletableFuture<FollowReport> following =
                platform.deploymentsAsync().followLogs(app, FollowOptions.of(WEB), lines::add);
        line();
        platform.close();
        assertThatThrownBy(() -> get(following))
                .hasCauseInstanceOf(NoResponseException.class)
                .hasMessageContaining("followLogs failed: the client was closed. One line");
        awaitOpen(0);
    }

    @Test
    void whatTheConsumerThrowsIsThrown() throws InterruptedException {
        String app = liveApp();
        IllegalStateException mine = new IllegalStateException("enough");
        try (AppPlatformClient platform = client(Stack.APACHE_JSONB)) {
            assertThatThrownBy(
                            () ->
                                    platform.deployments()
                                            .followLogs(
                                                    app,
                                                    FollowOptions.of(WEB),
                                                    line -> {
                                                        throw mine;
                                                    }))
                    .isSameAs(mine);
        }
        awaitOpen(0);
    }

    @Test
    void theDeadlineEndsItWithoutAFailure() throws InterruptedException {
        String app = liveApp();
        try (AppPlatformClient platform = client(Stack.APACHE_JACKSON)) {
            FollowReport report =
                    platform.deployments()
                            .followLogs(
                                    app,
                                    FollowOptions.of(WEB).withDeadline(Duration.ofMinutes(1)),
                                    line -> emulator.advance(Duration.ofMinutes(1)));
            assertThat(report.end()).isEqualTo(FollowReport.End.DEADLINE);
            assertThat(report.lines()).isEqualTo(1);
        }
        awaitOpen(0);
    }
}
