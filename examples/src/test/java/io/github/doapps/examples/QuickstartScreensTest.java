package io.github.doapps.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.CallClock;
import io.github.doapps.examples.progress.Screens;
import io.github.doapps.testkit.AppPlatformEmulator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What docs/deploying.md shows of the quickstart is what a person sees of it. */
@Timeout(60)
class QuickstartScreensTest {

    @AfterEach
    void letNextOnesSucceed() {
        System.clearProperty("fail");
    }

    @Test
    void aSuccessInATerminal() throws IOException {
        assertThat(deployed(Screens.window(100, 30), true)).satisfies(this::isShown);
    }

    @Test
    void aFailureInATerminal() throws IOException {
        assertThat(deployed(Screens.window(100, 30), false)).satisfies(this::isShown);
    }

    @Test
    void aSuccessInANarrowWindow() throws IOException {
        assertThat(deployed(Screens.window(44, 9), true)).satisfies(this::isShown);
    }

    @Test
    void aFailureWithoutATerminal() throws IOException {
        assertThat(deployed(Screens.pipeline(), false)).satisfies(this::isShown);
    }

    private void isShown(String screen) throws IOException {
        Path page = Path.of(System.getProperty("doapps.root", "..")).resolve("docs/deploying.md");
        assertThat(Files.readString(page)).contains("\n```\n" + screen + "```\n");
    }

    private static String deployed(Screens screens, boolean live) {
        if (!live) {
            System.setProperty("fail", "");
        }
        AppPlatformEmulator emulator = AppPlatformEmulator.builder().manualClock().start();
        try (Platform platform = Platform.on(emulator, new EvenClock(emulator))) {
            PrintStream out = screens.stream();
            out.println("platform    " + platform.name());
            boolean well =
                    Quickstart.deploy(
                            platform, out, out, doing -> screens.display(platform.clock(), doing));
            assertThat(well).isEqualTo(live);
        }
        return screens.text();
    }

    /** The emulator's time, of which 3 seconds pass whenever somebody waits, however long. */
    private record EvenClock(AppPlatformEmulator emulator) implements CallClock {

        private static final Duration WAIT = Duration.ofSeconds(3);

        @Override
        public Instant now() {
            return emulator.clock().instant();
        }

        @Override
        public long nanoTime() {
            return Duration.between(Instant.EPOCH, now()).toNanos();
        }

        @Override
        public void sleep(Duration wait, CompletionStage<?> end) {
            emulator.advance(WAIT);
        }

        @Override
        public CompletableFuture<Void> timer(Duration wait) {
            emulator.advance(WAIT);
            return CompletableFuture.completedFuture(null);
        }
    }
}
