package io.github.doapps.testkit.tck;

/** What the cases vary in a transport, and what a transport may not let its user choose. */
public enum SetupOption {

    /** How long a connection, and the TLS handshake, may take to be made. */
    CONNECT_TIMEOUT,

    /** How long a request may wait for a connection while all are in use. */
    LEASE_TIMEOUT,

    /**
     * How many connections there may be at once. A transport for which this cannot be chosen is
     * taken to allow for 32 at least.
     */
    MAX_CONNECTIONS,

    /** How long a connection may lie idle and still be used again. */
    KEEP_ALIVE,

    /** What decides on trust in servers. */
    SSL_CONTEXT,

    /** A proxy to go through. */
    PROXY
}
