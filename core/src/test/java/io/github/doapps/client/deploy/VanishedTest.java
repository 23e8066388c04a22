package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.EffectOnServer;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.deploy.DeploymentWorkflow;
import io.github.doapps.deploy.WaitEndedException;
import io.github.doapps.deploy.WaitOptions;
import java.util.function.Function;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A deployment that the server has named or shown, and does not find any more. */
@Timeout(60)
final class VanishedTest {

    private static final String CREATE = "POST /v2/apps/a-1/deployments";
    private static final String LIST = "GET /v2/apps/a-1/deployments";
    private static final Answer GONE = Answer.failure(404, "not_found", "no such deployment");

    private static final String VANISHED =
            "The server knew it before: the deployment has vanished from the API. Look at the app's"
                    + " deployments, apps().listDeployments(appId), for what became of it; a deleted"
                    + " app has none. [wait-ended]";

    private final ScriptedApp app = new ScriptedApp();

    private WaitEndedException ended(Road road, Function<DeploymentWorkflow, ?> flow) {
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return catchThrowableOfType(
                    WaitEndedException.class, () -> flow.apply(road.of(platform)));
        }
    }

    private static String refused(String id, String lastSeen) {
        return "The wait for deployment "
                + id
                + " of app a-1 ended: The server refused to show it (not-found). "
                + lastSeen
                + VANISHED;
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void wasSeen(Road road) {
        app.on(LIST + "/d-1", ScriptedApp.phase("d-1", "BUILDING"), GONE);
        assertThat(ended(road, flows -> flows.await(ScriptedApp.ID, "d-1")))
                .hasMessage(refused("d-1", "It was last seen in BUILDING. "));
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void wasCreated(Road road) {
        app.on(CREATE, Answer.json("{\"deployment\":{\"id\":\"d-1\",\"phase\":5}}"))
                .on(LIST + "/d-1", GONE);
        WaitEndedException ended = ended(road, flows -> flows.launch(ScriptedApp.ID));
        assertThat(ended).hasMessage(refused("d-1", ""));
        assertThat(ended.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void isASuccessor(Road road) {
        app.phases("d-1", "SUPERSEDED")
                .on(
                        LIST,
                        Answer.json(
                                "{\"deployments\":[{\"id\":\"d-2\",\"phase\":\"BUILDING\","
                                        + "\"previous_deployment_id\":\"d-1\"}]}"))
                .on(LIST + "/d-2", GONE);
        WaitOptions following = WaitOptions.defaults().followingSuccessor();
        assertThat(ended(road, flows -> flows.await(ScriptedApp.ID, "d-1", following)))
                .hasMessage(refused("d-2", "It was last seen in BUILDING. "));
    }
}
