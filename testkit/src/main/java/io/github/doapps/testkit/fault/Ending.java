package io.github.doapps.testkit.fault;

/** How an exchange breaks off. */
public enum Ending {

    /**
     * The connection is closed in good order, as far as TCP knows; TLS is told nothing. A client
     * that is still sending is not reset: what it sends is read and forgotten until it ends.
     */
    FIN,

    /** The connection is reset. */
    RST,

    /** The connection stays open, and nothing more happens on it until the client ends it. */
    STALL,

    /**
     * The rest comes one byte at a time: of the answer it is written, of the request it is read.
     * Where nothing of the answer is left, bytes that nobody asked for come for ever.
     */
    DRIP
}
