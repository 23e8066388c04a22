package io.github.doapps.examples.progress;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the standard output can show.
 *
 * @param redraws whether lines can be drawn again in place
 * @param height how many lines a window has
 * @param style how a screen is to look
 */
record Terminal(boolean redraws, int height, Style style) {

    private static final int USUAL_WIDTH = 80;
    private static final int USUAL_HEIGHT = 24;

    static Terminal ofStandardOutput() {
        Console console = console();
        return of(
                console == null
                        ? System.getenv()
                        : WindowSize.addedTo(System.getenv(), "stty", "size"),
                console != null,
                console == null ? StandardCharsets.US_ASCII : console.charset());
    }

    /**
     * What there is to be told from the outside. Windows sets no {@code TERM}, and its console does
     * not tell Java whether it takes escape sequences, so there are lines there; Git Bash sets it.
     *
     * @param env the environment
     * @param terminal whether the output goes to a terminal
     * @param charset what its characters are in
     */
    static Terminal of(Map<String, String> env, boolean terminal, Charset charset) {
        String term = env.getOrDefault("TERM", "");
        String ci = env.getOrDefault("CI", "").toLowerCase(Locale.ROOT);
        boolean redraws =
                terminal
                        && !term.isEmpty()
                        && !term.equals("dumb")
                        && (ci.isEmpty() || ci.equals("false"));
        return new Terminal(
                redraws,
                number(env.get("LINES"), USUAL_HEIGHT),
                new Style(
                        number(env.get("COLUMNS"), USUAL_WIDTH),
                        redraws && env.getOrDefault("NO_COLOR", "").isEmpty(),
                        Signs.in(charset)));
    }

    private static int number(@Nullable String text, int usual) {
        return text != null && text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : usual;
    }

    /** Up to Java 21 there is a console only in a terminal; from 22 on it has to be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console console() {
        Console console = System.console();
        if (console == null) {
            return null;
        }
        try {
            Object asked = Console.class.getMethod("isTerminal").invoke(console);
            return Boolean.TRUE.equals(asked) ? console : null;
        } catch (NoSuchMethodException before22) {
            return console;
        } catch (ReflectiveOperationException unknown) {
            return null;
        }
    }
}
