package io.github.doapps.verification.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentStillRunningException;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.ScriptedAnswer;
import io.github.doapps.testkit.ScriptedDeployment;
import io.github.doapps.verification.matrix.Stack;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What docs/deploying.md says of launching and waiting is what its code does. */
class LaunchExamplesTest {

    private static final String SPEC = "{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    // The clock of the examples stands, so what is to end ends at once.
    private static final ScriptedDeployment LIVE =
            ScriptedDeployment.standard().endingIn("ACTIVE", Duration.ZERO);

    private final AppPlatformEmulator emulator = AppPlatformEmulator.start();
    private final AppPlatformClient platform =
            Stack.APACHE_JACKSON
                    .builder()
                    .endpoint(emulator.endpoint())
                    .token(emulator.token())
                    .clock(new StandingClock())
                    .build();
    private final String app = liveApp(SPEC);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @AfterEach
    void close() {
        platform.close();
        emulator.close();
    }

    private String liveApp(String spec) {
        String id = emulator.createApp(spec);
        emulator.advance(LONG_ENOUGH);
        return id;
    }

    @Test
    void everyOutcomeIsTold() {
        emulator.nextDeployment(LIVE);
        assertThat(LaunchExamples.outcome(platform, app)).isEqualTo("live after 0 s");
        emulator.nextDeployment(ScriptedDeployment.standard().endingIn("ERROR", Duration.ZERO));
        assertThat(LaunchExamples.outcome(platform, app)).contains("phase       ERROR");
        emulator.nextDeployment(ScriptedDeployment.standard().endingIn("CANCELED", Duration.ZERO));
        assertThat(LaunchExamples.outcome(platform, app)).isEqualTo("somebody decided otherwise");
        assertThat(LaunchExamples.outcome(platform, app)).isEqualTo("not over yet");
    }

    @Test
    void whatAPushStartedIsWaitedFor() {
        String pushed = emulator.app(app).deploy("commit 1a2b3c4");
        assertThatThrownBy(() -> LaunchExamples.pushed(platform, app))
                .isInstanceOf(DeploymentStillRunningException.class)
                .hasMessageStartingWith("Deployment " + pushed + " of app " + app);
    }

    @Test
    void ofTwoThatAreUnderWayTheNewerIsWaitedFor() {
        emulator.nextDeployment(ScriptedDeployment.standard().phase("BUILDING", LONG_ENOUGH));
        String older = emulator.app(app).deploy("commit 1a2b3c4");
        emulator.nextDeployment(ScriptedDeployment.standard().queued());
        String newer = emulator.app(app).deploy("commit 5d6e7f8");
        App both = platform.apps().get(app);
        assertThat(both.inProgressDeployment().map(Deployment::id)).contains(older);
        assertThat(both.pendingDeployment().map(Deployment::id)).contains(newer);

        assertThatThrownBy(() -> LaunchExamples.pushed(platform, app))
                .hasMessageStartingWith("Deployment " + newer + " of app " + app);
    }

    @Test
    void aPushThatNothingIsSeenOfDoesNotPass() {
        assertThatThrownBy(() -> LaunchExamples.pushed(platform, app))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No deployment of app " + app + " is under way");
    }

    @Test
    void aSuccessorIsFollowed() {
        String first = emulator.app(app).deploy("manual");
        emulator.nextDeployment(LIVE);
        emulator.app(app).deploy("manual");

        assertThat(LaunchExamples.following(platform, app, first)).containsExactly(first);
    }

    @Test
    void anUnknownOutcomeShowsItsCandidates() {
        emulator.answerNext(
                ScriptedAnswer.of(503).afterActing().onlyFor("POST", "/v2/apps/.*/deployments"));

        assertThatThrownBy(() -> LaunchExamples.unknown(platform, app, out))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(printed()).contains(emulator.app(app).deploymentIds().get(0));
        assertThat(LaunchExamples.adopting().adoptsSoleCandidate()).isTrue();
    }

    @Test
    void aDeploymentIsCanceled() {
        String running = emulator.app(app).deploy("manual");

        assertThat(LaunchExamples.cancel(platform, app, running).kind())
                .isEqualTo(DeploymentOutcome.Kind.CANCELED);
    }

    @Test
    void oneOfManyThatFailsIsCounted() {
        String other = liveApp(SPEC.replace("shop", "blog"));
        emulator.app(app).nextDeployment(LIVE);
        emulator.app(other)
                .nextDeployment(ScriptedDeployment.standard().endingIn("ERROR", Duration.ZERO));

        assertThat(LaunchExamples.many(platform, List.of(app, other, "no-such-app"), out))
                .isEqualTo(2);
        assertThat(printed().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("LIVE: deployment "))
                .anyMatch(line -> line.startsWith("FAILED: deployment "))
                .anyMatch(line -> line.endsWith("[bad-request]"));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
