package io.github.doapps.deploy;

import static io.github.doapps.deploy.Legible.read;

import io.github.doapps.AppPlatformException;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.DeploymentStep;
import io.github.doapps.model.deployment.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a deployment that is waited for. More kinds may be added in any release, so a
 * {@code switch} needs a default. What the server says in it is as an explanation shows it: in one
 * line, cut at 1,000 characters, without control characters, and, unless it is a name, a phase or
 * an id, with the known secrets of the deployment's spec blanked; {@link DeploymentListener#onLook}
 * has it as it came. Immutable.
 */
public abstract sealed class DeploymentEvent {

    private final String deploymentId;

    private DeploymentEvent(String deploymentId) {
        this.deploymentId = Objects.requireNonNull(deploymentId, "deploymentId");
    }

    /**
     * The deployment that it happened to.
     *
     * @return the deployment's id
     */
    public String deploymentId() {
        return deploymentId;
    }

    /**
     * The event in one line, without the deployment's id. What of it cannot be read is left out.
     *
     * @return the line, such as {@code BUILDING, was PENDING_BUILD}
     */
    public abstract String summary();

    /** The same as {@link #summary()}. */
    @Override
    public String toString() {
        return summary();
    }

    /** The deployment came to another phase, or was seen for the first time. */
    public static final class PhaseChanged extends DeploymentEvent {

        private final DeploymentPhase phase;
        private final @Nullable DeploymentPhase before;

        /**
         * An event.
         *
         * @param deployment the deployment, in its new phase
         * @param before the phase that it was in before, or null if it is seen for the first time
         */
        public PhaseChanged(Deployment deployment, @Nullable DeploymentPhase before) {
            super(deployment.id());
            this.phase = deployment.phase();
            this.before = before;
        }

        /**
         * The phase that it was in at the look before.
         *
         * @return the phase, or empty at the first look
         */
        public Optional<DeploymentPhase> before() {
            return Optional.ofNullable(before);
        }

        /**
         * The phase that it is in.
         *
         * @return the phase
         */
        public DeploymentPhase phase() {
            return phase;
        }

        @Override
        public String summary() {
            return phase + (before == null ? "" : ", was " + before);
        }
    }

    /** A step began. */
    public static final class StepStarted extends DeploymentEvent {

        private final StepPath path;

        /**
         * An event.
         *
         * @param deployment the deployment
         * @param path the step and those that it is in
         */
        public StepStarted(Deployment deployment, StepPath path) {
            super(deployment.id());
            this.path = Objects.requireNonNull(path, "path");
        }

        /**
         * The step and those that it is in.
         *
         * @return the path
         */
        public StepPath path() {
            return path;
        }

        @Override
        public String summary() {
            return path + " started" + path.inWords();
        }
    }

    /** A step came to its end, well or not. */
    public static final class StepFinished extends DeploymentEvent {

        private final StepPath path;

        /**
         * An event.
         *
         * @param deployment the deployment
         * @param path the step and those that it is in
         */
        public StepFinished(Deployment deployment, StepPath path) {
            super(deployment.id());
            this.path = Objects.requireNonNull(path, "path");
        }

        /**
         * The step and those that it is in.
         *
         * @return the path
         */
        public StepPath path() {
            return path;
        }

        /**
         * How long it took, by the server's times.
         *
         * @return the duration, or empty if the server does not say, or not so that it can be read
         */
        public Optional<Duration> duration() {
            return read(path.step()::startedAt).flatMap(this::until);
        }

        private Optional<Duration> until(Instant start) {
            return read(path.step()::endedAt)
                    .map(end -> Duration.between(start, end))
                    .filter(duration -> !duration.isNegative());
        }

        @Override
        public String summary() {
            DeploymentStep step = path.step();
            return path
                    + " "
                    + read(() -> Optional.of(step.status())).orElse(StepStatus.UNKNOWN)
                    + duration().map(took -> " after " + Words.of(took)).orElse("")
                    + read(step::reason)
                            .flatMap(reason -> read(reason::code))
                            .map(code -> ", " + code)
                            .orElse("");
        }
    }

    /** A look at the deployment failed; the wait goes on. */
    public static final class PollFailed extends DeploymentEvent {

        private final AppPlatformException failure;
        private final int inARow;
        private final Duration nextIn;

        /**
         * An event.
         *
         * @param deploymentId the deployment's id
         * @param failure how the look failed
         * @param inARow how many failed one after another, this one included; 0 if the server only
         *     asked to come back later, which does not count as a failure
         * @param nextIn how long until the next look
         */
        public PollFailed(
                String deploymentId, AppPlatformException failure, int inARow, Duration nextIn) {
            super(deploymentId);
            this.failure = Objects.requireNonNull(failure, "failure");
            this.inARow = inARow;
            this.nextIn = Objects.requireNonNull(nextIn, "nextIn");
        }

        /**
         * How the look failed.
         *
         * @return the exception
         */
        public AppPlatformException failure() {
            return failure;
        }

        /**
         * How many looks failed one after another, this one included.
         *
         * @return the number; 0 if the server only asked to come back later
         */
        public int inARow() {
            return inARow;
        }

        /**
         * How long until the next look: until the deadline at most, which has a look of its own,
         * unless a rate limit lasts longer.
         *
         * @return the wait
         */
        public Duration nextIn() {
            return nextIn;
        }

        @Override
        public String summary() {
            return "looking failed ("
                    + failure.code().text()
                    + (inARow > 1 ? ", " + inARow + " times in a row" : "")
                    + "), next look in "
                    + Words.of(nextIn);
        }
    }

    /** The deployment was superseded, and its successor is waited for from now on. */
    public static final class SuccessorFollowed extends DeploymentEvent {

        private final Deployment successor;
        private final DeploymentPhase phase;
        private final List<String> superseded;

        /**
         * An event.
         *
         * @param successor the successor
         * @param superseded the ids of the deployments that were waited for before, first to last
         */
        public SuccessorFollowed(Deployment successor, List<String> superseded) {
            super(successor.id());
            this.successor = successor;
            this.phase = successor.phase();
            this.superseded = List.copyOf(superseded);
        }

        /**
         * The deployment that is waited for from now on.
         *
         * @return the successor as it was found, without its spec
         */
        public Deployment successor() {
            return successor;
        }

        /**
         * The deployments that were waited for before.
         *
         * @return their ids, first to last; unmodifiable
         */
        public List<String> superseded() {
            return superseded;
        }

        @Override
        public String summary() {
            return "superseded by " + deploymentId() + ", which is followed; it is " + phase;
        }
    }
}
