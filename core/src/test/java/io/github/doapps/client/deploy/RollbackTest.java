package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.ApiException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.DeploymentFailedException;
import io.github.doapps.deploy.RollbackFailedException;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.RollbackOutcome.Kind;
import io.github.doapps.deploy.RollbackPin;
import io.github.doapps.deploy.RollbackRefusedException;
import io.github.doapps.deploy.WaitEndedException;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.rollback.RollbackConditionCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rollback is validated, created once, waited for, and committed if it is live. */
@Timeout(60)
final class RollbackTest {

    private static final String APP = "GET /v2/apps/a-1";
    private static final String VALIDATE = "POST /v2/apps/a-1/rollback/validate";
    private static final String CREATE = "POST /v2/apps/a-1/rollback";
    private static final String COMMIT = "POST /v2/apps/a-1/rollback/commit";
    private static final String REVERT = "POST /v2/apps/a-1/rollback/revert";

    private static final String KEEP_OR_UNDO =
            "nothing else can be deployed to it until you keep that with"
                    + " apps().commitRollback(appId), or undo it with"
                    + " deployments().revertRollback(appId).";
    private static final String PINNED = "The app is pinned to deployment d-2: " + KEEP_OR_UNDO;

    private static final RollbackOptions DEFAULTS = RollbackOptions.defaults();

    private final ScriptedApp app = new ScriptedApp();

    RollbackTest() {
        app.on(VALIDATE, Answer.json("{\"valid\":true}"))
                .on(CREATE, Answer.deployment("d-2"))
                .phases("d-2", "DEPLOYING", "ACTIVE")
                .on(COMMIT, Answer.of(200))
                .on(REVERT, Answer.deployment("d-3"))
                .phases("d-3", "ACTIVE");
    }

