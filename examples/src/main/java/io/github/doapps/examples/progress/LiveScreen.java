package io.github.doapps.examples.progress;

import io.github.doapps.client.CallClock;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A screen that is drawn ten times a second, so that its wheel turns and its times go on between
 * two looks. The cursor is given back when it is closed, and when the program is ended. Safe for
 * use by any number of threads.
 */
final class LiveScreen implements AutoCloseable {

    /** What is on the screen. */
    @FunctionalInterface
    interface Content {

        /**
         * The lines to show.
         *
         * @param waited how long the screen has been there
         * @param turn how often it was drawn
         * @param height how many lines there may be
         * @return the lines
         */
        List<String> lines(Duration waited, int turn, int height);
    }

    private static final long MILLIS_BETWEEN = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final RedrawnArea area;
    private final int height;
    private final CallClock clock;
    private final long begin;
    private final Content content;
    private final ScheduledExecutorService ticker;
    private final Thread atExit = new Thread(this::restore, "doapps-cursor");
    private int turn;
    private boolean closed;

    LiveScreen(PrintStream out, Terminal terminal, CallClock clock, Content content) {
        this.area = new RedrawnArea(out);
        // the cursor stands on a line of its own below
        this.height = Math.max(1, terminal.height() - 1);
        this.clock = clock;
        this.begin = clock.nanoTime();
        this.content = content;
        this.ticker =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread thread = new Thread(work, "doapps-screen");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** Draws the screen for the first time, and from now on by itself. */
    void open() {
        Runtime.getRuntime().addShutdownHook(atExit);
        ScheduledFuture<?> unused =
                ticker.scheduleAtFixedRate(this::draw, 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    Duration waited() {
        return Duration.ofNanos(clock.nanoTime() - begin);
    }

    void draw() {
        draw(height);
    }

    private void draw(int room) {
        lock.lock();
        try {
            if (!closed) {
                area.draw(content.lines(waited(), turn++, room));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Shows all of the content, however many lines it has, and lets it stand. */
    @Override
    public void close() {
        ticker.shutdownNow();
        draw(Integer.MAX_VALUE);
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // The program is being ended: the hook runs, and finds nothing to do.
        }
    }

    private void restore() {
        lock.lock();
        try {
            closed = true;
            area.close();
        } finally {
            lock.unlock();
        }
    }
}
