package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.http.HttpListener;
import io.github.doapps.testkit.internal.platform.EmulatorClock;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.ApiServer;
import io.github.doapps.testkit.internal.rest.RateLimiter;
import io.github.doapps.testkit.internal.rest.runtime.LiveLogs;
import io.github.doapps.testkit.internal.rest.runtime.LogUrls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An App Platform on loopback: answers all operations as the API does, and walks each deployment to
 * ACTIVE by a clock that the test moves.
 *
 * <pre>{@code
 * try (AppPlatformEmulator platform = AppPlatformEmulator.start()) {
 *     String app = platform.createApp("{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}");
 *     // the client under test, with platform.endpoint() and platform.token(), polls …
 *     platform.advance(Duration.ofMinutes(1));
 *     // … and finds the deployment ACTIVE
 * }
 * }</pre>
 *
 * <p>Creating an app starts its first deployment. A deployment created while another is on its way
 * ends that one SUPERSEDED, unless it is {@linkplain ScriptedDeployment#queued() queued}; one that
 * goes live ends the one before it so. Ids, commits and, with the manual clock, times are the same
 * in every run. Safe for use by any number of threads.
 */
public final class AppPlatformEmulator implements AutoCloseable {

    /** The token that requests must bear unless another is set: {@code emulator-token}. */
    public static final String DEFAULT_TOKEN = "emulator-token";

    private final HttpListener listener;
    private final URI endpoint;
    private final String token;
    private final EmulatorClock clock;
    private final Controls controls;
    private final LiveLogs liveLogs;
    private final RequestLog log = new RequestLog();

    AppPlatformEmulator(EmulatorOptions options) throws IOException {
        this.listener = HttpListener.bind(options.port());
        this.endpoint = URI.create("http://127.0.0.1:" + listener.port());
        this.token = options.token();
        this.clock = options.clock();
        Platform platform = new Platform(clock, options.habits());
        Script script = new Script();
        this.controls = new Controls(platform, script);
        this.liveLogs = new LiveLogs(platform);
        ApiServer api =
                new ApiServer(
                        token,
                        new RateLimiter(options.rateLimit(), options.rateLimitPerMinute()),
                        platform,
                        endpoint.toString(),
                        options.shapes().source(),
                        new LogUrls(
                                platform, endpoint.toString(), options.logAddresses(), liveLogs));
        ControlApi control = new ControlApi(controls, liveLogs(), log);
        listener.serve(new EmulatorFront(api, control, script, log, clock, options.listener()));
    }

    /**
     * Starts an emulator with the defaults of {@link AppPlatformEmulatorBuilder}.
     *
     * @return the emulator, listening
     */
    public static AppPlatformEmulator start() {
        return builder().start();
    }

    /**
     * A builder with the defaults.
     *
     * @return a new builder
     */
    public static AppPlatformEmulatorBuilder builder() {
        return new AppPlatformEmulatorBuilder();
    }

    /**
     * Where the emulator listens.
     *
     * @return the address in place of {@code https://api.digitalocean.com}, as {@code
     *     http://127.0.0.1:43210}
     */
    public URI endpoint() {
        return endpoint;
    }

    /**
     * The token that requests must bear.
     *
     * @return the token
     */
    public String token() {
        return token;
    }

    /**
     * The emulator's clock, by which deployments go on. What the API states is later by the {@link
     * AppPlatformEmulatorBuilder#clockSkew}, if there is one.
     *
     * @return a view of the clock in UTC
     */
    public Clock clock() {
        return clock.unskewed();
    }

    /**
     * Moves the clock on, also one that runs by itself.
     *
     * @param duration how far, up to some 290 years in all
     * @throws IllegalArgumentException if it is negative, or too far
     */
    public void advance(Duration duration) {
        controls.advance(duration);
    }

    /**
     * The requests that were answered, or read and then cut off, in that order; without control
     * requests and what was no HTTP. A request is there before its answer is sent. Of more than
     * 100,000, the newest.
     *
     * @return a copy
     */
    public List<RecordedRequest> requests() {
        return log.all();
    }

    /** Forgets the requests so far. */
    public void clearRequests() {
        log.clear();
    }

    /**
     * Answers the next requests by a script: each answer is given once, unless it says otherwise,
     * to the first request that fits it, in the order of the queue. Where none fits, the emulator
     * answers for itself.
     *
     * @param answers the answers, queued behind those that are still waiting
     */
    public void answerNext(ScriptedAnswer... answers) {
        controls.answerNext(List.of(answers));
    }

    /**
     * Creates an app, without a request.
     *
     * @param specJson the app's spec, a JSON object
     * @return the app's id
     * @throws IllegalArgumentException if the API would refuse it; the message says why
     */
    public String createApp(String specJson) {
        return AppControls.unlessRefused(() -> controls.createApp(specJson));
    }

    /**
     * An app, for a test to look at and to act on.
     *
     * @param appId the app's id
     * @return the app's controls, whether or not there is such an app
     */
    public AppControls app(String appId) {
        return new AppControls(controls, appId);
    }

    /**
     * Lays out the life of the next deployment that is created, of any app, and has no script yet.
     *
     * @param script the life, queued behind those that are still waiting
     */
    public void nextDeployment(ScriptedDeployment script) {
        controls.nextDeployment(Optional.empty(), script);
    }

    /**
     * Those who follow logs, for a test to look at and to disturb.
     *
     * @return their controls
     */
    public LiveLogControls liveLogs() {
        return new LiveLogControls(liveLogs);
    }

    /**
     * The apps there are.
     *
     * @return their ids, the newest first
     */
    public List<String> appIds() {
        return controls.appIds();
    }

    /**
     * Stops listening, ends all connections, and waits for their threads. What was recorded stays.
     * A second call does nothing.
     */
    @Override
    public void close() {
        listener.close();
    }

    /** The endpoint; not the token. */
    @Override
    public String toString() {
        return "AppPlatformEmulator[" + endpoint + "]";
    }

    static AppPlatformEmulator start(EmulatorOptions options) {
        try {
            return new AppPlatformEmulator(options);
        } catch (IOException taken) {
            throw new UncheckedIOException("cannot listen on port " + options.port(), taken);
        }
    }
}
