package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.fixture.LogCapture;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.WaitEndedException;
import io.github.doapps.deploy.WaitEndedException.Reason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A flow that is ended while its creation is in flight cancels what the creation made. */
@Timeout(60)
final class EndWhileCreatingTest {

    private static final String CREATE = "POST /v2/apps/a-1/deployments";
    private static final String CANCEL = "POST /v2/apps/a-1/deployments/d-1/cancel";
    private static final Answer CREATED = ScriptedApp.phase("d-1", "PENDING_BUILD");

    private static final String NOT_KEPT =
            "It could not be canceled, as cancelingOnEarlyEnd() asks for, since no answer told its"
                    + " id: if it was created, it goes on. Look for it with"
                    + " apps().listDeployments(appId), and cancel it with"
                    + " deployments().cancel(appId, deploymentId).";

    private static final LaunchOptions OPTIONS =
            LaunchOptions.defaults().waiting(wait -> wait.cancelingOnEarlyEnd());

    private final ScriptedApp app = new ScriptedApp();
    private final CountDownLatch creating = new CountDownLatch(1);
    private final CountDownLatch canceled = new CountDownLatch(1);

    EndWhileCreatingTest() {
        app.on(
                        CANCEL,
                        (request, control) -> {
                            canceled.countDown();
                            return ScriptedApp.phase("d-1", "CANCELED").run(request, control);
                        })
                .phases("d-1", "BUILDING");
    }

    @AfterEach
    void noInterruptIsLeftOver() {
        assertThat(Thread.interrupted()).isFalse();
    }

    /** Ends the flow, and is answered soon after, unless the attempt is aborted before. */
    private Step answeredSoonAfter(Runnable end) {
        return (request, control) -> {
            control.markSending();
            CountDownLatch aborted = new CountDownLatch(1);
            control.onAbort(aborted::countDown);
            creating.countDown();
            end.run();
            return aborted.await(400, TimeUnit.MILLISECONDS)
                    ? Steps.lost().run(request, control)
                    : CREATED.run(request, control);
        };
    }

    private AppPlatformClient client(CallClock clock) {
        return Clients.builder(app.transport()).clock(clock).build();
    }

    private long cancels() {
        return app.asked().stream().filter(line -> line.endsWith("/cancel")).count();
    }

