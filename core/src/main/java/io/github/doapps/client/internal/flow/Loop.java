package io.github.doapps.client.internal.flow;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Does something over and over until it has a result. As long as its turns complete at once it is a
 * plain loop, so that a day of turns takes no more stack than one.
 *
 * @param <T> the result's type
 */
public final class Loop<T> {

    private final Supplier<CompletableFuture<Optional<T>>> turn;
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private Loop(Supplier<CompletableFuture<Optional<T>>> turn) {
        this.turn = turn;
    }

    /**
     * Takes turns.
     *
     * @param turn starts a turn, which gives a result, or nothing if there is to be another turn
     * @param <T> the result's type
     * @return the first result, or the first failure
     */
    public static <T> CompletableFuture<T> until(Supplier<CompletableFuture<Optional<T>>> turn) {
        Loop<T> loop = new Loop<>(turn);
        loop.go();
        return loop.result;
    }

    private void go() {
        boolean more = true;
        while (more) {
            CompletableFuture<Optional<T>> taken = taken();
            if (!taken.isDone()) {
                goOnAfter(taken);
                return;
            }
            more = goesOn(taken);
        }
    }

    private CompletableFuture<Optional<T>> taken() {
        try {
            return turn.get();
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    private void goOnAfter(CompletableFuture<Optional<T>> running) {
        CompletableFuture<Optional<T>> later =
                running.whenComplete(
                        (value, failure) -> {
                            if (goesOn(running)) {
                                go();
                            }
                        });
        later.exceptionally(told -> Optional.empty());
    }

    /** Whether there is to be another turn after one that is over. */
    private boolean goesOn(CompletableFuture<Optional<T>> over) {
        try {
            Optional<T> value = over.join();
            value.ifPresent(result::complete);
            return value.isEmpty();
        } catch (Throwable failure) {
            result.completeExceptionally(Either.bare(failure));
            return false;
        }
    }
}
