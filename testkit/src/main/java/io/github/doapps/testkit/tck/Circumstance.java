package io.github.doapps.testkit.tck;

/** What there must be for a case to prove anything; it lies with the test, not the transport. */
enum Circumstance {

    /** {@link TransportSetup#lend} was called. */
    LENT_CLIENT,

    /** What a library logs through SLF4J comes to the ears of {@link Secrets}. */
    SLF4J_IS_HEARD
}
