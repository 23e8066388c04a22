package io.github.doapps;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A success whose body cannot be used: cut, too large, empty, not JSON, or without what the
 * operation gives back. For an operation that must happen once it is the cause of an {@link
 * OutcomeUnknownException}.
 */
public final class MalformedResponseException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for a call.
     *
     * @param message the message, without the code
     * @param report what is known of the call
     * @param cause the cause, or null for none
     */
    public MalformedResponseException(
            String message, CallReport report, @Nullable Throwable cause) {
        super(ErrorCode.MALFORMED_RESPONSE, message, report, cause);
    }

    /**
     * The status of the response.
     *
     * @return the status, of three digits
     */
    public int statusCode() {
        return report().map(CallReport::statusCode).orElse(OptionalInt.empty()).orElseThrow();
    }
}
