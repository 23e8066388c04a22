package io.github.doapps.examples;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallClock;
import io.github.doapps.testkit.AppPlatformEmulator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the examples run: on DigitalOcean if apps are given ({@code -Dapp=…}, {@code -Dapps=…,…}),
 * else on an emulator, whose time runs eight times as fast as the real one.
 */
final class Platform implements AutoCloseable {

    private static final int SPEED = 8;

    /** So many seconds of the emulator's are few on a machine that is busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final AppPlatformClient client;
    private final CallClock clock;
    private final List<String> appIds;
    private final @Nullable AppPlatformEmulator emulator;

    private Platform(
            AppPlatformClient client,
            CallClock clock,
            List<String> appIds,
            @Nullable AppPlatformEmulator emulator) {
        this.client = client;
        this.clock = clock;
        this.appIds = appIds;
        this.emulator = emulator;
    }

    static Platform choose() {
        List<String> appIds =
                Stream.of(System.getProperty("app", ""), System.getProperty("apps", ""))
                        .flatMap(ids -> Stream.of(ids.split(",")))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList();
        if (!appIds.isEmpty()) {
            if (failureWanted()) {
                throw new IllegalArgumentException(
                        "-Dfail lets a deployment fail on the emulator, and is not for real apps."
                                + " Nothing was deployed. Leave out -Dfail, or -Dapp and -Dapps.");
            }
            return new Platform(AppPlatformClient.create(), CallClock.system(), appIds, null);
        }
        AppPlatformEmulator emulator = AppPlatformEmulator.builder().realTime(SPEED).start();
        try {
            return on(emulator, new FastClock(emulator, SPEED));
        } catch (RuntimeException failed) {
            emulator.close();
            throw failed;
        }
    }

    /** An emulator, which is closed with it, and its time as a client's. */
    static Platform on(AppPlatformEmulator emulator, CallClock clock) {
        AppPlatformClient client =
                AppPlatformClient.builder()
                        .endpoint(emulator.endpoint())
                        .token(emulator.token())
                        .clock(clock)
                        .deadline(PATIENCE)
                        .build();
        return new Platform(client, clock, List.of(), emulator);
    }

    /** Whether a deployment is to fail, for its explanation to be seen. */
    static boolean failureWanted() {
        return System.getProperty("fail") != null;
    }

    AppPlatformClient client() {
        return client;
    }

    /** The client's time. */
    CallClock clock() {
        return clock;
    }

    /** What is deployed to, in words. */
    String name() {
        return emulator == null ? client.toString() : "an emulator in this program";
    }

    /** The apps that were given; none on the emulator. */
    List<String> appIds() {
        return appIds;
    }

    /** The emulator, unless it is DigitalOcean. */
    Optional<AppPlatformEmulator> emulator() {
        return Optional.ofNullable(emulator);
    }

    @Override
    public void close() {
        client.close();
        if (emulator != null) {
            emulator.close();
        }
    }
}
