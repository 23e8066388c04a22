package io.github.doapps.verification.waiting;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.testkit.AppControls;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.DisputedShapes;
import io.github.doapps.testkit.ScriptedDeployment;
import io.github.doapps.verification.matrix.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One app before one client, whose wait is on its caller's thread or on none. */
final class WaitStage implements AutoCloseable {

    /** Where a test finds {@link #ways}. */
    static final String WAYS = "io.github.doapps.verification.waiting.WaitStage#ways";

    private final boolean async;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final AppPlatformEmulator emulator;
    private final EventClock clock;
    private final AppPlatformClient platform;
    private final AppControls app;

    /** A way to wait: a stack, and the lane. */
    record Way(Stack stack, boolean async) {

        @Override
        public String toString() {
            return stack + (async ? " on no thread" : " on a thread");
        }
    }

    static Stream<Way> ways() {
        return Arrays.stream(Stack.values())
                .flatMap(stack -> Stream.of(new Way(stack, false), new Way(stack, true)));
    }

    WaitStage(Way way) {
        this(way, DisputedShapes.AS_GODO_READS);
    }

    WaitStage(Way way, DisputedShapes shapes) {
        this.async = way.async();
        this.emulator =
                AppPlatformEmulator.builder()
                        .disputedShapes(shapes)
                        .onAnswer((request, answer) -> note(request.method(), request.path()))
                        .start();
        this.clock = new EventClock(emulator::advance);
        this.platform =
                way.stack()
                        .builder()
                        .endpoint(emulator.endpoint())
                        .token(emulator.token())
                        .clock(clock)
                        .asyncExecutor(Runnable::run)
                        .jitter(() -> 0.5)
                        .build();
        emulator.nextDeployment(ScriptedDeployment.standard().phase("BUILDING", Duration.ZERO));
        this.app =
                emulator.app(
                        emulator.createApp(
                                "{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}"));
    }

    private void note(String method, String path) {
        List<String> ids = app.deploymentIds();
        String place = path.replace("/v2/apps/" + app.id(), "");
        for (int i = 0; i < ids.size(); i++) {
            place = place.replace(ids.get(i), "d" + (ids.size() - 1 - i));
        }
        asked.add(clock.elapsed().toMillis() / 1000.0 + " " + method + " " + place);
    }

    /** Starts a deployment with a life of its own. */
    String deployment(ScriptedDeployment life) {
        app.nextDeployment(life);
        return app.deploy("manual");
    }

    /** Waits for a deployment, reads no log, and fails as the wait does. */
    DeploymentOutcome await(String id, WaitOptions options) {
        return awaitWithLog(id, options.withLogLines(0));
    }

    /** Waits for a deployment, and reads the log of what failed. */
    DeploymentOutcome awaitWithLog(String id, WaitOptions options) {
        WaitOptions heeded = options.withListener(this::hear);
        return async
                ? joined(platform.deploymentsAsync().await(app.id(), id, heeded))
                : platform.deployments().await(app.id(), id, heeded);
    }

    /** Launches a deployment with a life of its own. */
    DeploymentOutcome launch(ScriptedDeployment life) {
        app.nextDeployment(life);
        LaunchOptions options = LaunchOptions.defaults();
        return async
                ? joined(platform.deploymentsAsync().launch(app.id(), options))
                : platform.deployments().launch(app.id(), options);
    }

    /** Starts a wait that somebody else is to end. */
    CompletableFuture<DeploymentOutcome> begin(String id, WaitOptions options) {
        return platform.deploymentsAsync().await(app.id(), id, options);
    }

    private <T> T joined(CompletableFuture<T> future) {
        clock.runUntilDone(future);
        try {
            // A log is read on a thread, at the end of the wait.
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException | TimeoutException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private void hear(DeploymentEvent event) {
        heard.add(event.summary());
    }

    EventClock clock() {
        return clock;
    }

    AppPlatformClient platform() {
        return platform;
    }

    AppPlatformEmulator emulator() {
        return emulator;
    }

    AppControls app() {
        return app;
    }

    /** The requests so far, each with its second. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What the listener heard, in order. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        platform.close();
        emulator.close();
    }
}
