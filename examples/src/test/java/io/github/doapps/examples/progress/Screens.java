package io.github.doapps.examples.progress;

import io.github.doapps.client.CallClock;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the programs show in a terminal and elsewhere, kept as text. */
public final class Screens {

    private final TinyTerminal terminal;
    private final Map<String, String> env;

    private Screens(int width, int height, Map<String, String> env) {
        this.terminal = new TinyTerminal(width, height);
        this.env = env;
    }

    /** A terminal's window. */
    public static Screens window(int width, int height) {
        return new Screens(
                width,
                height,
                Map.of(
                        "TERM", "xterm",
                        "COLUMNS", String.valueOf(width),
                        "LINES", String.valueOf(height)));
    }

    /** No terminal, as in a pipeline: what is printed, and no line of it is cut. */
    public static Screens pipeline() {
        return new Screens(1_000, 1_000, Map.of());
    }

    public PrintStream stream() {
        PrintStream stream = terminal.stream();
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    public ProgressDisplay display(CallClock clock, String doing) {
        return ProgressDisplay.on(
                stream(), Terminal.of(env, true, StandardCharsets.UTF_8), clock, doing);
    }

    public String text() {
        return terminal.screen();
    }
}
