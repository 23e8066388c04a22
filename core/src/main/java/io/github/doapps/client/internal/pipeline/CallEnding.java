package io.github.doapps.client.internal.pipeline;

import io.github.doapps.spi.SendControl;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The handle by which any thread ends a call, wherever that is: it aborts the attempt in flight,
 * cuts a wait short, and lets no further attempt begin. The first reason holds. No thread is
 * interrupted.
 */
public final class CallEnding {

    private final CompletableFuture<EndReason> asked = new CompletableFuture<>();

    /** One for all who wait on it: a new one each time would stay with this for as long as it. */
    private @Nullable CompletableFuture<EndReason> told;

    private volatile @Nullable Watch watch;
    private volatile boolean tidiesUp;

    /**
     * Ends the call; does nothing if it was ended before. Transports' cancels run on this thread.
     */
    public void end(EndReason reason) {
        asked.complete(reason);
    }

    /** Why the call is to end, or null if nobody has asked for it. */
    public @Nullable EndReason reason() {
        return asked.isDone() ? asked.join() : null;
    }

    /** Aborts the attempt when the call is ended; at once if it is already. */
    public void aborts(SendControl control) {
        whenAsked(reason -> control.abort());
    }

    /** Tells the reason, on the thread that ends the call; at once if it is ended already. */
    public void whenAsked(Consumer<EndReason> listener) {
        // What a listener throws stays in a stage of its own and harms nobody.
        CompletableFuture<Void> told = asked.thenAccept(listener);
        told.exceptionally(thrown -> null);
    }

    /**
     * Completes when the call is ended; completing it from outside ends nothing. Asked for by one
     * thread at a time.
     */
    public CompletionStage<EndReason> stage() {
        if (told == null) {
            told = asked.copy();
        }
        return told;
    }

    /** Says that it has something to do yet when it is ended: closing the client waits for that. */
    public void willTidyUp() {
        tidiesUp = true;
    }

    /** Whether it was ended, and has something to do yet. */
    boolean isTidyingUp() {
        return tidiesUp && asked.isDone();
    }

    /** When to end it from outside, or null for never. */
    void watched(@Nullable Watch newWatch) {
        watch = newWatch;
    }

    @Nullable Watch watch() {
        return watch;
    }
}
