package io.github.doapps.client.internal.operation;

import java.util.concurrent.CompletableFuture;

/**
 * Makes the call that gave a page once more, for the page after it.
 *
 * @param <R> the page's type
 */
public interface NextPage<R> {

    /** Makes it, and waits for the page. */
    R fetch();

    /** Starts it; all that goes wrong comes through the future. */
    CompletableFuture<R> fetchAsync();
}
