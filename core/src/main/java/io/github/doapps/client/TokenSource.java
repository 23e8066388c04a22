package io.github.doapps.client;

/**
 * Gives the API token. Asked on every attempt, so that tokens may rotate; after an answer of 401 it
 * is asked once more, and the call goes again only if the token has changed. MUST be safe for use
 * by any number of threads, and SHOULD answer from memory.
 */
@FunctionalInterface
public interface TokenSource {

    /**
     * The token to use now.
     *
     * @return the token; white space around it does not matter
     */
    String token();
}
