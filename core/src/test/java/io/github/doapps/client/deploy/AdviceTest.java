package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.deploy.WaitOptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line of advice for each reason that DigitalOcean's page of error codes lists. */
@Timeout(60)
final class AdviceTest {

    private static String explained(String code) {
        ScriptedApp app = new ScriptedApp();
        app.on(
                "GET /v2/apps/a-1/deployments/d-1",
                Answer.json(
                        "{\"deployment\":{\"id\":\"d-1\",\"phase\":\"ERROR\",\"progress\":{\"steps\":["
                                + "{\"name\":\"build\",\"status\":\"ERROR\",\"reason\":{\"code\":\""
                                + code
                                + "\"}}]}}}"));
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return platform.deployments()
                    .await(ScriptedApp.ID, "d-1", WaitOptions.defaults().withLogLines(0))
                    .explanation()
                    .orElseThrow()
                    .text();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    InternalError                 | Launch it again; if that fails, too, ask DigitalOcean's support.
                    BuildJobFailed                | Find the error in the build log, mend it, and push.
                    BuildJobExitNonZero           | Find the command that failed in the build log, mend it, and push.
                    BuildJobTimeout               | Make the build shorter than 60 minutes: cache what it downloads, or deploy an image that is built elsewhere.
                    BuildJobOutOfMemory           | Let the build use less memory, such as by fewer parallel jobs, or deploy an image that is built elsewhere.
                    BuildRateLimit                | Wait until other builds of the account have ended, and launch it again.
                    DatabaseNotAvailable          | Check that the database is online, and launch it again.
                    DatabaseNotFound              | Check the name of the database's cluster in the spec: there is none of that name.
                    DatabaseLimitExceeded         | Delete a database that is not needed, or ask DigitalOcean's support for a higher limit.
                    ContainerCommandNotExecutable | Correct or remove the component's run_command: it is not there, or is no program.
                    ContainerExitNonZero          | Find out in the deploy log why the program ended: it must go on running.
                    ContainerHealthChecksFailed   | Let the program listen on 0.0.0.0 at the component's http_port, and answer its health check in time.
                    ContainerOutOfMemory          | Choose a larger instance_size_slug, or let the program use less memory.
                    ResourceExhausted             | Free what the account does not need, or ask DigitalOcean's support for higher limits.
                    """)
    void eachHasALine(String code, String advice) {
        assertThat(explained(code)).endsWith("reason      " + code + "\nwhat next   " + advice);
        assertThat(explained("Deploy" + code)).endsWith("\nwhat next   " + advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MoonTooClose", "DeployMoonTooClose", "DeployDeployInternalError"})
    void anotherHasNone(String code) {
        assertThat(explained(code)).endsWith("reason      " + code);
    }
}
