package io.github.doapps.client.badday;

/** How far an attempt has come. */
enum Stage {
    /** Nothing has left. */
    CONNECTING,
    /** The request has left, and no head has come. */
    ANSWERING,
    /** The head has come. */
    READING
}
