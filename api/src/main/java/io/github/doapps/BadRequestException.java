package io.github.doapps;

import org.jspecify.annotations.Nullable;

/**
 * 400: the server refused the request's content. Nothing was done; the same request will fail
 * again.
 */
public final class BadRequestException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an answer.
     *
     * @param message the message, without the code
     * @param report what is known of the call, with a status
     * @param errorId the error id of the answer's body, or null if it has none
     * @param serverMessage the message of the answer's body, or null if it has none
     */
    public BadRequestException(
            String message,
            CallReport report,
            @Nullable String errorId,
            @Nullable String serverMessage) {
        super(ErrorCode.BAD_REQUEST, message, report, errorId, serverMessage);
    }
}
