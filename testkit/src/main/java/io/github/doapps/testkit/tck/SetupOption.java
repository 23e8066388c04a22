package io.github.doapps.testkit.tck;

/** What the cases vary in a transport, and what a transport may not let its user choose. */
public enum SetupOption {

    /** How long a connection, and the TLS handshake, may take to be made. */
    CONNECT_TIMEOUT,

    /** How long a request may wait for a connection while all are in use. */
    LEASE_TIMEOUT,

    /** How many connections there may be at once. */
    MAX_CONNECTIONS,

    /** What decides on trust in servers. */
    SSL_CONTEXT,

    /** A proxy to go through. */
    PROXY
}
