package io.github.doapps.examples;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.testkit.AppPlatformEmulator;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Where the examples run: on DigitalOcean if an app is given, else on an emulator. */
final class Platform implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** The emulator's time is a test's own, so only the eye needs a pause. */
    private static final Duration FOR_THE_EYE = Duration.ofMillis(100);

    private final AppPlatformClient client;
    private final String appId;
    private final @Nullable AppPlatformEmulator emulator;

    private Platform(
            AppPlatformClient client, String appId, @Nullable AppPlatformEmulator emulator) {
        this.client = client;
        this.appId = appId;
        this.emulator = emulator;
    }

    static Platform choose() {
        String appId = System.getProperty("app", "").strip();
        if (!appId.isEmpty()) {
            return new Platform(AppPlatformClient.create(), appId, null);
        }
        AppPlatformEmulator emulator = AppPlatformEmulator.start();
        try {
            AppPlatformClient client =
                    AppPlatformClient.builder()
                            .endpoint(emulator.endpoint())
                            .token(emulator.token())
                            .build();
            return new Platform(client, "", emulator);
        } catch (RuntimeException failed) {
            emulator.close();
            throw failed;
        }
    }

    AppPlatformClient client() {
        return client;
    }

    /** What is deployed to, in words. */
    String name() {
        return emulator == null ? client.toString() : "an emulator in this program";
    }

    /** The app to deploy; empty if one is to be found or created. */
    String appId() {
        return appId;
    }

    void pauseBetweenLooks() {
        try {
            if (emulator == null) {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            } else {
                emulator.advance(BETWEEN_LOOKS);
                TimeUnit.NANOSECONDS.sleep(FOR_THE_EYE.toNanos());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while the deployment was under way; it goes on without us");
        }
    }

    @Override
    public void close() {
        client.close();
        if (emulator != null) {
            emulator.close();
        }
    }
}
