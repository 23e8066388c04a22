package io.github.doapps.client.internal.flow;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a flow does next, whether a step of it went well or not. */
public final class Either {

    private Either() {}

    /**
     * Goes on after a step.
     *
     * @param step the step
     * @param well starts what comes next if it went well
     * @param failed starts what comes next if it failed, with what it failed of
     * @param <A> what the step gives
     * @param <B> what comes of it
     * @return what the next one gives
     */
    public static <A, B> CompletableFuture<B> after(
            CompletableFuture<A> step,
            Function<? super A, CompletableFuture<B>> well,
            Function<Throwable, CompletableFuture<B>> failed) {
        return step.<Supplier<CompletableFuture<B>>>thenApply(value -> () -> well.apply(value))
                .exceptionally(failure -> () -> failed.apply(bare(failure)))
                .thenCompose(Supplier::get);
    }

    /** What failed, without the wrappings that stages put around it. */
    static Throwable bare(Throwable failure) {
        Throwable bare = failure;
        while (bare instanceof CompletionException && bare.getCause() != null) {
            bare = bare.getCause();
        }
        return bare;
    }
}
