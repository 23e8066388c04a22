package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.deploy.DeploymentWorkflow;
import io.github.doapps.deploy.FollowOptions;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.log.LogType;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A flow that is given an id which is none says so by its own name, and sends nothing. */
final class RefusedIdsOfFlowsTest {

    private static final LogOptions BUILD = LogOptions.of(LogType.BUILD);
    private static final RollbackOptions BACK = RollbackOptions.defaults();

    /** A call with a blank where its text says that one is. */
    private record Blank(String where, Consumer<DeploymentWorkflow> call) {

        @Override
        public String toString() {
            return where;
        }
    }

    private static Stream<Blank> calls() {
        Deployment seen = Deployment.of(JsonObject.of("id", "d-1"));
        return Stream.of(
                new Blank("launch: appId", flows -> flows.launch(" ")),
                new Blank("await: appId", flows -> flows.await(" ", "d-1")),
                new Blank("await: appId", flows -> flows.await(" ", seen, WaitOptions.defaults())),
                new Blank("await: deploymentId", flows -> flows.await("a-1", " ")),
                new Blank("cancel: appId", flows -> flows.cancel(" ", "d-1")),
                new Blank("cancel: deploymentId", flows -> flows.cancel("a-1", " ")),
                new Blank("rollBack: appId", flows -> flows.rollBack(" ", "d-1")),
                new Blank("rollBack: deploymentId", flows -> flows.rollBack("a-1", " ")),
                new Blank("startRollback: appId", flows -> flows.startRollback(" ", "d-1", BACK)),
                new Blank(
                        "startRollback: deploymentId",
                        flows -> flows.startRollback("a-1", " ", BACK)),
                new Blank("revertRollback: appId", flows -> flows.revertRollback(" ")),
                new Blank("editSpec: appId", flows -> flows.editSpec(" ", spec -> spec)),
                new Blank("logs: appId", flows -> flows.logs(" ", BUILD)),
                new Blank("logs: appId", flows -> flows.logs(" ", BUILD, line -> {})),
                new Blank(
                        "logs: deploymentId", flows -> flows.logs("a-1", BUILD.ofDeployment(" "))),
                new Blank("logs: component", flows -> flows.logs("a-1", BUILD.ofComponent(" "))),
                new Blank(
                        "followLogs: appId",
                        flows -> flows.followLogs(" ", FollowOptions.of(BUILD), line -> {})),
                new Blank(
                        "followLogs: component",
                        flows ->
                                flows.followLogs(
                                        "a-1",
                                        FollowOptions.of(BUILD.ofComponent(" ")),
                                        line -> {})));
    }

    private static Stream<Arguments> callsAndRoads() {
        return calls().flatMap(
                        call -> Stream.of(Road.values()).map(road -> Arguments.of(call, road)));
    }

    @ParameterizedTest
    @MethodSource("callsAndRoads")
    void areNamed(Blank blank, Road road) {
        ScriptedApp app = new ScriptedApp();
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            assertThatThrownBy(() -> blank.call.accept(road.of(platform)))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            blank.where
                                    + " is blank. Nothing was sent. Give the id as the API shows it"
                                    + " [invalid-argument]");
        }
        assertThat(app.asked()).isEmpty();
    }
}
