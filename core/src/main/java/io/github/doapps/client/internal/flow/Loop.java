package io.github.doapps.client.internal.flow;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
            CompletableFuture<Optional<T>> taken;
            try {
                taken = turn.get();
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
                return;
            }
            if (!taken.isDone()) {
                CompletableFuture<Void> later =
                        taken.handle(
                                (value, failure) -> {
                                    if (goesOn(value, failure)) {
                                        go();
                                    }
                                    return null;
                                });
                later.exceptionally(impossible -> null);
                return;
            }
            more = goesOnAfter(taken);
        }
    }

    private boolean goesOnAfter(CompletableFuture<Optional<T>> done) {
        try {
            return goesOn(done.join(), null);
        } catch (CompletionException failed) {
            return goesOn(null, failed.getCause());
        } catch (Throwable canceled) {
            return goesOn(null, canceled);
        }
    }

    private boolean goesOn(@Nullable Optional<T> value, @Nullable Throwable failure) {
        if (failure != null || value == null) {
            result.completeExceptionally(
                    failure == null ? new NullPointerException("a turn gave null") : failure);
            return false;
        }
        value.ifPresent(result::complete);
        return value.isEmpty();
    }
}
