package io.github.doapps.verification.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * All that is logged while it is open, down to the finest level, in place of what would print it.
 * The SDK logs through System.Logger, which ends here where nothing else is bound to it.
 */
final class LogCapture implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final List<Handler> printers = List.of(root.getHandlers());
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord logged) {
                    lines.add(
                            new SimpleFormatter().format(logged)
                                    + Arrays.toString(logged.getParameters()));
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    LogCapture() {
        printers.forEach(root::removeHandler);
        handler.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    /** What was logged, a record each, with its parameters and the trace of what was thrown. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        root.setLevel(level);
        printers.forEach(root::addHandler);
    }
}
