package io.github.doapps.deploy;

import io.github.doapps.model.deployment.Deployment;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a deployment that was waited for: {@link Live}, {@link Failed}, {@link Canceled},
 * {@link Superseded}, or {@link StillRunning} at the deadline. The phase alone decides. Immutable.
 *
 * <pre>{@code
 * DeploymentOutcome outcome = platform.deployments().launch(appId);
 * switch (outcome.kind()) {
 *     case LIVE -> System.out.println("live after " + outcome.report().elapsed());
 *     case FAILED -> System.err.println(outcome.explanation().orElseThrow());
 *     default -> System.err.println(outcome);
 * }
 * }</pre>
 */
public abstract sealed class DeploymentOutcome {

    /** The outcomes, for a {@code switch}. */
    public enum Kind {
        /** {@link Live}. */
        LIVE,
        /** {@link Failed}. */
        FAILED,
        /** {@link Canceled}. */
        CANCELED,
        /** {@link Superseded}. */
        SUPERSEDED,
        /** {@link StillRunning}. */
        STILL_RUNNING
    }

    private final Kind kind;
    private final WaitReport report;
    private final @Nullable FailureExplanation explanation;

    private DeploymentOutcome(
            Kind kind, WaitReport report, @Nullable FailureExplanation explanation) {
        this.kind = kind;
        this.report = Objects.requireNonNull(report, "report");
        this.explanation = explanation;
    }

    /**
     * Which outcome it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * How the wait went.
     *
     * @return the report
     */
    public WaitReport report() {
        return report;
    }

    /**
     * The deployment as it was last seen.
     *
     * @return the deployment
     */
    public Deployment deployment() {
        return report.deployment();
    }

    /**
     * Whether the deployment is live: the one success.
     *
     * @return true for {@link Live}
     */
    public boolean isLive() {
        return kind == Kind.LIVE;
    }

    /**
     * Why the deployment did not go live.
     *
     * @return the explanation, or empty for {@link Live} and {@link StillRunning}
     */
    public Optional<FailureExplanation> explanation() {
        return Optional.ofNullable(explanation);
    }

    /**
     * The deployment if it is live, else an exception.
     *
     * @return the deployment, in phase ACTIVE
     * @throws DeploymentFailedException if it failed, was canceled or was superseded
     * @throws DeploymentStillRunningException if the deadline passed before its end
     */
    public Deployment orElseThrow() {
        if (this instanceof StillRunning running) {
            throw new DeploymentStillRunningException(running);
        }
        if (!isLive()) {
            throw new DeploymentFailedException(this);
        }
        return deployment();
    }

    /** One line; {@link FailureExplanation#text()} says more. */
    @Override
    public String toString() {
        return kind + ": " + report;
    }

    private static FailureExplanation required(FailureExplanation explanation) {
        return Objects.requireNonNull(explanation, "explanation");
    }

    /** It runs: the one success. */
    public static final class Live extends DeploymentOutcome {

        /**
         * An outcome.
         *
         * @param report how the wait went
         */
        public Live(WaitReport report) {
            super(Kind.LIVE, report, null);
        }
    }

    /** It failed. */
    public static final class Failed extends DeploymentOutcome {

        /**
         * An outcome.
         *
         * @param report how the wait went
         * @param explanation why it failed
         */
        public Failed(WaitReport report, FailureExplanation explanation) {
            super(Kind.FAILED, report, required(explanation));
        }
    }

    /** It was canceled. */
    public static final class Canceled extends DeploymentOutcome {

        /**
         * An outcome.
         *
         * @param report how the wait went
         * @param explanation what it had come to
         */
        public Canceled(WaitReport report, FailureExplanation explanation) {
            super(Kind.CANCELED, report, required(explanation));
        }
    }

    /** A newer deployment took its place. */
    public static final class Superseded extends DeploymentOutcome {

        private final @Nullable Deployment successor;

        /**
         * An outcome.
         *
         * @param report how the wait went
         * @param explanation what it had come to
         * @param successor the deployment that took its place, or null if it is not known
         */
        public Superseded(
                WaitReport report, FailureExplanation explanation, @Nullable Deployment successor) {
            super(Kind.SUPERSEDED, report, required(explanation));
            this.successor = successor;
        }

        /**
         * The deployment that took its place, as it was when it was found.
         *
         * @return the deployment, or empty if it could not be found
         */
        public Optional<Deployment> successor() {
            return Optional.ofNullable(successor);
        }
    }

    /** The deadline passed first; it goes on unless the options say to cancel it. */
    public static final class StillRunning extends DeploymentOutcome {

        private final WaitOptions options;
        private final CancelAttempt cancel;

        /**
         * An outcome.
         *
         * @param report how the wait went
         * @param options what the wait was to be like
         * @param cancel what came of canceling the deployment
         */
        public StillRunning(WaitReport report, WaitOptions options, CancelAttempt cancel) {
            super(Kind.STILL_RUNNING, report, null);
            this.options = Objects.requireNonNull(options, "options");
            this.cancel = Objects.requireNonNull(cancel, "cancel");
        }

        /**
         * What the wait was to be like, its deadline among it.
         *
         * @return the options
         */
        public WaitOptions options() {
            return options;
        }

        /**
         * Whether the server took the request to cancel the deployment.
         *
         * @return true if it did; false if it was not asked, or did not answer so
         * @see WaitOptions#cancelingOnEarlyEnd()
         */
        public boolean cancelAsked() {
            return cancel.isAgreed();
        }

        /**
         * What came of canceling the deployment, and how that failed if it did.
         *
         * @return the attempt; one that was not made unless the options asked for it
         */
        public CancelAttempt cancelAttempt() {
            return cancel;
        }
    }
}
