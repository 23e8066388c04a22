package io.github.doapps.verification.fuzz;

/** What became of a text, on both sides alike. */
enum Outcome {
    /** A document. */
    READ,
    /** A document, but for a member name twice. */
    NAME_TWICE,
    /** Beyond a size that the client limits and a codec need not. */
    BEYOND_A_LIMIT,
    /** No document. */
    REFUSED
}
