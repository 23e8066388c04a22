package io.github.doapps.examples.progress;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a terminal's window is: Java cannot tell, and shells rarely export it. */
final class WindowSize {

    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("(\\d+) (\\d+)\\s*");

    private WindowSize() {}

    /**
     * The environment, with the size that the terminal says where it names none itself.
     *
     * @param env the environment
     * @param stty what tells the size
     */
    static Map<String, String> addedTo(Map<String, String> env, String... stty) {
        if (env.containsKey("LINES") && env.containsKey("COLUMNS")) {
            return env;
        }
        Map<String, String> sized = new HashMap<>(env);
        Matcher size = ROWS_AND_COLUMNS.matcher(asked(stty));
        if (size.matches()) {
            sized.putIfAbsent("LINES", size.group(1));
            sized.putIfAbsent("COLUMNS", size.group(2));
        }
        return sized;
    }

    /** What a program says to a terminal as its input; nothing if there is none, as on Windows. */
    private static String asked(String... command) {
        File terminal = new File("/dev/tty");
        if (!terminal.exists()) {
            return "";
        }
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectInput(Redirect.from(terminal))
                            .redirectError(Redirect.DISCARD)
                            .start();
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException notThere) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
