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
import io.github.doapps.deploy.AppPinnedException;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.WaitEndedException;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A deployment is created once, and what came of a lost answer is found out or said. */
@Timeout(60)
final class LaunchTest {

    private static final String CREATE = "POST /v2/apps/a-1/deployments";
    private static final String LIST = "GET /v2/apps/a-1/deployments";

    private final ScriptedApp app = new ScriptedApp();

    private DeploymentOutcome launch(Road road, LaunchOptions options) {
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return road.of(platform).launch(ScriptedApp.ID, options);
        }
    }

    private static Answer list(String... deployments) {
        return Answer.json("{\"deployments\":[" + String.join(",", deployments) + "]}")
                .with("Date", "Mon, 23 Nov 2026 09:00:00 GMT");
    }

    private static String created(String id, String at) {
        return "{\"id\":\""
                + id
                + "\",\"phase\":\"PENDING_BUILD\",\"cause\":\"manual\",\"created_at\":\""
                + at
                + "\"}";
    }

    /** One that says after which it comes, and that one. */
    private static Answer listAfter(String previous, String id, String at) {
        String one = created(id, at);
        return list(
                one.substring(0, one.length() - 1)
                        + ",\"previous_deployment_id\":\""
                        + previous
                        + "\"}",
                created(previous, "2026-11-23T08:00:00Z"));
    }

    private static Answer before() {
        return list(created("d-0", "2026-11-23T08:00:00Z"));
    }

    private long creations() {
        return app.asked().stream().filter(line -> line.endsWith("POST /deployments")).count();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void createsOnceAndWaits(Road road) {
        app.on(CREATE, Answer.deployment("d-1")).phases("d-1", "BUILDING", "ACTIVE");
        DeploymentOutcome outcome = launch(road, LaunchOptions.forcingBuild());
        assertThat(outcome.isLive()).isTrue();
        assertThat(outcome.report().effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
        assertThat(outcome.report().adopted()).isFalse();
        assertThat(app.asked())
                .containsExactly(
                        "0.0 GET ",
                        "0.0 GET /deployments",
                        "0.0 POST /deployments",
                        "2.0 GET /deployments/d-1",
                        "4.600 GET /deployments/d-1");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aPinnedAppIsSaidSoBefore(Road road) {
        app.on(
                "GET /v2/apps/a-1",
                Answer.json("{\"app\":{\"id\":\"a-1\",\"pinned_deployment\":{\"id\":\"d-0\"}}}"));
        AppPinnedException pinned =
                catchThrowableOfType(
                        AppPinnedException.class, () -> launch(road, LaunchOptions.defaults()));
        assertThat(pinned)
                .hasMessage(
                        "App a-1 is pinned to deployment d-0 by a rollback, so it cannot be"
                                + " deployed. Nothing was created. Commit or revert the rollback first."
                                + " [app-pinned]");
        assertThat(app.asked()).hasSize(1);
    }

    private OutcomeUnknownException unknown(Road road, LaunchOptions options) {
        return catchThrowableOfType(OutcomeUnknownException.class, () -> launch(road, options));
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aLostAnswerIsLookedIntoForThirtySeconds(Road road) {
        app.on(CREATE, Steps.lost())
                .on(
                        LIST,
                        list(created("d-0", "2026-11-23T08:00:00Z")),
                        list(created("d-0", "2026-11-23T08:00:00Z")),
                        Answer.of(502),
                        listAfter("d-0", "d-1", "2026-11-23T09:00:03.5Z"));
        OutcomeUnknownException unknown = unknown(road, LaunchOptions.defaults());
        assertThat(unknown.candidates()).singleElement().extracting(c -> c.id()).isEqualTo("d-1");
        assertThat(unknown.effectOnServer()).isEqualTo(EffectOnServer.UNKNOWN);
        assertThat(unknown)
                .hasMessage(
                        "createDeployment, outcome unknown: the request may have been sent, and no"
                                + " answer came through: Connection reset (POST"
                                + " /v2/apps/{app_id}/deployments, attempt 1). It may or may not have"
                                + " been done on the server. It was not sent again. Look with"
                                + " listDeployments whether it was done before you call it again."
                                + " launch looked at the app's deployments for 30 s after that, and found one that may be it: d-1"
                                + " (not in the list before; created 2026-11-23T09:00:03.500Z, 3 s"
                                + " after that list; cause: manual). If it is, wait for it by its id; if"
                                + " a colleague or a push may have deployed in that moment, ask before."
                                + " [outcome-unknown]");
        assertThat(creations()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anOlderOneIsNoCandidate(Road road) {
        app.on(CREATE, Steps.lost()).on(LIST, list(), list(created("d-0", "2026-11-23T08:59:59Z")));
        assertThat(unknown(road, LaunchOptions.defaults()).candidates()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void oneOfAnotherCauseIsNoCandidateIfACauseIsExpected(Road road) {
        app.on(CREATE, Steps.lost()).on(LIST, list(), list(created("d-1", "2026-11-23T09:00:01Z")));
        assertThat(unknown(road, LaunchOptions.defaults().expectingCause("api")).candidates())
                .isEmpty();
        app.on(LIST, list(), list(created("d-1", "2026-11-23T09:00:01Z")));
        assertThat(unknown(road, LaunchOptions.defaults().expectingCause("manual")).candidates())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aSoleCandidateIsAdoptedIfAsked(Road road) {
        app.on(CREATE, Answer.of(504))
                .on(LIST, before(), listAfter("d-0", "d-1", "2026-11-23T09:00:01Z"))
                .phases("d-1", "BUILDING", "ACTIVE");
        DeploymentOutcome outcome = launch(road, LaunchOptions.defaults().adoptingSoleCandidate());
        assertThat(outcome.isLive()).isTrue();
        assertThat(outcome.report().adopted()).isTrue();
        assertThat(creations()).isEqualTo(1);
    }

    /** A colleague's that came right after ours may be in the list for long before ours is. */
    @ParameterizedTest
    @EnumSource(Road.class)
    void oneThatDoesNotSayAfterWhichItComesIsNotAdopted(Road road) {
        app.on(CREATE, Answer.of(504))
                .on(LIST, before(), list(created("d-1", "2026-11-23T09:00:01Z")));
        OutcomeUnknownException unknown =
                unknown(road, LaunchOptions.defaults().adoptingSoleCandidate());
        assertThat(unknown.candidates()).hasSize(1);
        assertThat(unknown)
                .hasMessageContaining(
                        ", but it does not say which one it comes after, which may be ours. If it"
                                + " is, wait for it by its id;");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void oneThatComesAfterOneThatNoListHasIsNotAdopted(Road road) {
        app.on(CREATE, Answer.of(504))
                .on(LIST, list(), listAfter("d-0", "d-1", "2026-11-23T09:00:01Z"));
        assertThat(unknown(road, LaunchOptions.defaults().adoptingSoleCandidate()))
                .hasMessageContaining(", but it comes after d-0, which the list does not have. If");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void oneThatWasCreatedLongAfterTheAnswerWasLostIsNotAdopted(Road road) {
        app.on(CREATE, Answer.of(504))
                .on(LIST, before(), listAfter("d-0", "d-1", "2026-11-23T09:00:10.1Z"));
        OutcomeUnknownException unknown =
                unknown(road, LaunchOptions.defaults().adoptingSoleCandidate());
        assertThat(unknown.candidates()).hasSize(1);
        assertThat(unknown)
                .hasMessageContaining(
                        ", but it was created over 10 s after the answer was lost. If it is, wait");
        app.on(CREATE, Answer.of(504))
                .on(LIST, before(), listAfter("d-0", "d-1", "2026-11-23T09:00:10Z"))
                .phases("d-1", "ACTIVE");
        assertThat(launch(road, LaunchOptions.defaults().adoptingSoleCandidate()).isLive())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void ofTwoCandidatesNoneIsAdopted(Road road) {
        app.on(CREATE, Answer.of(504))
                .on(
                        LIST,
                        list(),
                        list(
                                created("d-2", "2026-11-23T09:00:02Z"),
                                created("d-1", "2026-11-23T09:00:01Z")));
        assertThat(unknown(road, LaunchOptions.defaults().adoptingSoleCandidate()).candidates())
                .extracting(candidate -> candidate.id())
                .containsExactly("d-1", "d-2");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void itsDeploymentIsNamedWhateverEndsTheWait(Road road) {
        app.on(CREATE, Answer.deployment("d-1"))
                .on("GET /v2/apps/a-1/deployments/d-1", Answer.of(403));
        WaitEndedException ended =
                catchThrowableOfType(
                        WaitEndedException.class, () -> launch(road, LaunchOptions.defaults()));
        assertThat(ended.deploymentId()).isEqualTo("d-1");
        assertThat(ended.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void nothingIsCreatedIfTheListCannotBeHad(Road road) {
        for (Step failing : List.of(Answer.of(403), Answer.of(400))) {
            app.on(LIST, failing);
            assertThatThrownBy(() -> launch(road, LaunchOptions.defaults()))
                    .isInstanceOf(ApiException.class);
        }
        assertThat(creations()).isZero();
    }
}
