package io.github.doapps;

import org.jspecify.annotations.Nullable;

/** 401: the token is missing, wrong or expired. Nothing was done. */
public final class UnauthorizedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an answer.
     *
     * @param message the message, without the code
     * @param report what is known of the call, with a status
     * @param errorId the error id of the answer's body, or null if it has none
     * @param serverMessage the message of the answer's body, or null if it has none
     */
    public UnauthorizedException(
            String message,
            CallReport report,
            @Nullable String errorId,
            @Nullable String serverMessage) {
        super(ErrorCode.UNAUTHORIZED, message, report, errorId, serverMessage);
    }
}