    @Test
    void anInterruptWaitsForTheAnswerAndCancels() {
        app.on(CREATE, answeredSoonAfter(Thread.currentThread()::interrupt));
        try (AppPlatformClient platform = client(CallClock.system())) {
            WaitEndedException ended =
                    catchThrowableOfType(
                            WaitEndedException.class,
                            () -> platform.deployments().launch(ScriptedApp.ID, OPTIONS));
            assertThat(Thread.interrupted()).as("the flag").isTrue();
            assertThat(ended.reason()).isEqualTo(Reason.INTERRUPTED);
            assertThat(ended)
                    .hasMessage(
                            "The wait for deployment d-1 of app a-1 ended: The thread was"
                                    + " interrupted. It was last seen in PENDING_BUILD. The server"
                                    + " was asked to cancel it, and agreed. [wait-ended]");
            assertThat(ended.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
        }
        assertThat(cancels()).isEqualTo(1);
    }

    private CompletableFuture<DeploymentOutcome> launchAndCancel(AppPlatformClient platform)
            throws InterruptedException {
        CompletableFuture<DeploymentOutcome> launch =
                platform.deploymentsAsync().launch(ScriptedApp.ID, OPTIONS);
        assertThat(creating.await(30, TimeUnit.SECONDS)).isTrue();
        launch.cancel(true);
        return launch;
    }

    @Test
    void aCanceledFutureWaitsForTheAnswerAndCancels() throws InterruptedException {
        app.on(CREATE, answeredSoonAfter(() -> {}));
        try (AppPlatformClient platform = client(CallClock.system())) {
            assertThat(launchAndCancel(platform)).isCancelled();
            assertThat(canceled.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(cancels()).isEqualTo(1);
    }

    @Test
    void aCloseRightAfterThatWaitsForBoth() throws InterruptedException {
        app.on(CREATE, answeredSoonAfter(() -> {}));
        AppPlatformClient platform = client(CallClock.system());
        assertThat(launchAndCancel(platform)).isCancelled();
        platform.close();
        assertThat(cancels()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theDeadlineWaitsForTheAnswerAndCancels(Road road) {
        app.on(CREATE, answeredSoonAfter(() -> {}));
        LaunchOptions options = OPTIONS.waiting(wait -> wait.withDeadline(Duration.ofMillis(200)));
        try (AppPlatformClient platform = client(CallClock.system())) {
            DeploymentOutcome outcome = road.of(platform).launch(ScriptedApp.ID, options);
            assertThat(outcome).isInstanceOf(DeploymentOutcome.StillRunning.class);
            assertThat(((DeploymentOutcome.StillRunning) outcome).cancelAsked()).isTrue();
        }
        assertThat(cancels()).isEqualTo(1);
    }

    @Test
    void anInterruptSaysSoWhereNoAnswerComes() {
        Thread waiting = Thread.currentThread();
        app.on(
                CREATE,
                (request, control) -> {
                    control.markSending();
                    waiting.interrupt();
                    return Steps.hangs(() -> {}).run(request, control);
                });
        try (AppPlatformClient platform = client(app.clock)) {
            OutcomeUnknownException unknown =
                    catchThrowableOfType(
                            OutcomeUnknownException.class,
                            () -> platform.deployments().launch(ScriptedApp.ID, OPTIONS));
            assertThat(Thread.interrupted()).as("the flag").isTrue();
            assertThat(unknown)
                    .hasMessage(
                            "createDeployment, outcome unknown: the thread was interrupted before an"
                                    + " answer came (POST /v2/apps/{app_id}/deployments, attempt 1)."
                                    + " It may or may not have been done on the server. It was not"
                                    + " sent again. Look with listDeployments whether it was done"
                                    + " before you call it again. "
                                    + NOT_KEPT
                                    + " [outcome-unknown]");
        }
        assertThat(app.clock.elapsed()).isEqualTo(Duration.ofSeconds(10));
        assertThat(cancels()).isZero();
    }

    @Test
    void aCanceledFutureIsLoggedWhereNoAnswerComes() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        app.on(
                CREATE,
                (request, control) -> {
                    control.markSending();
                    creating.countDown();
                    try {
                        return Steps.hangs(() -> {}).run(request, control);
                    } finally {
                        ended.countDown();
                    }
                });
        try (LogCapture log = LogCapture.start()) {
            AppPlatformClient platform = client(app.clock);
            assertThat(launchAndCancel(platform)).isCancelled();
            platform.close();
            assertThat(ended.getCount()).isZero();
            assertThat(log.ours())
                    .containsExactly(
                            "WARNING launch of app a-1 was canceled with its future while its"
                                    + " deployment was being created: createDeployment, outcome"
                                    + " unknown: the call was canceled before an answer came (POST"
                                    + " /v2/apps/{app_id}/deployments, attempt 1). It may or may not"
                                    + " have been done on the server. It was not sent again. Look"
                                    + " with listDeployments whether it was done before you call it"
                                    + " again. "
                                    + NOT_KEPT);
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aLostAnswerSaysSo(Road road) {
        app.on(CREATE, Steps.lost());
        try (AppPlatformClient platform = client(app.clock)) {
            assertThat(lost(() -> road.of(platform).launch(ScriptedApp.ID, OPTIONS)))
                    .hasMessageEndingWith(
                            "and found none that could have come of it: it was probably not acted"
                                    + " on, but may still appear. "
                                    + NOT_KEPT
                                    + " [outcome-unknown]");
        }
    }

    private static OutcomeUnknownException lost(Supplier<?> launch) {
        return catchThrowableOfType(OutcomeUnknownException.class, launch::get);
    }

    /** What is sent is not said to be nothing; and a closed client cancels nothing. */
    @ParameterizedTest
    @EnumSource(Road.class)
    void aCloseEndsItAtOnce(Road road) {
        for (LaunchOptions options : new LaunchOptions[] {LaunchOptions.defaults(), OPTIONS}) {
            AppPlatformClient platform = client(CallClock.system());
            app.on(
                    CREATE,
                    (request, control) -> {
                        control.markSending();
                        Thread closer = new Thread(platform::close);
                        closer.start();
                        return Steps.hangs(() -> {}).run(request, control);
                    });
            long before = System.nanoTime();
            OutcomeUnknownException unknown =
                    lost(() -> road.of(platform).launch(ScriptedApp.ID, options));
            assertThat(unknown).isNotNull();
            assertThat(unknown)
                    .hasMessageStartingWith(
                            "createDeployment, outcome unknown: the client was closed before an"
                                    + " answer came");
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(8));
        }
        assertThat(cancels()).isZero();
    }
}
