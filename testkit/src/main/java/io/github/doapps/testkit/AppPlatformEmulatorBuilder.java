package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.platform.EmulatorClock;
import io.github.doapps.testkit.internal.rest.runtime.LogAddresses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Sets up an {@link AppPlatformEmulator}; made by {@link AppPlatformEmulator#builder()}. May start
 * several. Not safe for use by several threads.
 */
public final class AppPlatformEmulatorBuilder {

    /**
     * What the manual clock shows at first: 2026-01-01T00:00:00.123456789Z. It has a fraction so
     * that the times of steps have nine digits of it, as the API's have.
     */
    public static final Instant MANUAL_CLOCK_START =
            Instant.parse("2026-01-01T00:00:00.123456789Z");

    private static final int DEFAULT_RATE_LIMIT = 5_000;
    private static final int DEFAULT_RATE_LIMIT_PER_MINUTE = 250;
    private static final Duration GREATEST_SKEW = Duration.ofDays(365);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]+");

    private int port;
    private String token = AppPlatformEmulator.DEFAULT_TOKEN;
    private double speed;
    private DeploymentSchedule schedule = DeploymentSchedule.defaults();
    private Duration clockSkew = Duration.ZERO;
    private int rateLimit = DEFAULT_RATE_LIMIT;
    private int rateLimitPerMinute = DEFAULT_RATE_LIMIT_PER_MINUTE;
    private int logParts = 1;
    private String liveUrlScheme = "http";
    private DisputedShapes shapes = DisputedShapes.AS_GODO_READS;
    private BiConsumer<RecordedRequest, RecordedAnswer> listener = (request, answer) -> {};

    AppPlatformEmulatorBuilder() {}

    /**
     * The port to listen on. Defaults to 0, any free one.
     *
     * @param port the port, from 0 to 65535
     * @return this builder
     * @throws IllegalArgumentException if it is no port
     */
    public AppPlatformEmulatorBuilder port(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        this.port = port;
        return this;
    }

    /**
     * The token that requests must bear. Defaults to {@link AppPlatformEmulator#DEFAULT_TOKEN}.
     *
     * @param token the token
     * @return this builder
     * @throws IllegalArgumentException if it has anything but letters, digits and {@code -._~+/=}
     */
    public AppPlatformEmulatorBuilder token(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("not a token that a header could carry");
        }
        this.token = token;
        return this;
    }

    /**
     * A clock that stands still unless {@link AppPlatformEmulator#advance} moves it, from {@link
     * #MANUAL_CLOCK_START} on. The default.
     *
     * @return this builder
     */
    public AppPlatformEmulatorBuilder manualClock() {
        this.speed = 0;
        return this;
    }

    /**
     * A clock that runs by itself, from the present on. Defaults to a manual clock.
     *
     * @param speed how many of its seconds pass in a real one; 1 for real time
     * @return this builder
     * @throws IllegalArgumentException if it is not above 0, or above a million
     */
    public AppPlatformEmulatorBuilder realTime(double speed) {
        if (!(speed > 0 && speed <= 1_000_000)) {
            throw new IllegalArgumentException(
                    "a speed is more than 0 and at most 1,000,000, not " + speed);
        }
        this.speed = speed;
        return this;
    }

    /**
     * How long a deployment stays in each phase, and when lists have it. Defaults to {@link
     * DeploymentSchedule#defaults()}.
     *
     * @param schedule the schedule
     * @return this builder
     */
    public AppPlatformEmulatorBuilder schedule(DeploymentSchedule schedule) {
        this.schedule = schedule;
        return this;
    }

    /**
     * How far the platform's clock is ahead of the test's, which {@link AppPlatformEmulator#clock}
     * shows: the Date of its answers, the times in its documents and {@code ratelimit-reset} are
     * later by so much. Defaults to zero.
     *
     * @param skew how far, negative if the platform's clock is behind; at most a year
     * @return this builder
     * @throws IllegalArgumentException if it is over a year
     */
    public AppPlatformEmulatorBuilder clockSkew(Duration skew) {
        if (skew.abs().compareTo(GREATEST_SKEW) > 0) {
            throw new IllegalArgumentException("no clock is off by so much: " + skew);
        }
        this.clockSkew = skew;
        return this;
    }

    /**
     * How many requests are allowed in any hour of the emulator's clock; one more is answered with
     * 429. Defaults to 5000, as DigitalOcean's reference has it. A clock that stands still never
     * gives any back. That a refused request does not count is an assumption.
     *
     * @param requests the limit, above 0
     * @return this builder
     * @throws IllegalArgumentException if it is not above 0
     */
    public AppPlatformEmulatorBuilder rateLimit(int requests) {
        this.rateLimit = checkedLimit(requests);
        return this;
    }

    /**
     * How many requests are allowed in any minute of the emulator's clock. One more is answered
     * with 429, a {@code retry-after} in whole seconds, which the hour's limit does not give, and
     * {@code ratelimit-remaining} 0. Defaults to 250, as DigitalOcean's reference has it. A clock
     * that stands still never gives any back.
     *
     * @param requests the limit, above 0
     * @return this builder
     * @throws IllegalArgumentException if it is not above 0
     */
    public AppPlatformEmulatorBuilder rateLimitPerMinute(int requests) {
        this.rateLimitPerMinute = checkedLimit(requests);
        return this;
    }

    /**
     * Whom to follow where DigitalOcean's sources disagree about an answer's shape. Defaults to
     * {@link DisputedShapes#AS_GODO_READS}.
     *
     * @param shapes the source
     * @return this builder
     */
    public AppPlatformEmulatorBuilder disputedShapes(DisputedShapes shapes) {
        this.shapes = shapes;
        return this;
    }

    /**
     * In how many parts a log is archived, each with an address of its own in {@code
     * historic_urls}, in their order; fewer if it has fewer lines. Defaults to 1.
     *
     * @param parts how many, above 0
     * @return this builder
     * @throws IllegalArgumentException if it is not above 0
     */
    public AppPlatformEmulatorBuilder logParts(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("a log has a part at least, not " + parts);
        }
        this.logParts = parts;
        return this;
    }

    /**
     * The scheme of {@code live_url}: the API gives {@code https} or {@code wss}, so that doctl
     * puts the websocket's scheme in its place; the emulator, which speaks no TLS, {@code http} or
     * {@code ws}. Defaults to {@code http}.
     *
     * @param scheme {@code http} or {@code ws}
     * @return this builder
     * @throws IllegalArgumentException if it is another
     */
    public AppPlatformEmulatorBuilder liveUrlScheme(String scheme) {
        if (!List.of("http", "ws").contains(scheme)) {
            throw new IllegalArgumentException("the scheme is http or ws, not " + scheme);
        }
        this.liveUrlScheme = scheme;
        return this;
    }

    /**
     * What hears of every answer before it is sent, with its body, which the emulator does not
     * keep: scripted ones, too, but not those to control requests, and no connection that is cut.
     * Called by many threads at once; what it throws is answered with 500. Defaults to nothing.
     *
     * @param listener what hears
     * @return this builder
     */
    public AppPlatformEmulatorBuilder onAnswer(
            BiConsumer<RecordedRequest, RecordedAnswer> listener) {
        this.listener = listener;
        return this;
    }

    /**
     * Starts an emulator.
     *
     * @return the emulator, listening
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public AppPlatformEmulator start() {
        EmulatorClock clock =
                speed == 0
                        ? EmulatorClock.manual(MANUAL_CLOCK_START, clockSkew)
                        : EmulatorClock.running(speed, clockSkew);
        return AppPlatformEmulator.start(
                new EmulatorOptions(
                        port,
                        token,
                        clock,
                        schedule.habits(shapes),
                        rateLimit,
                        rateLimitPerMinute,
                        shapes,
                        new LogAddresses(logParts, liveUrlScheme),
                        listener));
    }

    private static int checkedLimit(int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("not a rate limit: " + requests);
        }
        return requests;
    }
}
