package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.deploy.DeploymentFailedException;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.WaitOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A failure of which some part has another shape: that part is left out, and nothing else. */
@Timeout(60)
final class OddPartsTest {

    private static final String BARE =
            """
            deployment  d-1 of app a-1
            phase       ERROR after 0 s""";

    private final ScriptedApp app = new ScriptedApp();
    private final List<String> told = new ArrayList<>();

    /**
     * A deployment with an odd part.
     *
     * @param members its members beside its id and phase
     * @param text what its explanation says after its first two lines
     * @param told what listeners hear of its steps
     */
    private record Odd(String members, String text, List<String> told) {

        @Override
        public String toString() {
            return members;
        }
    }

    private static Odd steps(String steps, String text, String... told) {
        return new Odd("\"progress\":{\"steps\":[" + steps + "]}", text, List.of(told));
    }

    private static Stream<Odd> parts() {
        return Stream.of(
                new Odd("\"progress\":[],\"spec\":5,\"created_at\":7,\"cause\":{}", "", List.of()),
                new Odd("\"progress\":{\"steps\":{}}", "", List.of()),
                new Odd(
                        "\"services\":[{\"name\":5},null,{\"name\":\"web\","
                                + "\"source_commit_hash\":\"9a4df0b\"}],\"workers\":7,"
                                + "\"jobs\":[{\"name\":\"job\",\"source_commit_hash\":5},"
                                + "{\"name\":\"mail\",\"source_commit_hash\":\"77aa001\"}]",
                        "\ncommit      9a4df0b (web), 77aa001 (mail)",
                        List.of()),
                steps(
                        "null,7,{\"name\":\"x\",\"status\":\"ERROR\","
                                + "\"reason\":{\"code\":\"Broken\"}}",
                        "\nstep        x\nreason      Broken",
                        "x started",
                        "x ERROR, Broken"),
                steps(
                        "{\"name\":\"x\",\"status\":\"ERROR\",\"started_at\":\"yesterday\","
                                + "\"ended_at\":5,\"message_base\":{},\"component_name\":7,"
                                + "\"reason\":{\"code\":5,\"message\":\"it broke\"}}",
                        "\nstep        x\nreason      it broke",
                        "x started",
                        "x ERROR"),
                steps(
                        "{\"name\":\"x\",\"status\":\"ERROR\",\"reason\":\"no\",\"steps\":["
                                + "{\"name\":\"y\",\"status\":7,\"steps\":["
                                + "{\"name\":\"z\",\"status\":\"ERROR\","
                                + "\"reason\":{\"code\":\"Broken\",\"message\":[1]}}]}]}",
                        "\nstep        x/y/z\nreason      Broken",
                        "x started",
                        "x/y/z started",
                        "x/y/z ERROR, Broken",
                        "x ERROR"),
                steps(
                        "{\"name\":null,\"status\":\"ERROR\",\"steps\":["
                                + "{\"name\":\"y\",\"status\":\"ERROR\"}]}",
                        "\nstep        y",
                        "y started",
                        "y ERROR"));
    }

    private static Stream<Arguments> partsAndRoads() {
        return parts().flatMap(
                        odd -> Stream.of(Road.values()).map(road -> Arguments.of(odd, road)));
    }

    private DeploymentOutcome outcome(Road road) {
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return road.of(platform)
                    .await(
                            ScriptedApp.ID,
                            "d-1",
                            WaitOptions.defaults()
                                    .withListener(event -> told.add(event.summary())));
        }
    }

    @ParameterizedTest
    @MethodSource("partsAndRoads")
    void isLeftOutByItself(Odd odd, Road road) {
        app.on(
                "GET /v2/apps/a-1/deployments/d-1",
                Answer.json(
                        "{\"deployment\":{\"id\":\"d-1\",\"phase\":\"ERROR\","
                                + odd.members
                                + "}}"));
        DeploymentOutcome outcome = outcome(road);
        assertThat(outcome.explanation().orElseThrow()).hasToString(BARE + odd.text);
        assertThat(catchThrowableOfType(DeploymentFailedException.class, outcome::orElseThrow))
                .hasMessageStartingWith("Deployment d-1 of app a-1 ended ERROR after 0 s");
        assertThat(told).startsWith("ERROR");
        assertThat(told.subList(1, told.size())).isEqualTo(odd.told);
    }

    @ParameterizedTest
    @MethodSource("roads")
    void aComponentWithoutANameHasTheLogOfAll(Road road) {
        app.on(
                        "GET /v2/apps/a-1/deployments/d-1",
                        Answer.json(
                                """
                                {"deployment":{"id":"d-1","phase":"ERROR","progress":{"steps":[
                                 {"name":"build","status":"ERROR","component_name":" "}]}}}
                                """))
                .on(
                        "GET /v2/apps/a-1/deployments/d-1/logs",
                        Answer.json("{\"historic_urls\":[\"https://logs.example.com/kept\"]}"))
                .on("GET /kept", Answer.of(200).body("one"));
        assertThat(outcome(road).explanation().orElseThrow().text())
                .endsWith("\nlog         build log of all components\n  one");
    }

    /** A name that no path can hold is not asked for. */
    @ParameterizedTest
    @MethodSource("roads")
    void aComponentWithAnImpossibleNameHasNoLog(Road road) {
        app.on(
                "GET /v2/apps/a-1/deployments/d-1",
                Answer.json(
                        """
                        {"deployment":{"id":"d-1","phase":"ERROR","progress":{"steps":[
                         {"name":"build","status":"ERROR","component_name":"we\\u0000b"}]}}}
                        """));
        assertThat(outcome(road).explanation().orElseThrow().text())
                .endsWith("\nlog         no build log of web: fetching it failed");
    }

    private static Stream<Road> roads() {
        return Stream.of(Road.values());
    }
}
