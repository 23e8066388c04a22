package io.github.doapps;

import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted; its interrupt flag is set again. A call whose future is
 * canceled ends so, too, as its listener hears. Thrown as such where the request was not in flight,
 * or where the operation only reads or may be repeated; else it is the cause of an {@link
 * OutcomeUnknownException}.
 */
public final class CallInterruptedException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for a call.
     *
     * @param message the message, without the code
     * @param report what is known of the call, or null if it was between two
     * @param cause the cause, or null for none
     */
    public CallInterruptedException(
            String message, @Nullable CallReport report, @Nullable Throwable cause) {
        super(ErrorCode.CALL_INTERRUPTED, message, report, cause);
    }
}
