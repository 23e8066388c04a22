package io.github.doapps.verification.matrix;

import static io.github.doapps.verification.matrix.FollowedLogs.WEB;
import static io.github.doapps.verification.matrix.FollowedLogs.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.CallInterruptedException;
import io.github.doapps.NoResponseException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.FollowOptions;
import io.github.doapps.deploy.FollowReport;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.ScriptedAnswer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ends the following of the emulator's logs before the log itself ends. */
@Timeout(60)
final class EmulatorLiveLogsEndTest {

    private final FollowedLogs logs = new FollowedLogs(AppPlatformEmulator.builder());
    private final AppPlatformEmulator emulator = logs.emulator;
    private final BlockingQueue<String> lines = logs.lines;

    @AfterEach
    void close() {
        logs.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void tenFailedConnectionsInARowEndIt(Stack stack) {
        String app = logs.liveApp();
        // The JDK's own, for those who mend the JDK, write down all they send.
        Logger ofTheJdk = Logger.getLogger("jdk.internal.httpclient");
        ofTheJdk.setLevel(Level.INFO);
        emulator.answerNext(ScriptedAnswer.of(403).onlyFor("GET", "/_logs/live/.*").times(20));
        try (LogCapture log = new LogCapture();
                AppPlatformClient platform = logs.client(stack)) {
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
        String app = logs.liveApp();
        try (AppPlatformClient platform = logs.client(Stack.APACHE_JACKSON)) {
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
            logs.line();
            follower.interrupt();
            assertThat(get(end))
                    .isEqualTo(
                            "followLogs failed: the thread was interrupted. One line was handed on"
                                    + " before. Nothing was done on the server. The thread's interrupt"
                                    + " flag is set again. [call-interrupted]truetrue");
        }
        logs.awaitOpen(0);
    }

    @Test
    void closingTheClientEndsIt() throws Exception {
        String app = logs.liveApp();
        AppPlatformClient platform = logs.client(Stack.FEIGN_JSONB);
        CompletableFuture<FollowReport> following =
                platform.deploymentsAsync().followLogs(app, FollowOptions.of(WEB), lines::add);
        logs.line();
        platform.close();
        assertThatThrownBy(() -> get(following))
                .hasCauseInstanceOf(NoResponseException.class)
                .hasMessageContaining("followLogs failed: the client was closed. One line");
        logs.awaitOpen(0);
    }

    @Test
    void whatTheConsumerThrowsIsThrown() throws InterruptedException {
        String app = logs.liveApp();
        IllegalStateException mine = new IllegalStateException("enough");
        try (AppPlatformClient platform = logs.client(Stack.APACHE_JSONB)) {
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
        logs.awaitOpen(0);
    }

    @Test
    void theDeadlineEndsItWithoutAFailure() throws InterruptedException {
        String app = logs.liveApp();
        try (AppPlatformClient platform = logs.client(Stack.APACHE_JACKSON)) {
            FollowReport report =
                    platform.deployments()
                            .followLogs(
                                    app,
                                    FollowOptions.of(WEB).withDeadline(Duration.ofMinutes(1)),
                                    line -> emulator.advance(Duration.ofMinutes(1)));
            assertThat(report.end()).isEqualTo(FollowReport.End.DEADLINE);
            assertThat(report.lines()).isEqualTo(1);
        }
        logs.awaitOpen(0);
    }
}
