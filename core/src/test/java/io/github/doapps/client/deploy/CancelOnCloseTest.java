package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.fixture.LogCapture;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.DeploymentListener;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.WaitEndedException;
import io.github.doapps.deploy.WaitOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A deployment whose wait is given up is canceled, though the client is closed right after. */
@Timeout(60)
final class CancelOnCloseTest {

    private static final String CANCEL = "POST /v2/apps/a-1/deployments/d-1/cancel";
    private static final WaitOptions OPTIONS = WaitOptions.defaults().cancelingOnEarlyEnd();

    private final ScriptedApp app = new ScriptedApp();
    private final AtomicReference<String> canceling = new AtomicReference<>("not asked");

    /** Answers after a while, unless it is aborted before. */
    private Step slow(Duration time) {
        return (request, control) -> {
            control.markSending();
            canceling.set("asked");
            CountDownLatch aborted = new CountDownLatch(1);
            control.onAbort(aborted::countDown);
            boolean cut = aborted.await(time.toMillis(), TimeUnit.MILLISECONDS);
            canceling.set(cut ? "aborted" : "answered");
            return cut
                    ? Steps.lost().run(request, control)
                    : ScriptedApp.phase("d-1", "CANCELED").run(request, control);
        };
    }

    /** A wait that has looked once, and is given up as the last thing before the close. */
    private void waitAndGiveUp() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        app.phases("d-1", "BUILDING");
        AppPlatformClient platform =
                Clients.builder(app.transport()).clock(CallClock.system()).build();
        CompletableFuture<DeploymentOutcome> wait =
                platform.deploymentsAsync()
                        .await(
                                ScriptedApp.ID,
                                "d-1",
                                OPTIONS.withListener(event -> looked.countDown()));
        assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
        wait.cancel(true);
        platform.close();
    }

    @RepeatedTest(10)
    void theCloseWaitsForTheAnswer() throws InterruptedException {
        app.on(CANCEL, slow(Duration.ofMillis(100)));
        waitAndGiveUp();
        assertThat(canceling).hasValue("answered");
    }

    /** On the caller's thread, an interrupt has the deployment canceled, and another one closes. */
    @Test
    void theCloseWaitsForTheAnswerToAnotherThread() throws InterruptedException {
        AppPlatformClient platform =
                Clients.builder(app.transport()).clock(CallClock.system()).build();
        Thread closer = new Thread(platform::close);
        app.phases("d-1", "BUILDING")
                .on(
                        CANCEL,
                        (request, control) -> {
                            closer.start();
                            return slow(Duration.ofMillis(300)).run(request, control);
                        });
        Thread waiting = Thread.currentThread();
        WaitOptions options = OPTIONS.withListener(event -> waiting.interrupt());
        assertThatThrownBy(() -> platform.deployments().await(ScriptedApp.ID, "d-1", options))
                .isInstanceOf(WaitEndedException.class)
                .hasMessageEndingWith(
                        "The server was asked to cancel it, and agreed. [wait-ended]");
        assertThat(Thread.interrupted()).as("the flag").isTrue();
        closer.join();
        assertThat(canceling).hasValue("answered");
    }

    /** One that waited for its own wait would refuse the request after that. */
    @Test
    void aListenerThatClosesDoesNotWaitForItsOwnWait() throws Exception {
        CompletableFuture<CompletableFuture<DeploymentOutcome>> wait = new CompletableFuture<>();
        CountDownLatch answered = new CountDownLatch(1);
        // Not before the listener can have the wait: on a busy machine the look would be over
        // first.
        app.on(
                        "GET /v2/apps/a-1/deployments/d-1",
                        ScriptedApp.phase("d-1", "BUILDING").after(wait::join))
                .on(
                        CANCEL,
                        (request, control) -> {
                            try {
                                return slow(Duration.ofMillis(100)).run(request, control);
                            } finally {
                                answered.countDown();
                            }
                        });
        AppPlatformClient platform =
                Clients.builder(app.transport()).clock(CallClock.system()).build();
        DeploymentListener closing =
                event -> {
                    wait.join().cancel(true);
                    platform.close();
                };
        wait.complete(
                platform.deploymentsAsync()
                        .await(ScriptedApp.ID, "d-1", OPTIONS.withListener(closing)));
        assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(canceling).hasValue("answered");
    }

    @Test
    void oneThatFailsIsLogged() throws InterruptedException {
        app.on(CANCEL, Answer.of(400));
        try (LogCapture log = LogCapture.start()) {
            waitAndGiveUp();
            assertThat(log.ours())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "WARNING Deployment d-1 of app a-1 was to be canceled with the future of its"
                                    + " wait, and was not: cancelDeployment failed: 400")
                    .endsWith(" Look at it by its id");
        }
    }
}
