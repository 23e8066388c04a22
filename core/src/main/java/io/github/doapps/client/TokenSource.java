package io.github.doapps.client;

/**
 * Gives the API token. Asked on every attempt, so that tokens may rotate; after an answer of 401 it
 * is asked once more, and the call goes again only if the token has changed. MUST be safe for use
 * by any number of threads, and SHOULD answer from memory: the call's deadline is looked at before
 * and after it, and cannot end it.
 */
@FunctionalInterface
public interface TokenSource {

    /**
     * The token to use now.
     *
     * @return the token; white space around it does not matter
     * @throws RuntimeException if there is none; the call fails, and has this as its cause, in
     *     whose messages what looks like a token of DigitalOcean's is blanked, and nothing else can
     *     be
     */
    String token();
}
