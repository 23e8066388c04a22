package io.github.doapps.verification.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentOutcome.StillRunning;
import io.github.doapps.deploy.WaitEndedException;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.testkit.AppControls;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.ScriptedDeployment;
import io.github.doapps.verification.matrix.Stack;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A wait that is ended from elsewhere ends at once, by the system's clock, also in the middle of a
 * pause or of a look whose answer is late; and the deployment is canceled once where that was asked
 * for.
 */
@Timeout(120)
class RealTimeTest {

    private static final WaitOptions CANCELING = WaitOptions.defaults().cancelingOnEarlyEnd();

    /** A pause is over after 15 seconds at most, and a late answer never comes. */
    private static final long AT_ONCE_SECONDS = 10;

    private final CountDownLatch looked = new CountDownLatch(1);
    private final CountDownLatch lookedAgain = new CountDownLatch(2);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicBoolean late = new AtomicBoolean();
    private final AppPlatformEmulator emulator =
            AppPlatformEmulator.builder()
                    .onAnswer((request, answer) -> looked(request.method()))
                    .start();
    private final AppControls app =
            emulator.app(
                    emulator.createApp("{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}"));

    private void looked(String method) {
        boolean isLate = late.get() && method.equals("GET");
        looked.countDown();
        lookedAgain.countDown();
        if (isLate) {
            try {
                answers.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @AfterEach
    void stop() {
        answers.countDown();
        emulator.close();
    }

    private String deployment() {
        app.nextDeployment(ScriptedDeployment.standard().phase("BUILDING", Duration.ofHours(1)));
        return app.deploy("manual");
    }

    private AppPlatformClient client(Stack stack) {
        return stack.builder().endpoint(emulator.endpoint()).token(emulator.token()).build();
    }

    private long cancellations() {
        return emulator.requests().stream()
                .filter(request -> request.path().endsWith("/cancel"))
                .count();
    }

    private void interruptedAtOnce(Stack stack, CountDownLatch moment) throws Exception {
        String id = deployment();
        AtomicReference<WaitEndedException> ended = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        try (AppPlatformClient platform = client(stack)) {
            Thread waiter =
                    new Thread(
                            () -> {
                                ended.set(
                                        catchThrowableOfType(
                                                WaitEndedException.class,
                                                () ->
                                                        platform.deployments()
                                                                .await(app.id(), id, CANCELING)));
                                flag.set(Thread.currentThread().isInterrupted());
                            });
            waiter.start();
            assertThat(moment.await(60, TimeUnit.SECONDS)).isTrue();
            waiter.interrupt();
            waiter.join(Duration.ofSeconds(AT_ONCE_SECONDS).toMillis());
            assertThat(waiter.isAlive()).as("still waits").isFalse();
        }
        WaitEndedException thrown = Objects.requireNonNull(ended.get());
        assertThat(thrown.reason()).isEqualTo(WaitEndedException.Reason.INTERRUPTED);
        assertThat(thrown).hasMessageContaining("was asked to cancel it, and agreed.");
        assertThat(flag).isTrue();
        assertThat(cancellations()).isEqualTo(1);
        assertThat(app.phase(id)).isEqualTo("CANCELED");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void anInterruptEndsAPause(Stack stack) throws Exception {
        interruptedAtOnce(stack, lookedAgain);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void anInterruptEndsALookWhoseAnswerIsLate(Stack stack) throws Exception {
        late.set(true);
        interruptedAtOnce(stack, looked);
    }

    private void canceledAtOnce(Stack stack, CountDownLatch moment) throws Exception {
        String id = deployment();
        try (AppPlatformClient platform = client(stack)) {
            CompletableFuture<DeploymentOutcome> wait =
                    platform.deploymentsAsync().await(app.id(), id, CANCELING);
            assertThat(moment.await(60, TimeUnit.SECONDS)).isTrue();
            long before = System.nanoTime();
            wait.cancel(false);
            while (cancellations() == 0) {
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .isLessThan(Duration.ofSeconds(AT_ONCE_SECONDS));
                Thread.onSpinWait();
            }
        }
        assertThat(cancellations()).isEqualTo(1);
        assertThat(app.phase(id)).isEqualTo("CANCELED");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aCanceledFutureEndsAPause(Stack stack) throws Exception {
        canceledAtOnce(stack, lookedAgain);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aCanceledFutureEndsALookWhoseAnswerIsLate(Stack stack) throws Exception {
        late.set(true);
        canceledAtOnce(stack, looked);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void theDeadlineEndsAPauseAndCancelsOnce(Stack stack) {
        String id = deployment();
        try (AppPlatformClient platform = client(stack)) {
            WaitOptions options = CANCELING.withDeadline(Duration.ofSeconds(1));
            StillRunning outcome =
                    (StillRunning) platform.deployments().await(app.id(), id, options);
            assertThat(outcome.cancelAsked()).isTrue();
            assertThat(outcome.report().elapsed())
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(AT_ONCE_SECONDS));
        }
        assertThat(cancellations()).isEqualTo(1);
    }

    /** It is no reason to know less than the server tells then. */
    @ParameterizedTest(name = "{0}")
    @EnumSource
    void theDeadlineEndsALookWhoseAnswerIsLateAndLooksAgain(Stack stack) throws Exception {
        app.nextDeployment(ScriptedDeployment.standard().phase("BUILDING", Duration.ofMinutes(1)));
        String id = app.deploy("manual");
        late.set(true);
        try (AppPlatformClient platform = client(stack)) {
            WaitOptions options = CANCELING.withDeadline(Duration.ofSeconds(1));
            CompletableFuture<DeploymentOutcome> wait =
                    platform.deploymentsAsync().await(app.id(), id, options);
            assertThat(looked.await(60, TimeUnit.SECONDS)).isTrue();
            late.set(false);
            emulator.advance(Duration.ofMinutes(2));
            assertThat(wait.get(30, TimeUnit.SECONDS).isLive()).isTrue();
        }
        assertThat(cancellations()).isZero();
    }
}
