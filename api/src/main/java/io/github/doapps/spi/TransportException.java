package io.github.doapps.spi;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that brought no response, with what the client must know to decide on another attempt.
 * Never reaches the application as such: the client turns it into its own exceptions, of which this
 * is the cause.
 *
 * <p>Its message MUST NOT hold header values or the request's body.
 */
public final class TransportException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @serial whether the request can have reached the server
     */
    private final Delivery delivery;

    /**
     * @serial whether another attempt is pointless
     */
    private final boolean permanent;

    private TransportException(
            String message, Delivery delivery, boolean permanent, @Nullable Throwable cause) {
        super(message, cause);
        this.delivery = Objects.requireNonNull(delivery, "delivery");
        this.permanent = permanent;
    }

    /**
     * The request surely did not leave, and another attempt may fare better: connection refused,
     * name not resolved, connect timeout, no connection free.
     *
     * @param message what happened
     * @param cause the library's own exception, or null
     * @return the exception
     */
    public static TransportException notSent(String message, @Nullable Throwable cause) {
        return new TransportException(message, Delivery.NOT_SENT, false, cause);
    }

    /**
     * The request surely did not leave, and no attempt will: a certificate that is not trusted, a
     * URI or header that cannot be sent, a transport that is closed.
     *
     * @param message what happened
     * @param cause the library's own exception, or null
     * @return the exception
     */
    public static TransportException notSentForGood(String message, @Nullable Throwable cause) {
        return new TransportException(message, Delivery.NOT_SENT, true, cause);
    }

    /**
     * The transport was closed before the request left, and no attempt on it will. Says in its text
     * whose mistake that is, in the same words for every transport.
     *
     * @param transport the transport's name
     * @param cause the library's own exception, or null
     * @return the exception, that of {@link #notSentForGood}
     */
    public static TransportException closed(String transport, @Nullable Throwable cause) {
        return notSentForGood(
                "the transport "
                        + transport
                        + " is closed: who made it closed it, and must keep it open for as long as"
                        + " a client uses it",
                cause);
    }

    /**
     * The request left or not, as {@link SendControl#delivery()} says; if it did not, another
     * attempt may fare better.
     *
     * @param delivery whether the request can have reached the server
     * @param message what happened
     * @param cause the library's own exception, or null
     * @return the exception, that of {@link #unknown} or of {@link #notSent}
     */
    public static TransportException of(
            Delivery delivery, String message, @Nullable Throwable cause) {
        return new TransportException(message, delivery, false, cause);
    }

    /**
     * The request may have left: anything that went wrong after its first byte could have been
     * written, and whatever else is in doubt.
     *
     * @param message what happened
     * @param cause the library's own exception, or null
     * @return the exception
     */
    public static TransportException unknown(String message, @Nullable Throwable cause) {
        return new TransportException(message, Delivery.UNKNOWN, false, cause);
    }

    /**
     * Whether the request can have reached the server.
     *
     * @return the delivery
     */
    public Delivery delivery() {
        return delivery;
    }

    /**
     * Whether another attempt is pointless.
     *
     * @return true if the failure is permanent; only with {@link Delivery#NOT_SENT}
     */
    public boolean isPermanent() {
        return permanent;
    }
}
