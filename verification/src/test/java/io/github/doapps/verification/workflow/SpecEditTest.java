package io.github.doapps.verification.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.AppPinnedException;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.SpecEdit;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.rollback.RollbackRequest;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.ScriptedAnswer;
import io.github.doapps.verification.matrix.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changing the spec of an app of the emulator: an update only if something changed, and once. */
class SpecEditTest {

    private final AppPlatformEmulator emulator = AppPlatformEmulator.start();
    private final LiveApp app =
            LiveApp.on(
                    emulator,
                    "{\"name\":\"shop\",\"services\":[{\"name\":\"web\",\"envs\":[{\"key\":\"KEY\","
                            + "\"value\":\"s3cret\",\"type\":\"SECRET\"}],\"brand_new\":[1.0,null]}]}");

    @AfterEach
    void close() {
        emulator.close();
    }

    private static AppSpec scaled(AppSpec spec) {
        return spec.withService("web", web -> web.withInstanceCount(3));
    }

    private AppPlatformClient client(Stack stack) {
        return stack.builder()
                .endpoint(emulator.endpoint())
                .token(emulator.token())
                .clock(new EmulatorClock(emulator))
                .jitter(() -> 0.5)
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isSentOnceAndItsDeploymentAwaited(Stack stack) {
        try (AppPlatformClient platform = client(stack)) {
            AppSpec before = platform.apps().get(app.id()).spec();
            SpecEdit edit = platform.deployments().editSpec(app.id(), SpecEditTest::scaled);
            DeploymentOutcome outcome =
                    platform.deployments()
                            .await(
                                    app.id(),
                                    edit.pendingDeployment().orElseThrow(),
                                    WaitOptions.defaults());

            assertThat(outcome.orElseThrow().id()).isEqualTo(app.controls().deploymentIds().get(0));
            assertThat(app.count("PUT ")).isEqualTo(1);
            assertThat(app.count("POST /deployments")).isZero();
            AppSpec now = platform.apps().get(app.id()).spec();
            assertThat(now).isEqualTo(scaled(before));
            assertThat(now.service("web").env("KEY").orElseThrow().value().orElseThrow())
                    .startsWith("EV[");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void nothingIsSentTheSecondTime(Stack stack) {
        try (AppPlatformClient platform = client(stack)) {
            platform.deployments().editSpec(app.id(), SpecEditTest::scaled);
            int deployments = app.controls().deploymentIds().size();
            SpecEdit again =
                    platform.deploymentsAsync().editSpec(app.id(), SpecEditTest::scaled).join();

            assertThat(again.changed()).isFalse();
            assertThat(again.pendingDeployment()).isEmpty();
            assertThat(app.count("PUT ")).isEqualTo(1);
            assertThat(app.controls().deploymentIds()).hasSize(deployments);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void anUpdateWhoseAnswerIsLostIsKnownByTheSpec(Stack stack) {
        emulator.answerNext(ScriptedAnswer.cutConnection().afterActing().onlyFor("PUT"));
        try (AppPlatformClient platform = client(stack)) {
            OutcomeUnknownException unknown =
                    catchThrowableOfType(
                            OutcomeUnknownException.class,
                            () -> platform.deployments().editSpec(app.id(), SpecEditTest::scaled));

            assertThat(unknown.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
            assertThat(unknown.candidates())
                    .extracting(candidate -> candidate.id())
                    .containsExactly(app.controls().deploymentIds().get(0));
            assertThat(app.count("PUT ")).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void oneThatWasLostBeforeItActedIsNotSaidToBeApplied(Stack stack) {
        emulator.answerNext(ScriptedAnswer.cutConnection().onlyFor("PUT"));
        try (AppPlatformClient platform = client(stack)) {
            OutcomeUnknownException unknown =
                    catchThrowableOfType(
                            OutcomeUnknownException.class,
                            () -> platform.deployments().editSpec(app.id(), SpecEditTest::scaled));

            assertThat(unknown.effectOnServer()).isEqualTo(EffectOnServer.UNKNOWN);
            assertThat(unknown.candidates()).isEmpty();
            assertThat(app.count("PUT ")).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aPinnedAppIsNotUpdated(Stack stack) {
        try (AppPlatformClient platform = client(stack)) {
            platform.apps().createRollback(app.id(), RollbackRequest.to(app.first()));

            assertThatThrownBy(
                            () -> platform.deployments().editSpec(app.id(), SpecEditTest::scaled))
                    .isInstanceOf(AppPinnedException.class);
            assertThat(app.count("PUT ")).isZero();
        }
    }
}
