package io.github.doapps.client.deploy;

import static io.github.doapps.client.deploy.ScriptedRollback.APP;
import static io.github.doapps.client.deploy.ScriptedRollback.COMMIT;
import static io.github.doapps.client.deploy.ScriptedRollback.DEFAULTS;
import static io.github.doapps.client.deploy.ScriptedRollback.KEEP_OR_UNDO;
import static io.github.doapps.client.deploy.ScriptedRollback.PINNED;
import static io.github.doapps.client.deploy.ScriptedRollback.REVERT;
import static io.github.doapps.client.deploy.ScriptedRollback.pinned;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.ApiException;
import io.github.doapps.BadRequestException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.RollbackFailedException;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.RollbackOutcome.Kind;
import io.github.doapps.deploy.RollbackPin;
import io.github.doapps.deploy.WaitEndedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fails once a rollback is created says so, and what the app is pinned to. */
@Timeout(60)
final class RollbackStepFailedTest {

    private final ScriptedRollback rollback = new ScriptedRollback();
    private final ScriptedApp app = rollback.app;

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCommitWhoseAnswerWasLostIsKnownByThePin(Road road) {
        Step refused = Answer.failure(400, "bad_request", "no rollback to commit");
        app.on(COMMIT, Steps.lost(), refused).on(APP, released("\"active_deployment\""));
        assertThat(rollback.run(road, DEFAULTS).kind()).isEqualTo(Kind.COMMITTED);

        app.phases("d-2", "ACTIVE").on(COMMIT, refused).on(APP, pinned("d-2"));
        RollbackFailedException failed =
                rollback.thrown(RollbackFailedException.class, road, DEFAULTS);
        assertThat(failed)
                .hasMessage(
                        "The rollback of app a-1 to deployment d-1 was created, but the commit failed"
                                + " once it was live: commitRollback failed: 400 bad_request: no"
                                + " rollback to commit (POST /v2/apps/{app_id}/rollback/commit,"
                                + " attempt 1). Nothing was done on the server. Correct the request:"
                                + " the same one will fail again. "
                                + PINNED
                                + " [rollback-failed]")
                .hasCauseInstanceOf(ApiException.class);
        assertThat(failed.pin()).isEqualTo(RollbackPin.PINNED);

        // Somebody else has reverted it: what was before is on its way.
        app.phases("d-2", "ACTIVE")
                .on(COMMIT, Steps.lost(), refused)
                .on(APP, released("\"pending_deployment\":{\"id\":\"d-3\"},\"active_deployment\""));
        assertThat(rollback.thrown(RollbackFailedException.class, road, DEFAULTS).pin())
                .isEqualTo(RollbackPin.NOT_PINNED);
    }

    /** It is for good, as the call was to make it, and the failure is told. */
    @ParameterizedTest
    @EnumSource(Road.class)
    void whatSomebodyElseCommittedIsCommitted(Road road) {
        app.phases("d-2", "ACTIVE")
                .on(COMMIT, Answer.failure(400, "bad_request", "no rollback to commit"))
                .on(APP, released("\"active_deployment\""));
        RollbackOutcome outcome = rollback.run(road, DEFAULTS);
        assertThat(outcome.kind()).isEqualTo(Kind.COMMITTED);
        assertThat(outcome.orElseThrow().id()).isEqualTo("d-2");
        assertThat(outcome.pin()).isEqualTo(RollbackPin.NOT_PINNED);
        assertThat(outcome.commitFailure())
                .get()
                .isInstanceOf(BadRequestException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("commitRollback failed: 400 bad_request: no rollback to commit (POST ");
        assertThat(outcome.toString())
                .contains(
                        "The commit of this call failed (bad-request), and the app shows that it"
                                + " was committed all the same. ");
    }

    private static Answer released(String slot) {
        return Answer.json("{\"app\":{\"id\":\"a-1\"," + slot + ":{\"id\":\"d-2\"}}}");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCommitThatNobodyKnowsOfIsSaidSo(Road road) {
        app.on(COMMIT, Steps.lost()).on(APP, Answer.of(403));
        RollbackFailedException failed =
                rollback.thrown(RollbackFailedException.class, road, DEFAULTS);
        assertThat(failed.pin()).isEqualTo(RollbackPin.UNKNOWN);
        assertThat(failed.getMessage())
                .endsWith(
                        " The app may be pinned to deployment d-2 or not: look at"
                                + " pinnedDeployment() of apps().get(appId). If it is, "
                                + KEEP_OR_UNDO
                                + " [rollback-failed]");
        assertThat(rollback.asked("POST /rollback/commit")).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aRevertWhoseAnswerIsLostIsNotSentAgain(Road road) {
        app.phases("d-2", "ERROR").on(REVERT, Answer.of(504)).on(APP, pinned("d-2"));
        RollbackFailedException failed =
                rollback.thrown(RollbackFailedException.class, road, DEFAULTS.revertingOnFailure());
        assertThat(failed)
                .hasMessage(
                        "The rollback of app a-1 to deployment d-1 was created, but its deployment"
                                + " ended ERROR, and reverting it failed: revertRollback, outcome"
                                + " unknown: 504 with no readable body (POST"
                                + " /v2/apps/{app_id}/rollback/revert, attempt 1). It may or may not"
                                + " have been done on the server. It was not sent again. Look with"
                                + " listDeployments whether it was done before you call it again."
                                + " rollBack looked at the app's deployments for 30 s after that, and"
                                + " found none that could have come of it: it was probably not acted"
                                + " on, but may still appear. The app was still pinned to deployment"
                                + " d-2 when it was read after that, so it was probably not reverted. "
                                + PINNED
                                + " [rollback-failed]")
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(rollback.asked("POST /rollback/revert")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aWaitThatEndsEarlySaysWhatIsPinned(Road road) {
        app.on("GET /v2/apps/a-1/deployments/d-2", Answer.of(404)).on(APP, Answer.of(404));
        RollbackFailedException failed =
                rollback.thrown(RollbackFailedException.class, road, DEFAULTS);
        assertThat(failed)
                .hasMessage(
                        "The rollback of app a-1 to deployment d-1 was created, but the wait for"
                                + " deployment d-2 of app a-1 ended: The server refused to show it"
                                + " (not-found). It was last seen in PENDING_BUILD. The server knew"
                                + " it before: the deployment has vanished from the API. Look at the"
                                + " app's deployments, apps().listDeployments(appId), for what"
                                + " became of it; a deleted app has none. "
                                + PINNED
                                + " [rollback-failed]")
                .hasCauseInstanceOf(WaitEndedException.class);
        assertThat(failed.deploymentId()).isEqualTo("d-2");
    }

    @Test
    void anInterruptLeavesItPinnedAndSaysSo() {
        app.phases("d-2", "DEPLOYING");
        app.clock.beforeEachSleep(
                () -> {
                    if (app.asked().size() == 5) {
                        Thread.currentThread().interrupt();
                    }
                });
        RollbackFailedException failed =
                rollback.thrown(
                        RollbackFailedException.class, Road.ON_THE_CALLERS_THREAD, DEFAULTS);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failed)
                .hasMessage(
                        "The rollback of app a-1 to deployment d-1 was created, but the wait for"
                                + " deployment d-2 of app a-1 ended: The thread was interrupted. It"
                                + " was last seen in DEPLOYING. It goes on without us. Wait for it"
                                + " again by its id, or cancel it. "
                                + PINNED
                                + " [rollback-failed]");
        assertThat(app.asked()).hasSize(5);
    }
}
