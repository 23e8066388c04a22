package io.github.doapps.verification.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentOutcome.Kind;
import io.github.doapps.deploy.RollbackFailedException;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.RollbackPin;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.testkit.RecordedRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rollback's end, and the emulator's state then: the one must say what the other is. */
final class RolledBack {

    private static final int MORE_THAN_ALL_FAULTS = 30;

    private final LiveApp app;
    private final RollbackSchedule schedule;
    private final @Nullable RollbackOutcome outcome;
    private final @Nullable RuntimeException thrown;
    private final App now;
    private final List<Deployment> rollbacks;

    RolledBack(
            LiveApp app,
            RollbackSchedule schedule,
            AppPlatformClient judge,
            @Nullable RollbackOutcome outcome,
            @Nullable RuntimeException thrown) {
        this.app = app;
        this.schedule = schedule;
        this.outcome = outcome;
        this.thrown = thrown;
        this.now = seen(() -> judge.apps().get(app.id()));
        this.rollbacks =
                seen(() -> judge.apps().listDeployments(app.id()).items()).stream()
                        .filter(one -> one.clonedFrom().filter(app.first()::equals).isPresent())
                        .toList();
    }

    /** What is left of the faults is not for the judge. */
    private static <T> T seen(Supplier<T> look) {
        for (int i = 0; i < MORE_THAN_ALL_FAULTS; i++) {
            try {
                return look.get();
            } catch (AppPlatformException leftOver) {
                assertThat(leftOver.effectOnServer()).isEqualTo(EffectOnServer.NONE);
            }
        }
        throw new AssertionError("more faults than a schedule has");
    }

    /** What it came to, for the tally. */
    String kind() {
        return outcome == null
                ? thrown == null ? "" : thrown.getClass().getSimpleName()
                : outcome.kind().name();
    }

    void requireTruth() {
        assertThat(rollbacks).as("rollbacks created").hasSizeLessThanOrEqualTo(1);
        requireNoCommitButOfWhatWasLive();
        assertThat(ours("/rollback/revert") == 0 || schedule.options().revertsOnFailure())
                .as("reverts only if asked")
                .isTrue();
        if (outcome != null) {
            requireTruth(outcome);
        } else if (thrown instanceof RollbackFailedException failed) {
            requireTruth(failed);
        } else if (thrown instanceof OutcomeUnknownException unknown) {
            requireTruth(unknown);
        } else {
            assertThat(thrown)
                    .isInstanceOfSatisfying(
                            AppPlatformException.class,
                            failed ->
                                    assertThat(failed.effectOnServer())
                                            .isEqualTo(EffectOnServer.NONE));
            assertThat(rollbacks).as("nothing was created").isEmpty();
        }
    }

    private void requireNoCommitButOfWhatWasLive() {
        if (ours("/rollback/commit") > 0) {
            assertThat(rollbacks.get(0).progress().orElseThrow().errorSteps()).isZero();
            assertThat(schedule.end()).as("committed").isEqualTo(RollbackSchedule.End.LIVE);
            assertThat(schedule.options().skipsPin() || schedule.options().keepsPin()).isFalse();
        }
    }

    private long ours(String path) {
        return app.emulator().requests().stream()
                .filter(request -> request.path().endsWith(path))
                .filter(request -> !isTheColleagues(request))
                .count();
    }

    private static boolean isTheColleagues(RecordedRequest request) {
        return request.header("user-agent").filter(who -> who.contains("colleague")).isPresent();
    }

    private void requireTruth(RollbackOutcome said) {
        assertThat(rollbacks).hasSize(1);
        assertThat(said.rollback().deployment().id()).isEqualTo(rollbacks.get(0).id());
        requirePin(said.pin());
        boolean live = said.rollback().isLive();
        switch (said.kind()) {
            case COMMITTED -> assertThat(live).isTrue();
            case LIVE_AND_PINNED -> {
                assertThat(live).isTrue();
                assertThat(schedule.options().keepsPin()).isTrue();
            }
            case NOT_LIVE -> assertThat(live).isFalse();
            case REVERTED -> {
                assertThat(live).isFalse();
                assertThat(app.controls().deploymentIds())
                        .contains(said.revert().orElseThrow().id());
            }
        }
    }

    private void requirePin(RollbackPin said) {
        boolean pinned = now.pinnedDeployment().isPresent();
        if (said == RollbackPin.UNKNOWN) {
            assertThat(isLost(RollbackSchedule.Target.APP) || isInterrupted()).isTrue();
        } else if (!isColleagueUnseen()) {
            assertThat(said == RollbackPin.PINNED).as("pinned, as reported").isEqualTo(pinned);
        }
    }

    private boolean isInterrupted() {
        return schedule.disturbance() == RollbackSchedule.Disturbance.INTERRUPT;
    }

    private boolean isLost(RollbackSchedule.Target target) {
        return schedule.faults().stream().anyMatch(fault -> fault.target() == target);
    }

    private boolean isColleagueUnseen() {
        // Without a look at the app nobody can tell what a colleague did.
        return isLost(RollbackSchedule.Target.APP)
                && (outcome == null || outcome.rollback().kind() != Kind.SUPERSEDED)
                && (schedule.disturbance() == RollbackSchedule.Disturbance.COMMIT
                        || schedule.disturbance() == RollbackSchedule.Disturbance.REVERT);
    }

    private void requireTruth(RollbackFailedException said) {
        assertThat(rollbacks).hasSize(1);
        assertThat(said.deploymentId()).isEqualTo(rollbacks.get(0).id());
        requirePin(said.pin());
    }

    private void requireTruth(OutcomeUnknownException said) {
        assertThat(said.effectOnServer()).isNotEqualTo(EffectOnServer.NONE);
        String message = String.valueOf(said.getMessage());
        now.pinnedDeployment()
                .map(Deployment::id)
                .ifPresent(
                        id ->
                                assertThat(message)
                                        .containsAnyOf(
                                                "The app is pinned to deployment " + id + " now",
                                                "The app may be pinned by it"));
        if (message.contains("The app is pinned to deployment")) {
            assertThat(now.pinnedDeployment()).isPresent();
        }
        if (schedule.disturbance() != RollbackSchedule.Disturbance.REVERT) {
            assertThat(said.candidates())
                    .extracting(candidate -> candidate.id())
                    .isSubsetOf(rollbacks.stream().map(Deployment::id).toList());
        }
    }
}
