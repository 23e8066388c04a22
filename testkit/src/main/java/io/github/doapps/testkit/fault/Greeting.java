package io.github.doapps.testkit.fault;

/** What a connection meets before any request is read. */
public enum Greeting {

    /** It is served: its requests meet their exchanges. What a connection meets by default. */
    SERVE(false),

    /** Its other end is told in good order that nothing will come. What it sends is not read. */
    FIN(false),

    /** It is reset at once: the client may see this before it knows that it is connected. */
    RST(false),

    /** It stays open, and nothing is ever read or written. */
    SILENCE(false),

    /** It is told in plain text, where TLS is spoken, that its request was bad. */
    PLAIN_TEXT(true),

    /** It ends in good order, once the first byte of the TLS handshake has been read. */
    HANDSHAKE_FIN(true),

    /** It is reset, once the first byte of the TLS handshake has been read. */
    HANDSHAKE_RST(true),

    /** It stays open, and the TLS handshake is never answered. */
    HANDSHAKE_STALL(true);

    private final boolean ofTls;

    Greeting(boolean ofTls) {
        this.ofTls = ofTls;
    }

    /**
     * Whether only a server that speaks TLS can greet so.
     *
     * @return true for those that are about TLS
     */
    public boolean ofTls() {
        return ofTls;
    }
}
