package io.github.doapps.testkit.tck;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what must be in no text: the token and bodies, which all hold the same word. Hears all
 * that is logged while it is open.
 */
final class Secrets extends Handler implements AutoCloseable {

    /** In every token, header value, request and answer that may not be quoted. */
    static final String CANARY = "canary-5ecret";

    /** The JDK's own logs are for the JDK to keep clean, and are silent by default. */
    private static final String[] JDK = {"java.", "javax.", "jdk.", "sun.", "com.sun."};

    private final Queue<String> found = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final @Nullable Level levelBefore = root.getLevel();

    Secrets() {
        setLevel(Level.ALL);
        root.addHandler(this);
        root.setLevel(Level.ALL);
    }

    /** Takes down where the canary was found. */
    void lookInto(String where, @Nullable Object text) {
        if (text != null && String.valueOf(text).contains(CANARY)) {
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

    Queue<String> found() {
        return found;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(levelBefore);
    }
}
