package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.deploy.DeploymentEvent.StepFinished;
import io.github.doapps.deploy.WaitOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a wait tells of steps: that they begin and end, once each. */
@Timeout(60)
final class StepEventsTest {

    private static final String BEGUN =
            "{\"name\":\"build\",\"status\":\"RUNNING\",\"started_at\":\"2026-11-23T10:00:00Z\"},"
                    + "{\"name\":\"deploy\",\"status\":\"PENDING\"}";
    private static final String BUILT =
            "{\"name\":\"build\",\"status\":\"SUCCESS\",\"started_at\":\"2026-11-23T10:00:00Z\","
                    + "\"ended_at\":\"2026-11-23T10:02:05.4Z\"},"
                    + "{\"name\":\"deploy\",\"status\":\"RUNNING\",\"steps\":["
                    + "{\"name\":\"web\",\"status\":\"ERROR\",\"reason\":{\"code\":\"X\"},"
                    + "\"started_at\":\"2026-11-23T10:02:06Z\","
                    + "\"ended_at\":\"2026-11-23T10:02:05Z\"}]}";

    private static Answer look(String phase, String steps) {
        return Answer.json(
                "{\"deployment\":{\"id\":\"d-1\",\"phase\":\"%s\",\"progress\":{\"steps\":[%s]}}}"
                        .formatted(phase, steps));
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void eachIsToldOnceWhenItBeginsAndOnceWhenItEnds(Road road) {
        ScriptedApp app = new ScriptedApp();
        app.on(
                "GET /v2/apps/a-1/deployments/d-1",
                look("BUILDING", BEGUN),
                look("BUILDING", BEGUN),
                look("DEPLOYING", BUILT),
                look("DEPLOYING", BUILT),
                look("ERROR", BUILT));
        List<DeploymentEvent> events = Collections.synchronizedList(new ArrayList<>());
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            road.of(platform)
                    .await(
                            ScriptedApp.ID,
                            "d-1",
                            WaitOptions.defaults().withLogLines(0).withListener(events::add));
        }
        assertThat(events)
                .extracting(DeploymentEvent::summary)
                .containsExactly(
                        "BUILDING",
                        "build started",
                        "DEPLOYING, was BUILDING",
                        "build SUCCESS after 2 min 5 s",
                        "deploy started",
                        "deploy/web started",
                        "deploy/web ERROR, X",
                        "ERROR, was DEPLOYING");
        assertThat(events)
                .filteredOn(StepFinished.class::isInstance)
                .extracting(event -> ((StepFinished) event).duration())
                .as("a step that ended before it began has none")
                .containsExactly(Optional.of(Duration.ofMillis(125_400)), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aStepThatBeganAndEndedBetweenTwoLooksEndsAfterThoseInIt(Road road) {
        ScriptedApp app = new ScriptedApp();
        app.on(
                "GET /v2/apps/a-1/deployments/d-1",
                look("PENDING_BUILD", "{\"name\":\"build\",\"status\":\"PENDING\"}"),
                look(
                        "ACTIVE",
                        "{\"name\":\"build\",\"status\":\"SUCCESS\",\"steps\":["
                                + "{\"name\":\"initialize\",\"status\":\"SUCCESS\"},"
                                + "{\"name\":\"components\",\"status\":\"SUCCESS\",\"steps\":["
                                + "{\"name\":\"web\",\"status\":\"SUCCESS\"}]}]}"));
        List<DeploymentEvent> events = Collections.synchronizedList(new ArrayList<>());
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            road.of(platform)
                    .await(ScriptedApp.ID, "d-1", WaitOptions.defaults().withListener(events::add));
        }
        assertThat(events)
                .extracting(DeploymentEvent::summary)
                .containsExactly(
                        "PENDING_BUILD",
                        "ACTIVE, was PENDING_BUILD",
                        "build started",
                        "build/initialize started",
                        "build/initialize SUCCESS",
                        "build/components started",
                        "build/components/web started",
                        "build/components/web SUCCESS",
                        "build/components SUCCESS",
                        "build SUCCESS");
    }
}
