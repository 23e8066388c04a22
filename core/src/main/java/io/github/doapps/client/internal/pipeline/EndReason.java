package io.github.doapps.client.internal.pipeline;

/** Why a call is ended before it has come to an end of its own. */
public enum EndReason {

    /** Its deadline passed. */
    DEADLINE,

    /** Its thread was interrupted. */
    INTERRUPTED,

    /** Its future was canceled, or completed from outside. */
    CANCELED,

    /** Its client was closed. */
    CLIENT_CLOSED
}
