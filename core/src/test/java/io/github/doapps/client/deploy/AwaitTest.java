package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.fixture.LogCapture;
import io.github.doapps.client.fixture.Unprintable;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentOutcome.Kind;
import io.github.doapps.deploy.WaitEndedException;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a wait looks, what it hears, and how it ends. */
@Timeout(60)
final class AwaitTest {

    private final ScriptedApp app = new ScriptedApp();
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    private AppPlatformClient client() {
        return Clients.builder(app.transport()).clock(app.clock).build();
    }

    private DeploymentOutcome await(Road road, WaitOptions options) {
        try (AppPlatformClient platform = client()) {
            return road.of(platform).await(ScriptedApp.ID, "d-1", options.withListener(this::note));
        }
    }

    private void note(DeploymentEvent event) {
        events.add(event.summary());
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void looksAtOnceThenLessAndLessOften(Road road) {
        app.phases(
                "d-1",
                "PENDING_BUILD",
                "BUILDING",
                "BUILDING",
                "BUILDING",
                "BUILDING",
                "BUILDING",
                "BUILDING",
                "BUILDING",
                "BUILDING",
                "PENDING_DEPLOY",
                "DEPLOYING",
                "ACTIVE");
        DeploymentOutcome outcome = await(road, WaitOptions.defaults());
        assertThat(outcome.kind()).isEqualTo(Kind.LIVE);
        assertThat(outcome.orElseThrow().id()).isEqualTo("d-1");
        assertThat(app.asked())
                .containsExactly(
                        "0.0 GET /deployments/d-1",
                        "2.0 GET /deployments/d-1",
                        "4.600 GET /deployments/d-1",
                        "7.980 GET /deployments/d-1",
                        "12.374 GET /deployments/d-1",
                        "18.86 GET /deployments/d-1",
                        "25.512 GET /deployments/d-1",
                        "35.165 GET /deployments/d-1",
                        "47.715 GET /deployments/d-1",
                        "62.715 GET /deployments/d-1",
                        "77.715 GET /deployments/d-1",
                        "92.715 GET /deployments/d-1");
        assertThat(events)
                .containsExactly(
                        "PENDING_BUILD",
                        "BUILDING, was PENDING_BUILD",
                        "PENDING_DEPLOY, was BUILDING",
                        "DEPLOYING, was PENDING_DEPLOY",
                        "ACTIVE, was DEPLOYING");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aPhaseThatNobodyKnowsIsWaitedOn(Road road) {
        app.phases("d-1", "PAUSED", "ACTIVE");
        assertThat(await(road, WaitOptions.defaults()).isLive()).isTrue();
        assertThat(events).containsExactly("PAUSED", "ACTIVE, was PAUSED");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aFailedLookDoesNotEndTheWait(Road road) {
        app.on(
                "GET /v2/apps/a-1/deployments/d-1",
                ScriptedApp.phase("d-1", "BUILDING"),
                Answer.of(502),
                Answer.of(524).with("Retry-After", "60"),
                Steps.lost(),
                ScriptedApp.phase("d-1", "ACTIVE"));
        assertThat(await(road, WaitOptions.defaults()).report().failedLooks()).isEqualTo(3);
        assertThat(app.asked())
                .containsExactly(
                        "0.0 GET /deployments/d-1",
                        "2.0 GET /deployments/d-1",
                        "4.600 GET /deployments/d-1",
                        "64.600 GET /deployments/d-1",
                        "68.994 GET /deployments/d-1");
        assertThat(events)
                .containsExactly(
                        "BUILDING",
                        "looking failed (server-error), next look in 2.6 s",
                        "looking failed (server-error, 2 times in a row), next look in 1 min",
                        "looking failed (no-response, 3 times in a row), next look in 4.3 s",
                        "ACTIVE, was BUILDING");
    }

    /** The last look is at the deadline, but no sooner than a rate limit allows. */
    @ParameterizedTest
    @CsvSource({
        "503, server-error, 36000, 5 min, 300.0",
        "503, server-error, 300, 5 min, 300.0",
        "503, server-error, 299, 4 min 59 s, 299.0",
        "429, rate-limited, 299, 4 min 59 s, 299.0",
        "429, rate-limited, 400, 6 min 40 s, 400.0"
    })
    void theNextLookThatIsToldIsTheOneThatComes(
            int status, String code, int seconds, String told, String then) {
        for (Road road : Road.values()) {
            ScriptedApp fresh = new ScriptedApp();
            fresh.on(
                    "GET /v2/apps/a-1/deployments/d-1",
                    Answer.of(status).with("Retry-After", seconds),
                    ScriptedApp.phase("d-1", "ACTIVE"));
            List<String> heard = Collections.synchronizedList(new ArrayList<>());
            try (AppPlatformClient platform =
                    Clients.builder(fresh.transport()).clock(fresh.clock).build()) {
                WaitOptions options =
                        WaitOptions.defaults()
                                .withDeadline(Duration.ofMinutes(5))
                                .withListener(event -> heard.add(event.summary()));
                assertThat(road.of(platform).await(ScriptedApp.ID, "d-1", options).isLive())
                        .isTrue();
            }
            assertThat(heard)
                    .containsExactly(
                            "looking failed (" + code + "), next look in " + told, "ACTIVE");
            assertThat(fresh.asked())
                    .containsExactly("0.0 GET /deployments/d-1", then + " GET /deployments/d-1");
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void tenFailedLooksInARowEndIt(Road road) {
        app.on(
                "GET /v2/apps/a-1/deployments/d-1",
                ScriptedApp.phase("d-1", "BUILDING"),
                Answer.of(502));
        WaitEndedException ended =
                catchThrowableOfType(
                        WaitEndedException.class, () -> await(road, WaitOptions.defaults()));
        assertThat(ended.reason()).isEqualTo(WaitEndedException.Reason.LOOKS_FAILED);
        assertThat(ended)
                .hasMessage(
                        "The wait for deployment d-1 of app a-1 ended: 10 looks at it failed in a"
                                + " row, the last one with server-error. It was last seen in BUILDING."
                                + " It goes on without us. Wait for it again by its id, or cancel it."
                                + " [wait-ended]");
        assertThat(app.asked()).hasSize(11);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aRateLimitIsNoFailedLook(Road road) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            steps.add(Answer.of(429).with("Retry-After", "20"));
        }
        steps.add(ScriptedApp.phase("d-1", "ACTIVE"));
        app.on("GET /v2/apps/a-1/deployments/d-1", steps.toArray(Step[]::new));
        assertThat(await(road, WaitOptions.defaults()).isLive()).isTrue();
        assertThat(app.clock.elapsed()).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aRefusalEndsItAtOnce(Road road) {
        for (int status : new int[] {400, 401, 403, 404}) {
            app.on("GET /v2/apps/a-1/deployments/d-1", Answer.of(status));
            WaitEndedException ended =
                    catchThrowableOfType(
                            WaitEndedException.class, () -> await(road, WaitOptions.defaults()));
            assertThat(ended.reason()).isEqualTo(WaitEndedException.Reason.REFUSED);
        }
        assertThat(app.asked()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 'bad-request). If it is under way, it goes on without us. Check the ids of the app and"
                + " of the deployment: a name is no id. Then wait for it again.'",
        "409, 'conflict). If it is under way, it goes on without us. Wait for it again by its id, or"
                + " cancel it.'",
        "401, 'unauthorized). If it is under way, it goes on without us. Check the token, then wait"
                + " for it again by its id.'",
        "403, 'forbidden). If it is under way, it goes on without us. Give the token the right to"
                + " read apps, then wait for it again by its id.'",
        "404, 'not-found). Check the ids of the app and of the deployment; with the token of another"
                + " team neither is found, and a deleted app has no deployments.'",
    })
    void aRefusalSaysWhatToCheck(int status, String said) {
        app.on("GET /v2/apps/a-1/deployments/d-1", Answer.of(status));
        assertThat(
                        catchThrowableOfType(
                                WaitEndedException.class,
                                () -> await(Road.ON_THE_CALLERS_THREAD, WaitOptions.defaults())))
                .hasMessage(
                        "The wait for deployment d-1 of app a-1 ended: The server refused to show it"
                                + " ("
                                + said
                                + " [wait-ended]");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aDeploymentWithoutAnIdIsRefusedBeforeAnythingIsSent(Road road) {
        for (JsonObject odd :
                List.of(JsonObject.empty(), JsonObject.of("id", 5), JsonObject.of("id", " "))) {
            try (AppPlatformClient platform = client()) {
                assertThat(
                                catchThrowableOfType(
                                        IllegalArgumentException.class,
                                        () ->
                                                road.of(platform)
                                                        .await(
                                                                ScriptedApp.ID,
                                                                Deployment.of(odd),
                                                                WaitOptions.defaults())))
                        .hasMessage(
                                "await: the deployment has no id that can be read. Nothing was"
                                        + " sent. Give one as the API shows it, or the id alone"
                                        + " [invalid-argument]");
            }
        }
        assertThat(app.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theDeadlineEndsIt(Road road) {
        app.phases("d-1", "BUILDING");
        DeploymentOutcome outcome =
                await(road, WaitOptions.defaults().withDeadline(Duration.ofHours(2)));
        assertThat(outcome.kind()).isEqualTo(Kind.STILL_RUNNING);
        assertThat(outcome.report().elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(catchThrowableOfType(RuntimeException.class, outcome::orElseThrow))
                .hasMessage(
                        "Deployment d-1 of app a-1 is still BUILDING at the deadline of 2 h. It goes"
                                + " on without us. Wait for it again by its id, or cancel it."
                                + " [deadline-exceeded]");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theDeadlineCancelsItIfAsked(Road road) {
        app.phases("d-1", "BUILDING");
        app.on("POST /v2/apps/a-1/deployments/d-1/cancel", ScriptedApp.phase("d-1", "CANCELED"));
        WaitOptions options =
                WaitOptions.defaults().withDeadline(Duration.ofMinutes(1)).cancelingOnEarlyEnd();
        DeploymentOutcome outcome = await(road, options);
        assertThat(((DeploymentOutcome.StillRunning) outcome).cancelAsked()).isTrue();
        assertThat(app.asked()).endsWith("60.0 POST /deployments/d-1/cancel");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aListenerThatThrowsHarmsNothing(Road road) {
        app.phases("d-1", "BUILDING", "ACTIVE");
        WaitOptions options =
                WaitOptions.defaults()
                        .withListener(
                                event -> {
                                    throw new AssertionError("a broken listener");
                                });
        assertThat(await(road, options).isLive()).isTrue();
        assertThat(events).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void norDoesOneWhoseThrowableCannotBePrinted(Road road) {
        app.phases("d-1", "BUILDING", "ACTIVE");
        WaitOptions options =
                WaitOptions.defaults()
                        .withListener(
                                event -> {
                                    throw new Unprintable();
                                });
        try (LogCapture log = LogCapture.start()) {
            log.printing();
            assertThat(await(road, options).isLive()).isTrue();
            assertThat(log.ours())
                    .contains(
                            "WARNING A DeploymentListener threw; the wait is not affected: "
                                    + Unprintable.class.getName());
        }
        assertThat(events).hasSize(2);
    }
}
