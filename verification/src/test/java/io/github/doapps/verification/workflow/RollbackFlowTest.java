package io.github.doapps.verification.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.AppPinnedException;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.RollbackOutcome.Kind;
import io.github.doapps.deploy.RollbackPin;
import io.github.doapps.deploy.RollbackRefusedException;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.rollback.RollbackConditionCode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.ScriptedAnswer;
import io.github.doapps.testkit.ScriptedDeployment;
import io.github.doapps.verification.matrix.Stack;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rolling back an app of the emulator, which pins it as App Platform does. */
class RollbackFlowTest {

    private static final RollbackOptions DEFAULTS = RollbackOptions.defaults();

    private final AppPlatformEmulator emulator = AppPlatformEmulator.start();
    private final LiveApp app = LiveApp.on(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    private AppPlatformClient client(Stack stack) {
        return stack.builder()
                .endpoint(emulator.endpoint())
                .token(emulator.token())
                .clock(new EmulatorClock(emulator))
                .jitter(() -> 0.5)
                .build();
    }

    private Optional<String> pinned(AppPlatformClient platform) {
        return platform.apps().get(app.id()).pinnedDeployment().map(Deployment::id);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isLiveAndCommittedInOneCall(Stack stack) {
        try (AppPlatformClient platform = client(stack)) {
            RollbackOutcome outcome = platform.deployments().rollBack(app.id(), app.first());

            assertThat(outcome.kind()).isEqualTo(Kind.COMMITTED);
            Deployment live = outcome.orElseThrow();
            assertThat(live.clonedFrom()).contains(app.first());
            List<String> requests = app.requests();
            assertThat(requests)
                    .startsWith("POST /rollback/validate", "GET /deployments", "POST /rollback")
                    .endsWith("GET /deployments/" + live.id(), "POST /rollback/commit");
            assertThat(requests.subList(3, requests.size() - 1))
                    .containsOnly("GET /deployments/" + live.id());
            App now = platform.apps().get(app.id());
            assertThat(now.pinnedDeployment()).isEmpty();
            assertThat(now.activeDeployment().map(Deployment::id)).contains(live.id());
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void pinsTheAppUntilItIsReverted(Stack stack) {
        app.controls().nextDeployment(ScriptedDeployment.standard().endingIn("ERROR"));
        try (AppPlatformClient platform = client(stack)) {
            RollbackOutcome outcome = platform.deployments().rollBack(app.id(), app.first());

            assertThat(outcome.kind()).isEqualTo(Kind.NOT_LIVE);
            assertThat(outcome.pinnedDeploymentId()).isEqualTo(pinned(platform)).isPresent();
            assertThatThrownBy(() -> platform.deployments().launch(app.id()))
                    .isInstanceOf(AppPinnedException.class);
            assertThatThrownBy(() -> platform.deployments().rollBack(app.id(), app.first()))
                    .isInstanceOfSatisfying(
                            RollbackRefusedException.class,
                            refused ->
                                    assertThat(refused.conditions().get(0).code())
                                            .contains(RollbackConditionCode.APP_PINNED));
            DeploymentOutcome reverted = platform.deployments().revertRollback(app.id());
            assertThat(reverted.isLive()).isTrue();
            assertThat(pinned(platform)).isEmpty();
            assertThat(app.count("POST /rollback")).isEqualTo(1);
            assertThat(app.count("POST /rollback/commit")).isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isRevertedIfThatIsAsked(Stack stack) {
        app.controls().nextDeployment(ScriptedDeployment.standard().endingIn("ERROR"));
        try (AppPlatformClient platform = client(stack)) {
            RollbackOutcome outcome =
                    platform.deploymentsAsync()
                            .rollBack(app.id(), app.first(), DEFAULTS.revertingOnFailure())
                            .join();

            assertThat(outcome.kind()).isEqualTo(Kind.REVERTED);
            assertThat(outcome.revert().orElseThrow().id())
                    .isEqualTo(app.controls().deploymentIds().get(0));
            assertThat(pinned(platform)).isEmpty();
            DeploymentOutcome before =
                    platform.deployments()
                            .await(app.id(), outcome.revert().get(), WaitOptions.defaults());
            assertThat(before.isLive()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isCommittedWhereTheAnswerToTheCommitIsLost(Stack stack) {
        emulator.answerNext(
                ScriptedAnswer.cutConnection().afterActing().onlyFor("POST", ".*/rollback/commit"));
        try (AppPlatformClient platform = client(stack)) {
            RollbackOutcome outcome = platform.deployments().rollBack(app.id(), app.first());

            assertThat(outcome.kind()).isEqualTo(Kind.COMMITTED);
            assertThat(app.count("POST /rollback/commit")).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isCreatedOnceWhereTheAnswerToTheCreationIsLost(Stack stack) {
        emulator.answerNext(
                ScriptedAnswer.cloudflare(504).afterActing().onlyFor("POST", ".*/rollback"));
        try (AppPlatformClient platform = client(stack)) {
            OutcomeUnknownException unknown =
                    catchThrowableOfType(
                            OutcomeUnknownException.class,
                            () -> platform.deployments().rollBack(app.id(), app.first()));

            String rollback = app.controls().deploymentIds().get(0);
            assertThat(unknown.candidates())
                    .singleElement()
                    .satisfies(
                            candidate -> {
                                assertThat(candidate.id()).isEqualTo(rollback);
                                assertThat(candidate.evidence())
                                        .contains("cloned from " + app.first());
                            });
            assertThat(unknown.getMessage())
                    .contains(" The app is pinned to deployment " + rollback + " now: ");
            assertThat(pinned(platform)).contains(rollback);
            assertThat(app.count("POST /rollback")).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void somebodyElsesRevertIsNoFailureOfOurPin(Stack stack) {
        EmulatorClock clock = new EmulatorClock(emulator);
        try (AppPlatformClient colleague = client(stack);
                AppPlatformClient platform =
                        stack.builder()
                                .endpoint(emulator.endpoint())
                                .token(emulator.token())
                                .clock(clock)
                                .build()) {
            clock.afterEachWait(
                    () -> {
                        clock.afterEachWait(() -> {});
                        colleague.apps().revertRollback(app.id());
                    });
            RollbackOutcome outcome =
                    platform.deployments()
                            .rollBack(app.id(), app.first(), DEFAULTS.revertingOnFailure());

            assertThat(outcome.kind()).isEqualTo(Kind.NOT_LIVE);
            assertThat(outcome.rollback().kind()).isEqualTo(DeploymentOutcome.Kind.SUPERSEDED);
            assertThat(outcome.pin()).isEqualTo(RollbackPin.NOT_PINNED);
            assertThat(app.count("POST /rollback/revert")).isEqualTo(1);
        }
    }
}
