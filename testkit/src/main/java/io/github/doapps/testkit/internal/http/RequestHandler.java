package io.github.doapps.testkit.internal.http;

import java.util.Optional;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface RequestHandler {

    /**
     * Answers a request that was read whole.
     *
     * @param request the request
     * @return the answer, or empty to close the connection without one
     */
    Optional<ServerReply> handle(ServerRequest request);
}
