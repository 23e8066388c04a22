package io.github.doapps.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployment failed, was canceled or was superseded. The message says why in one paragraph;
 * {@link #explanation()} says all, with the end of the log.
 */
public final class DeploymentFailedException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable DeploymentOutcome outcome;

    /**
     * @serial what was done on the server
     */
    private final EffectOnServer effect;

    /**
     * An exception for an outcome.
     *
     * @param outcome one that has an explanation
     * @throws java.util.NoSuchElementException if it has none
     */
    public DeploymentFailedException(DeploymentOutcome outcome) {
        super(
                ErrorCode.DEPLOYMENT_FAILED,
                outcome.explanation().orElseThrow().paragraph(),
                null,
                null);
        this.outcome = outcome;
        this.effect = outcome.report().effectOnServer();
    }

    /**
     * The outcome.
     *
     * @return the outcome, or empty if this exception was deserialized
     */
    public Optional<DeploymentOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /**
     * Why the deployment did not go live.
     *
     * @return the explanation, or empty if this exception was deserialized
     */
    public Optional<FailureExplanation> explanation() {
        return outcome().flatMap(DeploymentOutcome::explanation);
    }

    /** {@link EffectOnServer#APPLIED} if the deployment was launched by the call that failed. */
    @Override
    public EffectOnServer effectOnServer() {
        return effect;
    }
}