    private RollbackOutcome rollBack(Road road, RollbackOptions options) {
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return road.of(platform).rollBack(ScriptedApp.ID, "d-1", options);
        }
    }

    private <T extends Throwable> T thrown(Class<T> type, Road road, RollbackOptions options) {
        return catchThrowableOfType(type, () -> rollBack(road, options));
    }

    private static Answer pinned(String id) {
        return Answer.json(
                "{\"app\":{\"id\":\"a-1\",\"pinned_deployment\":{\"id\":\"" + id + "\"}}}");
    }

    private long asked(String request) {
        return app.asked().stream().filter(line -> line.endsWith(" " + request)).count();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void isCommittedOnceItIsLive(Road road) {
        RollbackOutcome outcome = rollBack(road, DEFAULTS);

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
        RollbackOutcome outcome = rollBack(road, DEFAULTS.keepingPin());

        assertThat(outcome.kind()).isEqualTo(Kind.LIVE_AND_PINNED);
        assertThat(outcome.pinnedDeploymentId()).contains("d-2");
        assertThat(outcome.orElseThrow().id()).isEqualTo("d-2");
        assertThat(outcome.toString()).endsWith(" " + PINNED);
        assertThat(asked("POST /rollback/commit")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void isForGoodAtOnceIfThePinIsSkipped(Road road) {
        assertThat(rollBack(road, DEFAULTS.skippingPin()).kind()).isEqualTo(Kind.COMMITTED);
        app.phases("d-2", "ERROR");
        RollbackOutcome failed = rollBack(road, DEFAULTS.skippingPin());
        assertThat(failed.kind()).isEqualTo(Kind.NOT_LIVE);
        assertThat(failed.pin()).isEqualTo(RollbackPin.NOT_PINNED);
        assertThat(asked("POST /rollback/commit")).isZero();
        assertThat(asked("GET ")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void isLeftPinnedIfItFails(Road road) {
        app.phases("d-2", "DEPLOYING", "ERROR").on(APP, pinned("d-2"));
        RollbackOutcome outcome = rollBack(road, DEFAULTS);

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
        RollbackOutcome outcome = rollBack(road, DEFAULTS.revertingOnFailure());

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
        RollbackOutcome running = rollBack(road, options);
        assertThat(running.pin()).isEqualTo(RollbackPin.PINNED);
        assertThatThrownBy(running::orElseThrow)
                .hasMessage(
                        "The rollback of app a-1 to deployment d-1 was created, but deployment d-2"
                                + " is still DEPLOYING. "
                                + PINNED
                                + " [rollback-failed]");

        app.on("POST /v2/apps/a-1/deployments/d-2/cancel", ScriptedApp.phase("d-2", "DEPLOYING"));
        RollbackOutcome canceled =
                rollBack(road, options.waiting(WaitOptions::cancelingOnEarlyEnd));
        assertThatThrownBy(canceled::orElseThrow)
                .hasMessage(
                        "The rollback of app a-1 to deployment d-1 was created, but deployment d-2"
                                + " was DEPLOYING at the deadline, and the server agreed to cancel"
                                + " it. The app is pinned to deployment d-2: nothing else can be"
                                + " deployed to it until you undo that with"
                                + " deployments().revertRollback(appId). [rollback-failed]");

        app.phases("d-2", "SUPERSEDED").on(APP, pinned("d-9"));
        RollbackOutcome superseded = rollBack(road, options);
        assertThat(superseded.kind()).isEqualTo(Kind.NOT_LIVE);
        assertThat(superseded.pin()).isEqualTo(RollbackPin.NOT_PINNED);
        app.phases("d-2", "SUPERSEDED").on(APP, Answer.of(403));
        assertThat(rollBack(road, options).pin()).isEqualTo(RollbackPin.UNKNOWN);
        assertThat(asked("POST /rollback/commit") + asked("POST /rollback/revert")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatTheValidationRefusesIsSaidWithAdvice(Road road) {
        app.on(
                VALIDATE,
                Answer.json(
                        "{\"error\":{\"code\":\"exceeded_revision_limit\",\"message\":\"too old\"}}"));
        RollbackRefusedException refused = thrown(RollbackRefusedException.class, road, DEFAULTS);

        assertThat(refused)
                .hasMessage(
                        "App a-1 cannot be rolled back to deployment d-1: exceeded_revision_limit:"
                                + " too old. Nothing was created. Go back to a newer deployment, or"
                                + " deploy the old version's sources again. [rollback-refused]");
        assertThat(refused.conditions())
                .extracting(condition -> condition.code().orElseThrow())
                .containsExactly(RollbackConditionCode.EXCEEDED_REVISION_LIMIT);
        app.on(VALIDATE, Answer.json("{\"valid\":false}"));
        assertThat(thrown(RollbackRefusedException.class, road, DEFAULTS))
                .hasMessage(
                        "App a-1 cannot be rolled back to deployment d-1: the server gives no"
                                + " reason. Nothing was created. [rollback-refused]");
        assertThat(app.asked()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void warningsAreADecision(Road road) {
        app.on(
                VALIDATE,
                Answer.json(
                        """
                        {"valid":true,"warnings":[
                         {"code":"static_site_requires_rebuild","message":"slow",
                          "components":["docs","blog"]},
                         {"code":"moon_phase","message":"full"}]}
                        """));
        assertThat(thrown(RollbackRefusedException.class, road, DEFAULTS.refusingWarnings()))
                .hasMessage(
                        "App a-1 is not rolled back to deployment d-1, as the options refuse a"
                                + " warning: static_site_requires_rebuild: slow (docs, blog);"
                                + " moon_phase: full. Nothing was created. Check that the static site"
                                + " still builds: it is built anew, which takes as long as a"
                                + " deployment does. [rollback-refused]");
        RollbackOptions sitesOnly =
                DEFAULTS.refusingWarnings(
                        warning ->
                                warning.code()
                                        .filter(RollbackConditionCode.REGION_CONFLICT::equals)
                                        .isPresent());
        assertThat(rollBack(road, sitesOnly).validation().warnings()).hasSize(2);
        assertThat(asked("POST /rollback")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aLostCreationIsLookedIntoAndThePinIsSaid(Road road) {
        app.on(CREATE, Steps.lost())
                .on(
                        "GET /v2/apps/a-1/deployments",
                        list(),
                        list(cloned("d-3", "d-0"), cloned("d-2", "d-1")))
                .on(APP, pinned("d-2"));
        OutcomeUnknownException unknown = thrown(OutcomeUnknownException.class, road, DEFAULTS);

        assertThat(unknown.candidates()).singleElement().extracting(c -> c.id()).isEqualTo("d-2");
        assertThat(unknown)
                .hasMessage(
                        "createRollback, outcome unknown: the request may have been sent, and no"
                                + " answer came through: Connection reset (POST"
                                + " /v2/apps/{app_id}/rollback, attempt 1). It may or may not have"
                                + " been done on the server. It was not sent again. Look with"
                                + " listDeployments whether it was done before you call it again."
                                + " rollBack looked at the app's deployments for 30 s after that, and"
                                + " found one that may be it: d-2 (not in the list before; created"
                                + " 2026-11-23T09:00:01Z, 1 s after that list; cloned from d-1). If"
                                + " it is, wait for it by its id; if a colleague or a push may have"
                                + " deployed in that moment, ask before. The app is pinned to"
                                + " deployment d-2 now: "
                                + KEEP_OR_UNDO
                                + " [outcome-unknown]");
        assertThat(asked("POST /rollback")).isEqualTo(1);
        assertThat(app.asked()).endsWith("30.0 GET ");
    }

    private static Answer list(String... deployments) {
        return Answer.json("{\"deployments\":[" + String.join(",", deployments) + "]}")
                .with("Date", "Mon, 23 Nov 2026 09:00:00 GMT");
    }

    private static String cloned(String id, String source) {
        return "{\"id\":\""
                + id
                + "\",\"phase\":\"DEPLOYING\",\"created_at\":\"2026-11-23T09:00:01Z\","
                + "\"cloned_from\":\""
                + source
                + "\"}";
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aSoleCandidateIsAdoptedIfAskedAndCommitted(Road road) {
        app.on(CREATE, Answer.of(502))
                .on("GET /v2/apps/a-1/deployments", list(), list(cloned("d-2", "d-1")));
        RollbackOutcome outcome = rollBack(road, DEFAULTS.adoptingSoleCandidate());
        assertThat(outcome.kind()).isEqualTo(Kind.COMMITTED);
        assertThat(outcome.rollback().report().adopted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCommitWhoseAnswerWasLostIsKnownByThePin(Road road) {
        Step refused = Answer.failure(400, "bad_request", "no rollback to commit");
        app.on(COMMIT, Steps.lost(), refused).on(APP, released("\"active_deployment\""));
        assertThat(rollBack(road, DEFAULTS).kind()).isEqualTo(Kind.COMMITTED);

        app.phases("d-2", "ACTIVE").on(COMMIT, refused).on(APP, pinned("d-2"));
        RollbackFailedException failed = thrown(RollbackFailedException.class, road, DEFAULTS);
        assertThat(failed)
                .hasMessage(
                        "The rollback of app a-1 to deployment d-1 was created, but it is live, and"
                                + " was not committed: commitRollback failed: 400 bad_request: no"
                                + " rollback to commit (POST /v2/apps/{app_id}/rollback/commit,"
                                + " attempt 1). Nothing was done on the server. Correct the request:"
                                + " the same one will fail again. "
                                + PINNED
                                + " [rollback-failed]")
                .hasCauseInstanceOf(ApiException.class);
        assertThat(failed.pin()).isEqualTo(RollbackPin.PINNED);

        // Somebody else has committed or reverted it: that is no commit of ours.
        app.phases("d-2", "ACTIVE").on(APP, released("\"active_deployment\""));
        assertThat(thrown(RollbackFailedException.class, road, DEFAULTS).pin())
                .isEqualTo(RollbackPin.NOT_PINNED);
        app.phases("d-2", "ACTIVE")
                .on(COMMIT, Steps.lost(), refused)
                .on(APP, released("\"pending_deployment\":{\"id\":\"d-3\"},\"active_deployment\""));
        assertThat(thrown(RollbackFailedException.class, road, DEFAULTS).pin())
                .isEqualTo(RollbackPin.NOT_PINNED);
    }

    private static Answer released(String slot) {
        return Answer.json("{\"app\":{\"id\":\"a-1\"," + slot + ":{\"id\":\"d-2\"}}}");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCommitThatNobodyKnowsOfIsSaidSo(Road road) {
        app.on(COMMIT, Steps.lost()).on(APP, Answer.of(403));
        RollbackFailedException failed = thrown(RollbackFailedException.class, road, DEFAULTS);
        assertThat(failed.pin()).isEqualTo(RollbackPin.UNKNOWN);
        assertThat(failed.getMessage())
                .endsWith(
                        " The app may be pinned to deployment d-2 or not: look at"
                                + " pinnedDeployment() of apps().get(appId). If it is, "
                                + KEEP_OR_UNDO
                                + " [rollback-failed]");
        assertThat(asked("POST /rollback/commit")).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aRevertWhoseAnswerIsLostIsNotSentAgain(Road road) {
        app.phases("d-2", "ERROR").on(REVERT, Answer.of(504)).on(APP, pinned("d-2"));
        RollbackFailedException failed =
                thrown(RollbackFailedException.class, road, DEFAULTS.revertingOnFailure());
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
        assertThat(asked("POST /rollback/revert")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aWaitThatEndsEarlySaysWhatIsPinned(Road road) {
        app.on("GET /v2/apps/a-1/deployments/d-2", Answer.of(404)).on(APP, Answer.of(404));
        RollbackFailedException failed = thrown(RollbackFailedException.class, road, DEFAULTS);
        assertThat(failed)
                .hasMessage(
                        "The rollback of app a-1 to deployment d-1 was created, but the wait for"
                                + " deployment d-2 of app a-1 ended: The server refused to show it"
                                + " (not-found). It was last seen in PENDING_BUILD. Check the ids of"
                                + " the app and of the deployment; with the token of another team"
                                + " neither is found, and a deleted app has no deployments. "
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
                thrown(RollbackFailedException.class, Road.ON_THE_CALLERS_THREAD, DEFAULTS);
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

    @Test
    void anInterruptBeforeItLeavesNothing() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> rollBack(Road.ON_THE_CALLERS_THREAD, DEFAULTS))
                .hasMessage(
                        "rollBack ended: the thread was interrupted. Nothing was done on the"
                                + " server. [call-interrupted]");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(app.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void eachStepCanBeTakenAlone(Road road) {
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
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
