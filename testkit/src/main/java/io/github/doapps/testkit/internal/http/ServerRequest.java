package io.github.doapps.testkit.internal.http;

import io.github.doapps.spi.HttpHeaders;
import java.util.Optional;

/**
 * A request as it came off the wire. Immutable.
 *
 * @param method the method
 * @param rawPath the path, still encoded
 * @param rawQuery the query without its question mark, still encoded, if there is one
 * @param headers the header fields in the order and spelling they came in
 * @param body the body, without its chunks; what exceeds the limit is read and dropped
 * @param bodyTooLarge whether something was dropped
 * @param keepAlive whether the client means to use the connection again
 */
public record ServerRequest(
        String method,
        String rawPath,
        Optional<String> rawQuery,
        HttpHeaders headers,
        Bytes body,
        boolean bodyTooLarge,
        boolean keepAlive) {

    /** The method and the path alone: the rest may be secret. */
    @Override
    public String toString() {
        return method + " " + rawPath;
    }
}
