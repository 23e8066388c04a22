package io.github.doapps.client.internal.operation;

/** What an operation does to the server, which decides whether it may be sent again. */
public enum Effect {

    /** Changes nothing. */
    READ,

    /** Changes something, and leaves the same behind however often it is done. */
    REPEATABLE,

    /** Changes something anew each time, so it must not be done twice. */
    ONCE
}
