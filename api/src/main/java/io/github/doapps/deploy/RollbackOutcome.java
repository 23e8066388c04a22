package io.github.doapps.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.rollback.RollbackValidation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rollback: of its deployment, and of the pin that it puts on the app. Immutable.
 */
public final class RollbackOutcome {

    /** What came of it, for a {@code switch}. */
    public enum Kind {
        /** It is live, and for good, whoever committed it. */
        COMMITTED,
        /** It is live, and pinned as {@link RollbackOptions#keepingPin()} asks. */
        LIVE_AND_PINNED,
        /** It is not live; {@link RollbackOutcome#pin()} says whether the app is pinned to it. */
        NOT_LIVE,
        /** It did not go live and was reverted; what the app was before is under way. */
        REVERTED
    }

    private final Kind kind;
    private final String targetId;
    private final RollbackValidation validation;
    private final DeploymentOutcome rollback;
    private final RollbackPin pin;
    private final @Nullable Deployment revert;
    private final @Nullable AppPlatformException commitFailure;

    private RollbackOutcome(
            Kind kind,
            String targetId,
            RollbackValidation validation,
            DeploymentOutcome rollback,
            RollbackPin pin,
            @Nullable Deployment revert,
            @Nullable AppPlatformException commitFailure) {
        this.kind = kind;
        this.targetId = Objects.requireNonNull(targetId, "targetId");
        this.validation = Objects.requireNonNull(validation, "validation");
        this.rollback = Objects.requireNonNull(rollback, "rollback");
        this.pin = Objects.requireNonNull(pin, "pin");
        this.revert = revert;
        this.commitFailure = commitFailure;
    }

    /**
     * An outcome without a revert.
     *
     * @param targetId the deployment that was gone back to
     * @param validation what the validation brought
     * @param rollback what became of the rollback's deployment
     * @param pin whether the app is pinned to it
     * @return the outcome; its kind follows from the others
     */
    public static RollbackOutcome of(
            String targetId,
            RollbackValidation validation,
            DeploymentOutcome rollback,
            RollbackPin pin) {
        Kind live = pin == RollbackPin.NOT_PINNED ? Kind.COMMITTED : Kind.LIVE_AND_PINNED;
        return new RollbackOutcome(
                rollback.isLive() ? live : Kind.NOT_LIVE,
                targetId,
                validation,
                rollback,
                pin,
                null,
                null);
    }

    /**
     * An outcome of a rollback that is for good though committing it failed.
     *
     * @param targetId the deployment that was gone back to
     * @param validation what the validation brought
     * @param rollback what became of the rollback's deployment: it is live
     * @param commitFailure how the commit failed
     * @return the outcome
     */
    public static RollbackOutcome committedAllTheSame(
            String targetId,
            RollbackValidation validation,
            DeploymentOutcome rollback,
            AppPlatformException commitFailure) {
        return new RollbackOutcome(
                Kind.COMMITTED,
                targetId,
                validation,
                rollback,
                RollbackPin.NOT_PINNED,
                null,
                Objects.requireNonNull(commitFailure, "commitFailure"));
    }

    /**
     * An outcome of a rollback that was reverted.
     *
     * @param targetId the deployment that was gone back to
     * @param validation what the validation brought
     * @param rollback what became of the rollback's deployment
     * @param revert the deployment of what the app was before
     * @return the outcome
     */
    public static RollbackOutcome reverted(
            String targetId,
            RollbackValidation validation,
            DeploymentOutcome rollback,
            Deployment revert) {
        return new RollbackOutcome(
                Kind.REVERTED,
                targetId,
                validation,
                rollback,
                RollbackPin.NOT_PINNED,
                Objects.requireNonNull(revert, "revert"),
                null);
    }

    /**
     * What came of it.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Whether the app runs what it was rolled back to.
     *
     * @return true for {@link Kind#COMMITTED} and {@link Kind#LIVE_AND_PINNED}
     */
    public boolean isLive() {
        return rollback.isLive();
    }

    /**
     * The deployment that was gone back to.
     *
     * @return its id
     */
    public String targetId() {
        return targetId;
    }

    /**
     * What became of the rollback's own deployment, with the explanation where it failed.
     *
     * @return the outcome
     */
    public DeploymentOutcome rollback() {
        return rollback;
    }

    /**
     * What the validation brought; its warnings are worth a look.
     *
     * @return the validation
     */
    public RollbackValidation validation() {
        return validation;
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
     * The deployment that the app is pinned to.
     *
     * @return its id, or empty unless {@link #pin()} is {@link RollbackPin#PINNED}
     */
    public Optional<String> pinnedDeploymentId() {
        return pin == RollbackPin.PINNED
                ? Optional.of(rollback.deployment().id())
                : Optional.empty();
    }

    /**
     * The deployment of what the app was before, as it was created: {@code await} says what becomes
     * of it.
     *
     * @return the deployment, or empty unless the kind is {@link Kind#REVERTED}
     */
    public Optional<Deployment> revert() {
        return Optional.ofNullable(revert);
    }

    /**
     * How this call's commit failed where the app shows that the rollback is for good all the same:
     * somebody else committed it, or a request did whose answer was lost.
     *
     * @return the failure, or empty unless the kind is {@link Kind#COMMITTED} by such a commit
     */
    public Optional<AppPlatformException> commitFailure() {
        return Optional.ofNullable(commitFailure);
    }

    /**
     * The rollback's deployment if it is live, else an exception.
     *
     * @return the deployment, in phase ACTIVE
     * @throws RollbackFailedException if it is not live; its cause explains why
     */
    public Deployment orElseThrow() {
        if (isLive()) {
            return rollback.deployment();
        }
        throw new RollbackFailedException(this);
    }

    /** How the deployment ended, for a sentence. */
    String ending() {
        if (isBeingCanceled()) {
            return "was "
                    + rollback.deployment().phase()
                    + " at the deadline, and the server agreed to cancel it";
        }
        return (rollback.kind() == DeploymentOutcome.Kind.STILL_RUNNING ? "is still " : "ended ")
                + rollback.deployment().phase();
    }

    /** What is to be known of the pin, in sentences. */
    String pinned() {
        return (revert == null
                        ? ""
                        : "It was reverted: deployment "
                                + revert.id()
                                + " of what the app was before is under way. ")
                + (isBeingCanceled() && pin == RollbackPin.PINNED
                        ? RollbackPin.sentenceOfNoMore(rollback.deployment().id())
                        : pin.sentence(rollback.deployment().id()));
    }

    /** What is canceled does not go live, so there will be nothing to keep. */
    private boolean isBeingCanceled() {
        return rollback instanceof DeploymentOutcome.StillRunning running && running.cancelAsked();
    }

    private String committed() {
        return commitFailure == null
                ? ""
                : "The commit of this call failed ("
                        + commitFailure.code().text()
                        + "), and the app shows that it was committed all the same. ";
    }

    /** One line, with what to do about the pin. */
    @Override
    public String toString() {
        return kind
                + ": rollback to "
                + targetId
                + ", "
                + rollback.report()
                + ". "
                + committed()
                + pinned();
    }
}
