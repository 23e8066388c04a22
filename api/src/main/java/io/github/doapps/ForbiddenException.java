package io.github.doapps;

import org.jspecify.annotations.Nullable;

/** 403: the token lacks a scope that the operation needs. Nothing was done. */
public final class ForbiddenException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an answer.
     *
     * @param message the message, without the code
     * @param report what is known of the call, with a status
     * @param errorId the error id of the answer's body, or null if it has none
     * @param serverMessage the message of the answer's body, or null if it has none
     */
    public ForbiddenException(
            String message,
            CallReport report,
            @Nullable String errorId,
            @Nullable String serverMessage) {
        super(ErrorCode.FORBIDDEN, message, report, errorId, serverMessage);
    }
}
