package io.github.doapps.client.deploy;

import static io.github.doapps.client.deploy.ScriptedRollback.APP;
import static io.github.doapps.client.deploy.ScriptedRollback.DEFAULTS;
import static io.github.doapps.client.deploy.ScriptedRollback.PINNED;
import static io.github.doapps.client.deploy.ScriptedRollback.pinned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.EffectOnServer;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.deploy.DeploymentFailedException;
import io.github.doapps.deploy.RollbackFailedException;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.RollbackOutcome.Kind;
import io.github.doapps.deploy.RollbackPin;
import io.github.doapps.deploy.WaitOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rollback is validated, created once, waited for, and committed if it is live. */
@Timeout(60)
final class RollbackTest {

    private final ScriptedRollback rollback = new ScriptedRollback();
    private final ScriptedApp app = rollback.app;

    @ParameterizedTest
    @EnumSource(Road.class)
    void isCommittedOnceItIsLive(Road road) {
        RollbackOutcome outcome = rollback.run(road, DEFAULTS);

        assertThat(outcome.kind()).isEqualTo(Kind.COMMITTED);
        assertThat(outcome.orElseThrow().id()).isEqualTo("d-2");
        assertThat(outcome.pinnedDeploymentId()).isEmpty();
        assertThat(outcome)
                .hasToString(
                        "COMMITTED: rollback to d-1, deployment d-2 of app a-1 in phase ACTIVE after"
                                + " 4.6 s. The app is not pinned.");
        assertThat(app.asked())
                .containsExactly(
                        "0.0 POST /rollback/validate",
                        "0.0 GET /deployments",
                        "0.0 POST /rollback",
                        "2.0 GET /deployments/d-2",
                        "4.600 GET /deployments/d-2",
                        "4.600 POST /rollback/commit");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void isLeftPinnedIfAsked(Road road) {
        app.on(APP, pinned("d-2"));
        RollbackOutcome outcome = rollback.run(road, DEFAULTS.keepingPin());

        assertThat(outcome.kind()).isEqualTo(Kind.LIVE_AND_PINNED);
        assertThat(outcome.pinnedDeploymentId()).contains("d-2");
        assertThat(outcome.orElseThrow().id()).isEqualTo("d-2");
        assertThat(outcome.toString()).endsWith(" " + PINNED);
        assertThat(rollback.asked("POST /rollback/commit")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void isForGoodAtOnceIfThePinIsSkipped(Road road) {
        assertThat(rollback.run(road, DEFAULTS.skippingPin()).kind()).isEqualTo(Kind.COMMITTED);
        app.phases("d-2", "ERROR");
        RollbackOutcome failed = rollback.run(road, DEFAULTS.skippingPin());
        assertThat(failed.kind()).isEqualTo(Kind.NOT_LIVE);
        assertThat(failed.pin()).isEqualTo(RollbackPin.NOT_PINNED);
        assertThat(rollback.asked("POST /rollback/commit")).isZero();
        assertThat(rollback.asked("GET ")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void isLeftPinnedIfItFails(Road road) {
        app.phases("d-2", "DEPLOYING", "ERROR").on(APP, pinned("d-2"));
        RollbackOutcome outcome = rollback.run(road, DEFAULTS);

        assertThat(outcome.kind()).isEqualTo(Kind.NOT_LIVE);
        assertThat(outcome.pin()).isEqualTo(RollbackPin.PINNED);
        assertThat(app.asked())
                .endsWith("4.600 GET /deployments/d-2", "4.600 GET ")
                .noneMatch(line -> line.contains("/commit") || line.contains("/revert"));
        RollbackFailedException failed =
                catchThrowableOfType(RollbackFailedException.class, outcome::orElseThrow);
        assertThat(failed)
                .hasMessage(
                        "The rollback of app a-1 to deployment d-1 was created, but deployment d-2"
                                + " ended ERROR. "
                                + PINNED
                                + " [rollback-failed]")
                .hasCauseInstanceOf(DeploymentFailedException.class);
        assertThat(failed.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
        assertThat(failed.outcome()).containsSame(outcome);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void isRevertedIfItFailsAndThatIsAsked(Road road) {
        app.phases("d-2", "ERROR");
        RollbackOutcome outcome = rollback.run(road, DEFAULTS.revertingOnFailure());

        assertThat(outcome.kind()).isEqualTo(Kind.REVERTED);
        assertThat(outcome.revert().orElseThrow().id()).isEqualTo("d-3");
        assertThat(app.asked())
                .endsWith(
                        "2.0 GET /deployments/d-2",
                        "2.0 GET /deployments",
                        "2.0 POST /rollback/revert");
        assertThatThrownBy(outcome::orElseThrow)
                .hasMessage(
                        "The rollback of app a-1 to deployment d-1 was created, but deployment d-2"
                                + " ended ERROR. It was reverted: deployment d-3 of what the app was"
                                + " before is under way. The app is not pinned. [rollback-failed]");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void isNeitherCommittedNorRevertedWhileItIsUnderWayOrSuperseded(Road road) {
        RollbackOptions options =
                DEFAULTS.revertingOnFailure()
                        .waiting(wait -> wait.withDeadline(Duration.ofMinutes(5)));
        app.phases("d-2", "DEPLOYING").on(APP, pinned("d-2"));
        RollbackOutcome running = rollback.run(road, options);
        assertThat(running.pin()).isEqualTo(RollbackPin.PINNED);
        assertThatThrownBy(running::orElseThrow)
                .hasMessage(
                        "The rollback of app a-1 to deployment d-1 was created, but deployment d-2"
                                + " is still DEPLOYING. "
                                + PINNED
                                + " [rollback-failed]");

        app.on("POST /v2/apps/a-1/deployments/d-2/cancel", ScriptedApp.phase("d-2", "DEPLOYING"));
        RollbackOutcome canceled =
                rollback.run(road, options.waiting(WaitOptions::cancelingOnEarlyEnd));
        assertThatThrownBy(canceled::orElseThrow)
                .hasMessage(
                        "The rollback of app a-1 to deployment d-1 was created, but deployment d-2"
                                + " was DEPLOYING at the deadline, and the server agreed to cancel"
                                + " it. The app is pinned to deployment d-2: nothing else can be"
                                + " deployed to it until you undo that with"
                                + " deployments().revertRollback(appId). [rollback-failed]");

        app.phases("d-2", "SUPERSEDED").on(APP, pinned("d-9"));
        RollbackOutcome superseded = rollback.run(road, options);
        assertThat(superseded.kind()).isEqualTo(Kind.NOT_LIVE);
        assertThat(superseded.pin()).isEqualTo(RollbackPin.NOT_PINNED);
        app.phases("d-2", "SUPERSEDED").on(APP, Answer.of(403));
        assertThat(rollback.run(road, options).pin()).isEqualTo(RollbackPin.UNKNOWN);
        assertThat(
                        rollback.asked("POST /rollback/commit")
                                + rollback.asked("POST /rollback/revert"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void eachStepCanBeTakenAlone(Road road) {
        try (AppPlatformClient platform = rollback.client()) {
            assertThat(road.of(platform).startRollback(ScriptedApp.ID, "d-1", DEFAULTS).id())
                    .isEqualTo("d-2");
            assertThat(road.of(platform).revertRollback(ScriptedApp.ID).isLive()).isTrue();
        }
        assertThat(app.asked())
                .containsExactly(
                        "0.0 POST /rollback/validate",
                        "0.0 GET /deployments",
                        "0.0 POST /rollback",
                        "0.0 GET /deployments",
                        "0.0 POST /rollback/revert",
                        "2.0 GET /deployments/d-3");
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> DEFAULTS.skippingPin().keepingPin())
                .hasMessage(
                        "A rollback that skips the pin is for good at once, so it can be neither"
                                + " kept pinned nor reverted [invalid-argument]");
        assertThatThrownBy(() -> DEFAULTS.revertingOnFailure().skippingPin())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DEFAULTS.waiting(wait -> wait.followingSuccessor()))
                .hasMessage(
                        "A rollback's wait does not follow a successor: what took its place is no"
                                + " rollback, and must not be committed as one [invalid-argument]");
    }
}
