package io.github.doapps;

import org.jspecify.annotations.Nullable;

/**
 * 5xx: the server, or a proxy before it, failed. Thrown as such for operations that only read or
 * may be repeated; for one that must happen once it is the cause of an {@link
 * OutcomeUnknownException}.
 */
public final class ServerErrorException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an answer.
     *
     * @param message the message, without the code
     * @param report what is known of the call, with a status
     * @param errorId the error id of the answer's body, or null if it has none
     * @param serverMessage the message of the answer's body, or null if it has none
     */
    public ServerErrorException(
            String message,
            CallReport report,
            @Nullable String errorId,
            @Nullable String serverMessage) {
        super(ErrorCode.SERVER_ERROR, message, report, errorId, serverMessage);
    }
}
