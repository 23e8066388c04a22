package io.github.doapps.testkit.internal.http;

import io.github.doapps.spi.HttpHeaders;

/**
 * An answer to send. Content-Length and Connection are the writer's to add.
 *
 * @param status the status code
 * @param headers the header fields; {@code Connection: close} among them closes the connection
 * @param body the body, empty for none
 */
public record ServerReply(int status, HttpHeaders headers, Bytes body) {

    /** The status alone. */
    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
