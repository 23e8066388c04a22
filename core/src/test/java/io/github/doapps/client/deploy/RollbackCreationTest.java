package io.github.doapps.client.deploy;

import static io.github.doapps.client.deploy.ScriptedRollback.APP;
import static io.github.doapps.client.deploy.ScriptedRollback.CREATE;
import static io.github.doapps.client.deploy.ScriptedRollback.DEFAULTS;
import static io.github.doapps.client.deploy.ScriptedRollback.KEEP_OR_UNDO;
import static io.github.doapps.client.deploy.ScriptedRollback.VALIDATE;
import static io.github.doapps.client.deploy.ScriptedRollback.pinned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.MalformedResponseException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.RollbackOutcome.Kind;
import io.github.doapps.deploy.RollbackRefusedException;
import io.github.doapps.model.rollback.RollbackConditionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rollback is created if nothing speaks against it, and once even if its answer is lost. */
@Timeout(60)
final class RollbackCreationTest {

    private final ScriptedRollback rollback = new ScriptedRollback();
    private final ScriptedApp app = rollback.app;

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatTheValidationRefusesIsSaidWithAdvice(Road road) {
        app.on(
                VALIDATE,
                Answer.json(
                        "{\"error\":{\"code\":\"exceeded_revision_limit\",\"message\":\"too old\"}}"));
        RollbackRefusedException refused =
                rollback.thrown(RollbackRefusedException.class, road, DEFAULTS);

        assertThat(refused)
                .hasMessage(
                        "App a-1 cannot be rolled back to deployment d-1: exceeded_revision_limit:"
                                + " too old. Nothing was created. Go back to a newer deployment, or"
                                + " deploy the old version's sources again. [rollback-refused]");
        assertThat(refused.conditions())
                .extracting(condition -> condition.code().orElseThrow())
                .containsExactly(RollbackConditionCode.EXCEEDED_REVISION_LIMIT);
        app.on(VALIDATE, Answer.json("{\"valid\":false}"));
        assertThat(rollback.thrown(RollbackRefusedException.class, road, DEFAULTS))
                .hasMessage(
                        "App a-1 cannot be rolled back to deployment d-1: the server gives no"
                                + " reason. Nothing was created. [rollback-refused]");
        assertThat(app.asked()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void noValidationForgesALineOrFillsThePage(Road road) {
        app.on(
                VALIDATE,
                Answer.json(
                        """
                        {"valid":false,"error":{"code":"new\\ncode",
                         "message":"bad\\r\\nApp a-1 is live \\u001b[31mred\\u0007\\u202e %s",
                         "components":["web\\nforged","%s"]}}
                        """
                                .formatted("x".repeat(5_000), "y".repeat(5_000))));
        assertThat(rollback.thrown(RollbackRefusedException.class, road, DEFAULTS))
                .hasMessage(
                        "App a-1 cannot be rolled back to deployment d-1: new code: bad App a-1 is"
                                + " live red "
                                + "x".repeat(973)
                                + "... (web forged, "
                                + "y".repeat(985)
                                + "...). Nothing was created. [rollback-refused]");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aReasonOfAnotherShapeIsLeftOutByItself(Road road) {
        app.on(
                VALIDATE,
                Answer.json("{\"error\":{\"code\":5,\"message\":\"no\",\"components\":[1]}}"),
                Answer.json("{\"valid\":false,\"error\":[]}"),
                Answer.json("{\"valid\":{}}"));
        String refused = "App a-1 cannot be rolled back to deployment d-1: ";
        assertThat(rollback.thrown(RollbackRefusedException.class, road, DEFAULTS))
                .hasMessage(refused + "no code: no. Nothing was created. [rollback-refused]");
        assertThat(rollback.thrown(RollbackRefusedException.class, road, DEFAULTS))
                .hasMessage(
                        refused
                                + "the server gives no reason. Nothing was created."
                                + " [rollback-refused]");
        assertThat(rollback.thrown(MalformedResponseException.class, road, DEFAULTS))
                .hasMessageStartingWith(
                        "validateRollback failed: whether it is valid cannot be read: ");
        assertThat(rollback.asked("POST /rollback")).isZero();
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
        assertThat(
                        rollback.thrown(
                                RollbackRefusedException.class, road, DEFAULTS.refusingWarnings()))
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
        assertThat(rollback.run(road, sitesOnly).validation().warnings()).hasSize(2);
        assertThat(rollback.asked("POST /rollback")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aLostCreationIsLookedIntoAndThePinIsSaid(Road road) {
        app.on(CREATE, Steps.lost())
                .on(
                        "GET /v2/apps/a-1/deployments",
                        list(GOOD),
                        list(cloned("d-3", "d-0"), cloned("d-2", "d-1"), GOOD))
                .on(APP, pinned("d-2"));
        OutcomeUnknownException unknown =
                rollback.thrown(OutcomeUnknownException.class, road, DEFAULTS);

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
        assertThat(rollback.asked("POST /rollback")).isEqualTo(1);
        assertThat(app.asked()).endsWith("30.0 GET ");
    }

    /** The one to go back to, before all others. */
    private static final String GOOD = "{\"id\":\"d-1\",\"phase\":\"SUPERSEDED\"}";

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
                + "\",\"previous_deployment_id\":\"d-1\"}";
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aSoleCandidateIsAdoptedIfAskedAndCommitted(Road road) {
        app.on(CREATE, Answer.of(502))
                .on("GET /v2/apps/a-1/deployments", list(GOOD), list(cloned("d-2", "d-1"), GOOD));
        RollbackOutcome outcome = rollback.run(road, DEFAULTS.adoptingSoleCandidate());
        assertThat(outcome.kind()).isEqualTo(Kind.COMMITTED);
        assertThat(outcome.rollback().report().adopted()).isTrue();
    }

    @Test
    void anInterruptBeforeItLeavesNothing() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> rollback.run(Road.ON_THE_CALLERS_THREAD, DEFAULTS))
                .hasMessage(
                        "rollBack ended: the thread was interrupted. Nothing was done on the"
                                + " server. [call-interrupted]");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(app.asked()).isEmpty();
    }
}
