package io.github.doapps.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rollback was created, and is not live and committed. The message says whether the app is pinned
 * to it, and what to do then; the cause says why.
 */
public final class RollbackFailedException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    /**
     * @serial the app
     */
    private final String appId;

    /**
     * @serial the rollback's deployment
     */
    private final String deploymentId;

    /**
     * @serial whether the app is pinned to it
     */
    private final RollbackPin pin;

    private final transient @Nullable RollbackOutcome outcome;

    /**
     * An exception for an outcome.
     *
     * @param outcome one that is not live
     */
    public RollbackFailedException(RollbackOutcome outcome) {
        this(
                outcome.rollback().report().appId(),
                outcome.targetId(),
                outcome.rollback().deployment().id(),
                "deployment " + outcome.rollback().deployment().id() + " " + outcome.ending() + ".",
                outcome.pinned(),
                outcome.pin(),
                whyNot(outcome.rollback()),
                outcome);
    }

    /**
     * An exception for a rollback that came to no outcome.
     *
     * @param appId the app's id
     * @param targetId the deployment that was gone back to
     * @param deploymentId the rollback's own deployment
     * @param why what became of it, as a sentence that begins in lower case
     * @param pin whether the app is pinned to it
     * @param cause what failed, or null if nothing did
     */
    public RollbackFailedException(
            String appId,
            String targetId,
            String deploymentId,
            String why,
            RollbackPin pin,
            @Nullable Throwable cause) {
        this(appId, targetId, deploymentId, why, pin.sentence(deploymentId), pin, cause, null);
    }

    private RollbackFailedException(
            String appId,
            String targetId,
            String deploymentId,
            String why,
            String pinned,
            RollbackPin pin,
            @Nullable Throwable cause,
            @Nullable RollbackOutcome outcome) {
        super(
                ErrorCode.ROLLBACK_FAILED,
                "The rollback of app "
                        + appId
                        + " to deployment "
                        + targetId
                        + " was created, but "
                        + why
                        + " "
                        + pinned,
                null,
                cause);
        this.appId = Objects.requireNonNull(appId, "appId");
        this.deploymentId = Objects.requireNonNull(deploymentId, "deploymentId");
        this.pin = Objects.requireNonNull(pin, "pin");
        this.outcome = outcome;
    }

    private static @Nullable Throwable whyNot(DeploymentOutcome rollback) {
        if (rollback instanceof DeploymentOutcome.StillRunning running) {
            return new DeploymentStillRunningException(running);
        }
        return rollback.isLive() ? null : new DeploymentFailedException(rollback);
    }

    /**
     * The app.
     *
     * @return the app's id
     */
    public String appId() {
        return appId;
    }

    /**
     * The rollback's own deployment.
     *
     * @return the deployment's id
     */
    public String deploymentId() {
        return deploymentId;
    }

    /**
     * Whether the app is pinned to the rollback's deployment.
     *
     * @return the pin
     */
    public RollbackPin pin() {
        return pin;
    }

    /**
     * The outcome.
     *
     * @return the outcome, or empty if the rollback came to none, or this exception was
     *     deserialized
     */
    public Optional<RollbackOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** {@link EffectOnServer#APPLIED}: the rollback was created. */
    @Override
    public EffectOnServer effectOnServer() {
        return EffectOnServer.APPLIED;
    }
}
