package io.github.doapps.client.internal.pipeline;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does something when a time is over, on the JDK's own timer thread, unless it is stopped. */
public final class Alarm {

    private final CompletableFuture<Void> timer;

    private Alarm(CompletableFuture<Void> timer) {
        this.timer = timer;
    }

    /**
     * Sets an alarm.
     *
     * @param time when it goes off, from now
     * @param action what it does then; must not block, as all timers of the JVM share the thread
     */
    public static Alarm in(Duration time, Runnable action) {
        CompletableFuture<Void> timer =
                new CompletableFuture<Void>().orTimeout(time.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture<Void> rung =
                timer.whenComplete(
                        (nothing, timeout) -> {
                            if (timeout != null) {
                                action.run();
                            }
                        });
        rung.exceptionally(timeout -> null);
        return new Alarm(timer);
    }

    /**
     * Stops it, if it has not gone off. One of a long time must be stopped: if it was only
     * forgotten, it would keep what it does in memory until its time is over.
     */
    public void stop() {
        timer.complete(null);
    }
}
