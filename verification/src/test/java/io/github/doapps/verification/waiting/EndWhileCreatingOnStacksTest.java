package io.github.doapps.verification.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.WaitEndedException;
import io.github.doapps.deploy.WaitEndedException.Reason;
import io.github.doapps.testkit.AppControls;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.verification.waiting.WaitStage.Way;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A deployment is canceled whose launch is ended after the server made it, and before it said so.
 */
@Timeout(60)
class EndWhileCreatingOnStacksTest {

    /** Longer than a client takes to notice an interrupt. */
    private static final int SLOW_MILLIS = 400;

    private static final LaunchOptions OPTIONS =
            LaunchOptions.defaults().waiting(wait -> wait.cancelingOnEarlyEnd());

    private final CountDownLatch created = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    private void hold(String method, String path) {
        if (method.equals("POST") && path.endsWith("/deployments")) {
            created.countDown();
            try {
                assertThat(never.await(SLOW_MILLIS, TimeUnit.MILLISECONDS)).isFalse();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void launchOnThisThread(AppPlatformClient platform, AppControls app)
            throws InterruptedException {
        Thread waiting = Thread.currentThread();
        Thread interrupter =
                new Thread(
                        () -> {
                            try {
                                created.await();
                                waiting.interrupt();
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            }
                        });
        interrupter.start();
        WaitEndedException ended =
                catchThrowableOfType(
                        WaitEndedException.class,
                        () -> platform.deployments().launch(app.id(), OPTIONS));
        assertThat(Thread.interrupted()).as("the flag").isTrue();
        interrupter.join();
        assertThat(ended.reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(ended).hasMessageContaining("The server was asked to cancel it, and agreed.");
    }

    private void launchAndCancel(AppPlatformClient platform, AppControls app)
            throws InterruptedException {
        CompletableFuture<DeploymentOutcome> launch =
                platform.deploymentsAsync().launch(app.id(), OPTIONS);
        assertThat(created.await(30, TimeUnit.SECONDS)).isTrue();
        launch.cancel(true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WaitStage.WAYS)
    void itIsCanceled(Way way) throws InterruptedException {
        try (AppPlatformEmulator emulator =
                AppPlatformEmulator.builder()
                        .manualClock()
                        .onAnswer((request, answer) -> hold(request.method(), request.path()))
                        .start()) {
            AppControls app =
                    emulator.app(
                            emulator.createApp(
                                    "{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}"));
            try (AppPlatformClient platform =
                    way.stack()
                            .builder()
                            .endpoint(emulator.endpoint())
                            .token(emulator.token())
                            .build()) {
                if (way.async()) {
                    launchAndCancel(platform, app);
                } else {
                    launchOnThisThread(platform, app);
                }
            }
            assertThat(app.deploymentIds()).hasSize(2);
            assertThat(app.phase(app.deploymentIds().get(0))).isEqualTo("CANCELED");
        }
    }
}
