package io.github.doapps.testkit.tck;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what must be in no text: the token and bodies, which all hold the same word. Hears all
 * that is logged through java.util.logging, at every level, and all that is printed while it is
 * open.
 */
final class Secrets extends Handler implements AutoCloseable {

    /** In every token, header value, request and answer that may not be quoted. */
    static final String CANARY = "canary-5ecret";

    /** The JDK's own logs are for the JDK to keep clean, and are silent by default. */
    private static final String[] JDK = {"java.", "javax.", "jdk.", "sun.", "com.sun."};

    private final String word;
    private final Queue<String> found = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final @Nullable Level levelBefore = root.getLevel();
    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;

    Secrets() {
        this(CANARY);
    }

    /** One that looks for another word. */
    Secrets(String word) {
        this.word = word;
        setLevel(Level.ALL);
        root.addHandler(this);
        root.setLevel(Level.ALL);
        System.setOut(overheard("what was printed on System.out", outBefore));
        System.setErr(overheard("what was printed on System.err", errBefore));
    }

    private PrintStream overheard(String where, PrintStream stream) {
        return new PrintStream(
                new Overheard(stream, word.length(), heard -> lookInto(where, heard)),
                true,
                Charset.defaultCharset());
    }

    /** Takes down where the canary was found. */
    void lookInto(String where, @Nullable Object text) {
        if (text != null && String.valueOf(text).contains(word)) {
            found.add(where);
        }
    }

    /** Looks into a failure and all that hangs on it. */
    void lookInto(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>();
        left.add(failure);
        while (!left.isEmpty()) {
            Throwable next = left.remove();
            if (seen.add(next)) {
                lookInto("the text of a " + next.getClass().getName(), next);
                lookInto("the message of a " + next.getClass().getName(), next.getMessage());
                left.addAll(Arrays.asList(next.getSuppressed()));
                if (next.getCause() != null) {
                    left.add(next.getCause());
                }
            }
        }
    }

    @Override
    public void publish(LogRecord entry) {
        String name = String.valueOf(entry.getLoggerName());
        if (Arrays.stream(JDK).anyMatch(name::startsWith)) {
            return;
        }
        String where = "a log record of " + name;
        lookInto(where, entry.getMessage());
        if (entry.getParameters() != null) {
            lookInto(where, Arrays.deepToString(entry.getParameters()));
        }
        if (entry.getThrown() != null) {
            lookInto(entry.getThrown());
        }
    }

    boolean isFound() {
        return !found.isEmpty();
    }

    /** Throws, naming each place once, where the canary was found. */
    void assertNoneFound() {
        if (!found.isEmpty()) {
            throw new AssertionError(
                    "A token, a header's value or a body was told in "
                            + String.join(", ", new TreeSet<>(found))
                            + ". A transport MUST NOT log or print them, nor quote them in a text.");
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        System.setErr(errBefore);
        System.setOut(outBefore);
        root.removeHandler(this);
        root.setLevel(levelBefore);
    }
}
