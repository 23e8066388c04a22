package io.github.doapps;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The request of an operation that must happen once, such as {@code createDeployment}, may have
 * been acted on, and no usable answer came. It was not and will not be sent again. {@link
 * #effectOnServer()} says how much is known; the cause is what an operation that only reads would
 * have thrown. Look at the app's deployments before making the call again.
 */
public final class OutcomeUnknownException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    /**
     * @serial the deployments that may be the one that was asked for
     */
    private final List<DeploymentCandidate> candidates;

    /**
     * An exception for a call.
     *
     * @param message the message, without the code
     * @param report what is known of the call
     * @param cause the cause, or null for none
     */
    public OutcomeUnknownException(String message, CallReport report, @Nullable Throwable cause) {
        this(message, report, cause, List.of());
    }

    /**
     * An exception for a call after which the app's deployments were looked at.
     *
     * @param message the message, without the code
     * @param report what is known of the call
     * @param cause the cause, or null for none
     * @param candidates the deployments that may be the one that was asked for
     */
    public OutcomeUnknownException(
            String message,
            CallReport report,
            @Nullable Throwable cause,
            List<DeploymentCandidate> candidates) {
        super(ErrorCode.OUTCOME_UNKNOWN, message, report, cause);
        this.candidates = List.copyOf(candidates);
    }

    /**
     * The deployments that may be the one that was asked for, where somebody looked: {@code
     * platform.deployments().launch(…)} does.
     *
     * @return the candidates, oldest first; unmodifiable, empty if none was found or nobody looked
     */
    public List<DeploymentCandidate> candidates() {
        return candidates;
    }

    /**
     * The status of the response, where its head was seen.
     *
     * @return the status, or empty if no response came
     */
    public OptionalInt statusCode() {
        return report().map(CallReport::statusCode).orElse(OptionalInt.empty());
    }
}
