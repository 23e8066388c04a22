package io.github.doapps;

import org.jspecify.annotations.Nullable;

/**
 * The request may have reached the server, and no response came: the connection was cut or reset
 * after it was sent, or the client was closed meanwhile. Thrown as such for operations that only
 * read or may be repeated; for one that must happen once it is the cause of an {@link
 * OutcomeUnknownException}.
 */
public final class NoResponseException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for a call.
     *
     * @param message the message, without the code
     * @param report what is known of the call
     * @param cause the cause, or null for none
     */
    public NoResponseException(String message, CallReport report, @Nullable Throwable cause) {
        super(ErrorCode.NO_RESPONSE, message, report, cause);
    }
}
