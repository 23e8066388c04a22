package io.github.doapps;

import org.jspecify.annotations.Nullable;

/**
 * 429: the rate limit is used up, and the wait for it does not fit the call. Nothing was done.
 * {@link CallReport#comeBackIn()} of its report says when to come back.
 */
public final class RateLimitedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an answer.
     *
     * @param message the message, without the code
     * @param report what is known of the call, with a status
     * @param errorId the error id of the answer's body, or null if it has none
     * @param serverMessage the message of the answer's body, or null if it has none
     */
    public RateLimitedException(
            String message,
            CallReport report,
            @Nullable String errorId,
            @Nullable String serverMessage) {
        super(ErrorCode.RATE_LIMITED, message, report, errorId, serverMessage);
    }
}
