package io.github.doapps;

import org.jspecify.annotations.Nullable;

/**
 * The deadline of a call passed, or of a wait for a deployment ({@link
 * io.github.doapps.deploy.DeploymentStillRunningException}). Thrown as such where the request was
 * not in flight, or where the operation only reads or may be repeated; else it is the cause of an
 * {@link OutcomeUnknownException}.
 */
public class DeadlineExceededException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for a call.
     *
     * @param message the message, without the code
     * @param report what is known of the call, or null if it was no single call: a wait for a
     *     deployment
     * @param cause the cause, or null for none
     */
    public DeadlineExceededException(
            String message, @Nullable CallReport report, @Nullable Throwable cause) {
        super(ErrorCode.DEADLINE_EXCEEDED, message, report, cause);
    }
}
