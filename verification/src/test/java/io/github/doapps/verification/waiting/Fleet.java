package io.github.doapps.verification.waiting;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.RecordedRequest;
import io.github.doapps.testkit.ScriptedDeployment;
import io.github.doapps.verification.matrix.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Many waits of one client at once, before an emulator whose limits are the real ones. */
final class Fleet implements AutoCloseable {

    private final AppPlatformEmulator emulator = AppPlatformEmulator.start();
    private final EventClock clock = new EventClock(emulator::advance);
    private final AppPlatformClient platform;
    private final AppPlatformClient stranger;
    private final List<Ship> ships = new ArrayList<>();
    private int apps;

    /** A deployment that is waited for, and how long until it ends and until that was learned. */
    static final class Ship {

        private final Duration length;
        private final String deploymentId;
        private Duration learned = Duration.ofDays(1);
        private boolean live;

        Ship(Duration length, String deploymentId) {
            this.length = length;
            this.deploymentId = deploymentId;
        }

        /** How long it was kept from learning its outcome. */
        Duration delay() {
            return learned.minus(length);
        }
    }

    Fleet() {
        this(RetrySettings.defaults());
    }

    /** Waits of a client whose calls are tried again so. */
    Fleet(RetrySettings retry) {
        this.platform = client(retry);
        this.stranger = client(retry);
    }

    private AppPlatformClient client(RetrySettings retry) {
        return Stack.APACHE_JACKSON
                .builder()
                .endpoint(emulator.endpoint())
                .token(emulator.token())
                .clock(clock)
                .asyncExecutor(Runnable::run)
                .jitter(() -> 0.5)
                .retry(retry)
                .build();
    }

    EventClock clock() {
        return clock;
    }

    AppPlatformClient platform() {
        return platform;
    }

    /** The client of another process, with the same token. */
    AppPlatformClient stranger() {
        return stranger;
    }

    AppPlatformEmulator emulator() {
        return emulator;
    }

    /** Waits for deployments that begin now and take so long. */
    void setOut(List<Duration> lengths) {
        for (Duration length : lengths) {
            String app = apps(1, building(length)).get(0);
            String deployment = newest(app);
            Ship ship = new Ship(clock.elapsed().plus(length), deployment);
            ships.add(ship);
            CompletableFuture<DeploymentOutcome> outcome =
                    platform.deploymentsAsync()
                            .await(
                                    app,
                                    deployment,
                                    WaitOptions.defaults().withDeadline(Duration.ofHours(5)));
            CompletableFuture<Void> told =
                    outcome.thenAccept(
                            end -> {
                                ship.learned = clock.elapsed();
                                ship.live = end.isLive();
                            });
            told.exceptionally(failed -> null);
        }
    }

    static ScriptedDeployment building(Duration length) {
        return ScriptedDeployment.standard().phase("BUILDING", length);
    }

    /** Makes apps whose first deployments begin now. */
    List<String> apps(int many, ScriptedDeployment first) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            emulator.nextDeployment(first);
            made.add(
                    emulator.createApp(
                            "{\"name\":\"app-" + apps++ + "\",\"services\":[{\"name\":\"web\"}]}"));
        }
        return made;
    }

    /** Makes apps that are live, long enough ago for no limit to remember it. */
    List<String> liveApps(int many) {
        List<String> made = apps(many, building(Duration.ZERO));
        pass(Duration.ofHours(2));
        emulator.clearRequests();
        return made;
    }

    /** The newest deployment of an app. */
    String newest(String app) {
        return emulator.app(app).deploymentIds().get(0);
    }

    /** Waits for the newest deployment of each. */
    List<CompletableFuture<DeploymentOutcome>> await(List<String> apps, WaitOptions options) {
        return apps.stream()
                .map(app -> platform.deploymentsAsync().await(app, newest(app), options))
                .toList();
    }

    /** Launches so many deployments now, which take so long each. */
    List<CompletableFuture<DeploymentOutcome>> launch(int many, Duration length, WaitOptions wait) {
        List<String> apps = liveApps(many);
        return apps.stream()
                .map(
                        app -> {
                            emulator.nextDeployment(building(length));
                            return platform.deploymentsAsync()
                                    .launch(app, LaunchOptions.defaults().waiting(was -> wait));
                        })
                .toList();
    }

    /** Launches one now that takes three minutes, and may go on with a sole candidate. */
    CompletableFuture<DeploymentOutcome> launchAdopting(String app) {
        emulator.app(app).nextDeployment(building(Duration.ofMinutes(3)));
        return platform.deploymentsAsync()
                .launch(app, LaunchOptions.defaults().adoptingSoleCandidate());
    }

    /** Lets so much time pass. */
    void pass(Duration time) {
        clock.runUntil(clock.elapsed().plus(time));
    }

    /** How many of them went live, as they were told. */
    long live() {
        return ships.stream().filter(ship -> ship.live).count();
    }

    /** The longest that any was kept from learning its outcome. */
    Duration longestDelay() {
        return ships.stream().map(Ship::delay).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The typical one. */
    Duration medianDelay() {
        return ships.stream().map(Ship::delay).sorted().toList().get(ships.size() / 2);
    }

    /** How many requests got 429. */
    long refused() {
        return answered(429);
    }

    /** How many requests got this status. */
    long answered(int status) {
        return emulator.requests().stream()
                .filter(request -> request.status().orElse(0) == status)
                .count();
    }

    /** How often each of the deployments that take this long at least has been looked at. */
    List<Long> looksOfThoseOver(Duration length) {
        List<RecordedRequest> requests = emulator.requests();
        return ships.stream()
                .filter(ship -> ship.length.compareTo(length) > 0)
                .map(
                        ship ->
                                requests.stream()
                                        .filter(one -> one.path().endsWith(ship.deploymentId))
                                        .count())
                .toList();
    }

    @Override
    public void close() {
        platform.close();
        stranger.close();
        emulator.close();
    }
}
