package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentOutcome.Kind;
import io.github.doapps.deploy.DeploymentOutcome.StillRunning;
import io.github.doapps.deploy.DeploymentOutcome.Superseded;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the successor of a superseded deployment is found, and how long it is looked for. */
@Timeout(30)
final class SuccessorTest {

    private static final String LIST = "GET /v2/apps/a-1/deployments";

    private static final WaitOptions FOLLOWING =
            WaitOptions.defaults().withLogLines(0).followingSuccessor();

    private final ScriptedApp app = new ScriptedApp();

    private DeploymentOutcome await(Road road, WaitOptions options) {
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return road.of(platform).await(ScriptedApp.ID, "d-1", options);
        }
    }

    /** A list of deployments, each as {@code id phase predecessor}. */
    private static Answer list(String... deployments) {
        return Answer.json(
                Arrays.stream(deployments)
                        .map(one -> one.split(" "))
                        .map(
                                one ->
                                        "{\"id\":\"%s\",\"phase\":\"%s\",\"previous_deployment_id\":\"%s\"}"
                                                .formatted((Object[]) one))
                        .collect(Collectors.joining(",", "{\"deployments\":[", "]}")));
    }

    private long lists() {
        return app.asked().stream().filter(line -> line.endsWith("GET /deployments")).count();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void oneThatIsListedLateIsFollowed(Road road) {
        Answer before = list("d-1 SUPERSEDED d-0");
        app.phases("d-1", "SUPERSEDED").phases("d-2", "ACTIVE");
        app.on(LIST, before, before, list("d-2 BUILDING d-1", "d-1 SUPERSEDED d-0"));
        DeploymentOutcome outcome = await(road, FOLLOWING);
        assertThat(outcome.isLive()).isTrue();
        assertThat(outcome.report().superseded()).containsExactly("d-1");
        assertThat(app.asked())
                .containsExactly(
                        "0.0 GET /deployments/d-1",
                        "0.0 GET /deployments",
                        "2.0 GET /deployments",
                        "4.600 GET /deployments",
                        "6.600 GET /deployments/d-2");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void itIsLookedForThirtySeconds(Road road) {
        app.phases("d-1", "SUPERSEDED").on(LIST, list("d-1 SUPERSEDED d-0"));
        Superseded outcome = (Superseded) await(road, FOLLOWING);
        assertThat(outcome.successor()).isEmpty();
        assertThat(outcome.report().elapsed()).isEqualTo(Duration.ofSeconds(30));
        assertThat(lists()).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void pastTheDeadlineToo(Road road) {
        app.phases("d-1", "SUPERSEDED").on(LIST, list("d-1 SUPERSEDED d-0"));
        Superseded outcome =
                (Superseded) await(road, FOLLOWING.withDeadline(Duration.ofSeconds(10)));
        assertThat(outcome.successor()).isEmpty();
        assertThat(outcome.report().elapsed()).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theLastLookFindsOneToo(Road road) {
        app.phases("d-1", "BUILDING", "BUILDING", "SUPERSEDED");
        app.on(LIST, list("d-1 SUPERSEDED d-0"), list("d-2 BUILDING d-1", "d-1 SUPERSEDED d-0"));
        WaitOptions options = WaitOptions.defaults().withDeadline(Duration.ofSeconds(3));
        Superseded outcome = (Superseded) await(road, options);
        assertThat(outcome.successor()).map(Deployment::id).contains("d-2");
        assertThat(app.asked())
                .containsExactly(
                        "0.0 GET /deployments/d-1",
                        "2.0 GET /deployments/d-1",
                        "3.0 GET /deployments/d-1",
                        "3.0 GET /deployments",
                        "5.0 GET /deployments");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void oneThatTheLastLookFindsIsLookedAtOnceIfFollowed(Road road) {
        app.phases("d-1", "BUILDING", "BUILDING", "SUPERSEDED").phases("d-2", "DEPLOYING");
        app.on(LIST, list("d-2 BUILDING d-1", "d-1 SUPERSEDED d-0"));
        DeploymentOutcome outcome = await(road, FOLLOWING.withDeadline(Duration.ofSeconds(3)));
        assertThat(outcome.kind()).isEqualTo(Kind.STILL_RUNNING);
        assertThat(outcome.deployment().id()).isEqualTo("d-2");
        assertThat(outcome.deployment().phase()).isEqualTo(DeploymentPhase.DEPLOYING);
        assertThat(outcome.report().superseded()).containsExactly("d-1");
        assertThat(app.asked())
                .containsExactly(
                        "0.0 GET /deployments/d-1",
                        "2.0 GET /deployments/d-1",
                        "3.0 GET /deployments/d-1",
                        "3.0 GET /deployments",
                        "3.0 GET /deployments/d-2");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aListThatTheDeadlineFindsUnderWayIsWaitedFor(Road road) {
        Answer found = list("d-2 BUILDING d-1", "d-1 SUPERSEDED d-0");
        app.phases("d-1", "BUILDING", "SUPERSEDED");
        Answer failing = Answer.failure(503, "busy", "busy");
        app.on(LIST, failing.after(() -> app.clock.advance(Duration.ofSeconds(3))), found);
        WaitOptions options = WaitOptions.defaults().withDeadline(Duration.ofSeconds(4));
        Superseded outcome = (Superseded) await(road, options);
        assertThat(outcome.successor()).map(Deployment::id).contains("d-2");
    }

    /** It may be a colleague's: only what was to be waited for is canceled. */
    @ParameterizedTest
    @EnumSource(Road.class)
    void oneThatIsFollowedIsNotCanceled(Road road) {
        app.phases("d-1", "BUILDING", "SUPERSEDED").phases("d-2", "DEPLOYING");
        app.on(LIST, list("d-2 BUILDING d-1", "d-1 SUPERSEDED d-0"));
        app.on("POST /v2/apps/a-1/deployments/d-2/cancel", ScriptedApp.phase("d-2", "CANCELED"));
        StillRunning outcome =
                (StillRunning)
                        await(
                                road,
                                FOLLOWING
                                        .withDeadline(Duration.ofSeconds(20))
                                        .cancelingOnEarlyEnd());
        assertThat(app.asked()).noneMatch(line -> line.contains("POST"));
        assertThat(outcome.cancelAttempt().isAgreed()).isFalse();
        assertThat(outcome.cancelAttempt().failure()).isEmpty();
        assertThatThrownBy(outcome::orElseThrow)
                .hasMessage(
                        "Deployment d-2 of app a-1 is still DEPLOYING at the deadline of 20 s. It"
                                + " was not canceled, as it took the place of the one that was to"
                                + " be, and may be somebody else's. It goes on without us. Wait for"
                                + " it again by its id, or cancel it. [deadline-exceeded]");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void oneThatIsOlderThanTheListIsLookedForOnce(Road road) {
        String[] newer =
                IntStream.range(0, 20)
                        .mapToObj(i -> "d-" + (30 - i) + " ACTIVE d-" + (29 - i))
                        .toArray(String[]::new);
        app.phases("d-1", "SUPERSEDED").on(LIST, list(newer));
        assertThat(((Superseded) await(road, FOLLOWING)).successor()).isEmpty();
        assertThat(lists()).isOne();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void oneThatNamesItselfHasNoSuccessor(Road road) {
        app.phases("d-1", "SUPERSEDED").on(LIST, list("d-1 SUPERSEDED d-1"));
        assertThat(((Superseded) await(road, FOLLOWING)).successor()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aCircleIsNotRunInTwice(Road road) {
        app.phases("d-1", "SUPERSEDED").phases("d-2", "SUPERSEDED");
        app.on(LIST, list("d-2 SUPERSEDED d-1", "d-1 SUPERSEDED d-2"));
        DeploymentOutcome outcome = await(road, FOLLOWING);
        assertThat(outcome.kind()).isEqualTo(Kind.SUPERSEDED);
        assertThat(outcome.deployment().id()).isEqualTo("d-2");
        assertThat(outcome.report().superseded()).containsExactly("d-1");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aLongChainTakesNoStackAndItsTurnInTheBudget(Road road) {
        int length = 3_000;
        app.phases("d-1", "SUPERSEDED");
        app.on(
                LIST,
                IntStream.rangeClosed(2, length)
                        .mapToObj(
                                i ->
                                        list(
                                                "d-"
                                                        + i
                                                        + (i < length ? " SUPERSEDED" : " ACTIVE")
                                                        + " d-"
                                                        + (i - 1)))
                        .toArray(Answer[]::new));
        DeploymentOutcome outcome = await(road, FOLLOWING);
        assertThat(outcome.isLive()).isTrue();
        assertThat(outcome.report().superseded()).hasSize(length - 1);
        assertThat(outcome.report().elapsed()).isGreaterThan(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void itemsThatCannotBeReadArePassedOver(Road road) {
        app.phases("d-1", "SUPERSEDED").phases("d-2", "ACTIVE");
        app.on(
                LIST,
                Answer.json(
                        """
                        {"deployments":[
                         {"previous_deployment_id":"d-1"},
                         {"id":"d-4","phase":5,"previous_deployment_id":"d-1"},
                         {"id":"d-3","phase":"BUILDING","previous_deployment_id":5},
                         {"id":"d-2","phase":"BUILDING"},
                         {"id":7},
                         {"id":"d-1","phase":5}]}"""));
        Superseded outcome = (Superseded) await(road, WaitOptions.defaults().withLogLines(0));
        assertThat(outcome.successor()).map(Deployment::id).contains("d-2");
        assertThat(outcome.explanation().orElseThrow().successorId()).contains("d-2");
    }
}
