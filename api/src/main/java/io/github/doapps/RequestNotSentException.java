package io.github.doapps;

import org.jspecify.annotations.Nullable;

/**
 * The request surely did not reach the server: no connection could be made, or no attempt was worth
 * making, as the client was closed or its executor refused the call. Nothing was done, and the call
 * may be made again.
 */
public final class RequestNotSentException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for a call.
     *
     * @param message the message, without the code
     * @param report what is known of the call
     * @param cause the cause, or null for none
     */
    public RequestNotSentException(String message, CallReport report, @Nullable Throwable cause) {
        super(ErrorCode.REQUEST_NOT_SENT, message, report, cause);
    }
}
