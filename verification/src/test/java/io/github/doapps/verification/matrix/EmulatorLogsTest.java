package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.BadRequestException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LogLines;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.LogReport;
import io.github.doapps.model.log.LogType;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.RecordedRequest;
import io.github.doapps.testkit.ScriptedAnswer;
import io.github.doapps.testkit.ScriptedDeployment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logs that the emulator keeps, fetched over every stack. */
@Timeout(60)
final class EmulatorLogsTest {

    private static final String SPEC =
            "{\"name\":\"shop\",\"services\":[{\"name\":\"web\"},{\"name\":\"api\"}]}";

    private final AppPlatformEmulator emulator =
            AppPlatformEmulator.builder().manualClock().logParts(3).start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private AppPlatformClient client(Stack stack) {
        return stack.builder().endpoint(emulator.endpoint()).token(emulator.token()).build();
    }

    private List<RecordedRequest> fetches() {
        return emulator.requests().stream()
                .filter(request -> request.path().startsWith("/_logs/"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aLogInPartsIsFetchedWithoutTheToken(Stack stack) {
        String app = emulator.createApp(SPEC);
        emulator.advance(Duration.ofMinutes(5));
        String deployment = emulator.app(app).deploymentIds().get(0);
        emulator.app(app).log(deployment, "web", "RUN", "grüße 😀", "", "\u001b[1mlast");
        emulator.app(app).log(deployment, "api", "RUN", "not of web");
        LogOptions run = LogOptions.of(LogType.RUN).ofComponent("web");
        try (AppPlatformClient platform = client(stack)) {
            LogLines read = platform.deployments().logs(app, run);
            List<String> handed = new ArrayList<>();
            LogReport report =
                    platform.deploymentsAsync()
                            .logs(app, run, handed::add)
                            .orTimeout(30, TimeUnit.SECONDS)
                            .join();

            assertThat(read.lines()).hasSizeGreaterThan(2).isEqualTo(handed);
            assertThat(read.lines().get(read.lines().size() - 1)).endsWith("\u001b[1mlast");
            assertThat(read).allMatch(line -> !line.contains("not of web"));
            assertThat(report.lines()).isEqualTo(handed.size());
        }
        assertThat(fetches()).hasSize(6);
        for (RecordedRequest fetch : fetches()) {
            assertThat(fetch.header("authorization")).isEmpty();
            assertThat(fetch.header("accept-encoding")).isEmpty();
            assertThat(fetch.header("user-agent").orElseThrow()).startsWith("doapps/");
            assertThat(fetch.status()).hasValue(200);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aPhaseThatWasNotReachedHasNone(Stack stack) {
        String app = emulator.createApp(SPEC);
        String deployment = emulator.app(app).deploymentIds().get(0);
        try (AppPlatformClient platform = client(stack)) {
            LogLines none =
                    platform.deployments()
                            .logs(app, LogOptions.of(LogType.RUN).ofDeployment(deployment));
            assertThat(none).isEmpty();
            assertThat(none.whyNone())
                    .contains("there is no such log: that phase was not reached yet");
        }
        assertThat(fetches()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void anAppsNameIsNoIdOfALog(Stack stack) {
        String app = emulator.createApp(SPEC);
        LogOptions build = LogOptions.of(LogType.BUILD);
        LogOptions ofNone = build.ofDeployment("the-newest");
        try (AppPlatformClient platform = client(stack)) {
            for (Callable<LogLines> reading :
                    List.<Callable<LogLines>>of(
                            () -> platform.deployments().logs("my-shop", build),
                            () -> platform.deployments().logs(app, ofNone))) {
                assertThatThrownBy(reading::call)
                        .isInstanceOf(BadRequestException.class)
                        .hasMessageContaining(" failed: 400 bad_request: invalid uuid (GET ");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aStoreThatFailsOnceIsAskedAgain(Stack stack) {
        String app = emulator.createApp(SPEC);
        emulator.advance(Duration.ofMinutes(5));
        emulator.answerNext(
                ScriptedAnswer.of(503).onlyFor("GET", "/_logs/.*"),
                ScriptedAnswer.cutConnection().onlyFor("GET", "/_logs/.*"));
        try (AppPlatformClient platform = client(stack)) {
            LogLines read =
                    platform.deployments()
                            .logs(app, LogOptions.of(LogType.BUILD).ofComponent("web"));
            assertThat(read).isNotEmpty();
        }
        assertThat(fetches()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aFailureHasTheEndOfItsLog(Stack stack) throws Exception {
        emulator.nextDeployment(
                ScriptedDeployment.standard()
                        .failing(
                                "build/components/web",
                                "BuildJobExitNonZero",
                                "the command ended with code 2"));
        String app = emulator.createApp(SPEC);
        String deployment = emulator.app(app).deploymentIds().get(0);
        emulator.advance(Duration.ofMinutes(5));
        emulator.app(app)
                .log(
                        deployment,
                        "web",
                        "BUILD",
                        "npm ERR! \u001b[31mmissing script: build\u001b[0m");
        emulator.app(app).log(deployment, "api", "BUILD", "of api");
        try (AppPlatformClient platform = client(stack)) {
            DeploymentOutcome here = platform.deployments().await(app, deployment);
            CompletableFuture<DeploymentOutcome> there =
                    platform.deploymentsAsync().await(app, deployment);
            for (DeploymentOutcome outcome : List.of(here, there.get(30, TimeUnit.SECONDS))) {
                assertThat(outcome.explanation().orElseThrow().text())
                        .matches(
                                "(?s).*\nlog         build log of web\n(  [^\n]*\n)*"
                                        + "  [^\n]*npm ERR! missing script: build(\n.*)?")
                        .doesNotContain("of api");
            }
        }
        assertThat(fetches()).isNotEmpty().allMatch(one -> one.header("authorization").isEmpty());
    }
}
