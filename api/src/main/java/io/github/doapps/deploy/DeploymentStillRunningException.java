package io.github.doapps.deploy;

import io.github.doapps.DeadlineExceededException;
import io.github.doapps.EffectOnServer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployment had not come to its end when the wait for it had to end. The cause is how the
 * request to cancel it failed, if it did.
 */
public final class DeploymentStillRunningException extends DeadlineExceededException {

    private static final long serialVersionUID = 1L;

    private final transient DeploymentOutcome.@Nullable StillRunning outcome;

    /**
     * @serial what was done on the server
     */
    private final EffectOnServer effect;

    /**
     * An exception for an outcome.
     *
     * @param outcome the outcome
     */
    public DeploymentStillRunningException(DeploymentOutcome.StillRunning outcome) {
        super(message(outcome), null, outcome.cancelAttempt().failure().orElse(null));
        this.outcome = outcome;
        this.effect = outcome.report().effectOnServer();
    }

    private static String message(DeploymentOutcome.StillRunning outcome) {
        WaitReport report = outcome.report();
        String id = report.deployment().id();
        return "Deployment "
                + id
                + " of app "
                + report.appId()
                + " is still "
                + report.deployment().phase()
                + " at the deadline of "
                + Words.of(outcome.options().deadline())
                + ". "
                + outcome.cancelAttempt();
    }

    /**
     * The outcome.
     *
     * @return the outcome, or empty if this exception was deserialized
     */
    public Optional<DeploymentOutcome.StillRunning> outcome() {
        return Optional.ofNullable(outcome);
    }

    /**
     * {@link EffectOnServer#APPLIED} if the deployment was launched or canceled by the call that
     * failed, {@link EffectOnServer#UNKNOWN} if it may have been canceled.
     */
    @Override
    public EffectOnServer effectOnServer() {
        return effect;
    }
}
