package io.github.doapps.spi;

/** Whether a request can have reached the server. */
public enum Delivery {

    /** Surely no byte of the request left: it may be sent again without harm. */
    NOT_SENT,

    /** Some or all of it may have left, so the server may have acted on it. */
    UNKNOWN
}
