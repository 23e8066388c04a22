package io.github.doapps.testkit.internal.http;

import io.github.doapps.spi.HttpHeaders;
import java.util.Optional;

/**
 * An answer to send. Content-Length and Connection are the writer's to add.
 *
 * @param status the status code
 * @param headers the header fields; {@code Connection: close} among them closes the connection
 * @param body the body, empty for none
 * @param upgrade what the connection goes on with after a 101
 */
public record ServerReply(int status, HttpHeaders headers, Bytes body, Optional<Upgrade> upgrade) {

    /**
     * An answer after which the connection speaks HTTP as before.
     *
     * @param status the status code
     * @param headers the header fields
     * @param body the body, empty for none
     */
    public ServerReply(int status, HttpHeaders headers, Bytes body) {
        this(status, headers, body, Optional.empty());
    }

    /**
     * The same with other header fields.
     *
     * @param replacement the header fields
     * @return the answer
     */
    public ServerReply withHeaders(HttpHeaders replacement) {
        return new ServerReply(status, replacement, body, upgrade);
    }

    /** The status alone. */
    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
