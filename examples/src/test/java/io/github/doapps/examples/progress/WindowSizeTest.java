package io.github.doapps.examples.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where there is no terminal, as in CI, nothing is asked of it; a window was looked at by hand. */
class WindowSizeTest {

    private static final Map<String, String> NAMED = Map.of("LINES", "10", "COLUMNS", "30");

    @Test
    void whatTheEnvironmentNamesHolds() {
        assertThat(WindowSize.addedTo(NAMED, "echo", "1 2")).isEqualTo(NAMED);
    }

    @Test
    void aTerminalThatTellsNoSizeAddsNone() {
        Map<String, String> env = Map.of("TERM", "xterm");
        assertThat(WindowSize.addedTo(env, "echo", "wide")).isEqualTo(env);
        assertThat(WindowSize.addedTo(env, "no-such-program")).isEqualTo(env);
    }
}
