package io.github.doapps.testkit.internal.websocket;

import io.github.doapps.testkit.internal.http.Bytes;

/**
 * A frame that a client sent.
 *
 * @param opcode what it is, by the numbers of RFC 6455
 * @param payload what it carries, unmasked
 */
public record Frame(int opcode, Bytes payload) {

    /** More of a message. */
    public static final int CONTINUATION = 0x0;

    /** Text. */
    public static final int TEXT = 0x1;

    /** The end. */
    public static final int CLOSE = 0x8;

    /** A question whether the other side is there. */
    public static final int PING = 0x9;

    /** The answer to it. */
    public static final int PONG = 0xa;
}
