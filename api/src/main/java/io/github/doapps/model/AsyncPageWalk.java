package io.github.doapps.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PageWalk} that holds no thread: each page that comes starts the call for the next.
 *
 * @param <T> the items' type
 * @param <R> the result's type
 */
final class AsyncPageWalk<T, R> {

    private final CompletableFuture<R> result = new CompletableFuture<>();
    private volatile CompletableFuture<Page<T>> inFlight;
    private final Function<List<T>, Optional<R>> visitor;
    private final Supplier<R> atTheEnd;
    private @Nullable PageWalk<T> walk;

    /**
     * A walk that has not begun.
     *
     * @param first the page that it begins with
     * @param visitor takes the items of each page, and gives the result if they decide it
     * @param atTheEnd gives the result after the last page
     */
    AsyncPageWalk(
            CompletableFuture<Page<T>> first,
            Function<List<T>, Optional<R>> visitor,
            Supplier<R> atTheEnd) {
        this.inFlight = Objects.requireNonNull(first, "first");
        this.visitor = visitor;
        this.atTheEnd = atTheEnd;
    }

    CompletableFuture<R> start() {
        CompletableFuture<R> hooked = result.whenComplete((done, failure) -> inFlight.cancel(true));
        hooked.exceptionally(failure -> null);
        await(inFlight);
        return result;
    }

    /** In a loop as long as pages are there already, so that many of them nest nothing. */
    private void await(CompletableFuture<Page<T>> next) {
        CompletableFuture<Page<T>> awaited = next;
        while (awaited.isDone() && !awaited.isCompletedExceptionally()) {
            Optional<CompletableFuture<Page<T>>> further = visited(awaited.join());
            if (further.isEmpty()) {
                return;
            }
            awaited = further.get();
        }
        CompletableFuture<Page<T>> hooked =
                awaited.whenComplete(
                        (page, failure) -> {
                            if (failure != null) {
                                result.completeExceptionally(failure);
                            } else {
                                visited(page).ifPresent(this::await);
                            }
                        });
        hooked.exceptionally(failure -> null);
    }

    /** Visits a page; the call for the one after it, or empty if the walk is over. */
    private Optional<CompletableFuture<Page<T>>> visited(Page<T> page) {
        try {
            boolean goesOn = true;
            if (walk == null) {
                walk = new PageWalk<>(page);
            } else {
                goesOn = walk.moveTo(page);
            }
            Optional<R> decided = goesOn ? visitor.apply(walk.items()) : Optional.empty();
            Optional<CompletableFuture<Page<T>>> next =
                    goesOn && decided.isEmpty() && !result.isDone()
                            ? walk.page().nextAsync()
                            : Optional.empty();
            if (next.isEmpty()) {
                result.complete(decided.orElseGet(atTheEnd));
                return next;
            }
            inFlight = next.get();
            if (result.isDone()) {
                next.get().cancel(true);
            }
            return next;
        } catch (RuntimeException failed) {
            result.completeExceptionally(failed);
            return Optional.empty();
        }
    }
}
