package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.LaunchOptions;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A launch whose creation is not answered by its deadline names the deadline that was set. */
@Timeout(60)
final class LaunchDeadlineTest {

    private static final Duration BEFORE_THE_CREATION = Duration.ofMillis(250);

    private final ScriptedApp app = new ScriptedApp();

    LaunchDeadlineTest() {
        app.on("GET /v2/apps/a-1/deployments", afterAWhile(), Answer.json("{\"deployments\":[]}"))
                .on("POST /v2/apps/a-1/deployments", Steps.hangs(() -> {}));
    }

    private Step afterAWhile() {
        return (request, control) -> {
            app.clock.advance(BEFORE_THE_CREATION);
            return Answer.json("{\"deployments\":[]}").run(request, control);
        };
    }

    /** No answer comes, until the call's deadline aborts it in real time. */
    private OutcomeUnknownException launch(Road road, Duration deadline) {
        LaunchOptions options =
                LaunchOptions.defaults().waiting(wait -> wait.withDeadline(deadline));
        try (AppPlatformClient platform =
                Clients.builder(app.transport())
                        .clock(app.clock)
                        .deadline(Duration.ofMillis(300))
                        .build()) {
            return catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> road.of(platform).launch(ScriptedApp.ID, options));
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatWasLeftOfItIsToldBesideIt(Road road) {
        assertThat(launch(road, Duration.ofMillis(450)))
                .hasMessageStartingWith(
                        "createDeployment, outcome unknown: the deadline of 0.45 s, of which 0.2 s"
                                + " were left for this call, passed before an answer came (POST");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theCallsOwnIsNamedWhereThatIsSooner(Road road) {
        assertThat(launch(road, Duration.ofHours(1)))
                .hasMessageStartingWith(
                        "createDeployment, outcome unknown: the deadline of 0.3 s passed before an"
                                + " answer came (POST");
    }
}
