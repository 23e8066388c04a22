package io.github.doapps.spi;

/**
 * What a transport promises beyond moving bytes. The client works without these, and says so in its
 * {@code describe()}: each that is missing costs something, which is written at the constant.
 */
public enum TransportCapability {

    /**
     * One {@code send} puts at most one request on the wire, come what may. Without it, at most
     * once holds only above the transport: a library below may send again on its own.
     */
    SENDS_ONCE,

    /**
     * An abort ends a blocked {@code send} or read of the body within a bounded time, at whatever
     * point it waits, but for the operating system's name resolution and for code of the user's,
     * such as an interceptor. Without it, a call may outlast its deadline.
     */
    ABORTS,

    /**
     * {@link Delivery#NOT_SENT} is reported wherever no byte of the request can have left. Without
     * it, more failures are of unknown delivery, and so fewer calls can be retried.
     */
    TELLS_DELIVERY,

    /**
     * An answer that the end of the connection cuts, in its head or in its body, is a failure and
     * never a shorter answer. Without it, what is known of an answer may be less than it said: the
     * client compares lengths, and takes a success without a document for a failure.
     */
    TELLS_CUTS,

    /**
     * An interrupt of the calling thread, before or during a {@code send} or a read of the body, is
     * not swallowed. Without it, one that comes while a transport is at work may be lost.
     */
    KEEPS_INTERRUPTS,

    /**
     * Closing frees every thread and socket that the transport made, within a bounded time. Without
     * it, some stay until the library behind it lets go of them.
     */
    FREES_ALL
}
