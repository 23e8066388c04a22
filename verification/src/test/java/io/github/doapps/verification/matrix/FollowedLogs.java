package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.model.log.LogType;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An emulator whose clock a test moves, and the lines of its logs that a follower was handed. */
final class FollowedLogs implements AutoCloseable {

    static final LogOptions WEB = LogOptions.of(LogType.RUN).ofComponent("web");

    final AppPlatformEmulator emulator;
    final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    FollowedLogs(AppPlatformEmulatorBuilder builder) {
        this.emulator = builder.manualClock().start();
    }

    AppPlatformClient client(Stack stack) {
        return stack.builder()
                .endpoint(emulator.endpoint())
                .token(emulator.token())
                .clock(new EmulatedTime(emulator))
                .build();
    }

    /** An app whose first deployment has just begun. */
    String app() {
        return emulator.createApp("{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}");
    }

    String liveApp() {
        String app = app();
        emulator.advance(Duration.ofMinutes(5));
        return app;
    }

    String newest(String app) {
        return emulator.app(app).deploymentIds().get(0);
    }

    String oldest(String app) {
        List<String> newestFirst = emulator.app(app).deploymentIds();
        return newestFirst.get(newestFirst.size() - 1);
    }

    void write(String app, String... said) {
        emulator.app(app).log(newest(app), "web", "RUN", said);
    }

    /** The next line that was handed on, which comes within half a minute. */
    String line() throws InterruptedException {
        String line = lines.poll(30, TimeUnit.SECONDS);
        assertThat(line).as("a line in time").isNotNull();
        return line;
    }

    static <T> T get(CompletableFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(30, TimeUnit.SECONDS);
    }

    /** Waits until so many websockets are open. */
    void awaitOpen(int count) throws InterruptedException {
        for (int i = 0; i < 3_000 && emulator.liveLogs().open() != count; i++) {
            Thread.sleep(10);
        }
        assertThat(emulator.liveLogs().open()).isEqualTo(count);
    }

    @Override
    public void close() {
        emulator.close();
    }
}
