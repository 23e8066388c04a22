package io.github.doapps.testkit.internal.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployment. All of its life is laid out when it is created; only {@link #stop} changes it. Not
 * safe for use by several threads: {@link Platform} guards it.
 */
public final class EmulatedDeployment {

    private record Stop(Phase phase, Instant at) {}

    private final DeploymentOrder order;
    private final Spec spec;
    private final SourceRevision revision;
    private final Optional<String> previousId;
    private final PhaseTimes times;
    private final List<Step> steps;
    private final @Nullable Instant failedAt;
    private @Nullable Stop stop;

    EmulatedDeployment(
            DeploymentOrder order,
            Spec spec,
            SourceRevision revision,
            Optional<String> previousId,
            boolean reusesBuild,
            Instant now) {
        this.order = order;
        this.spec = spec;
        this.revision = revision;
        this.previousId = previousId;
        this.times = PhaseTimes.of(now, order.durations());
        List<Step> planned = new StepPlan(times, reusesBuild).steps(spec.components());
        PlannedFailure failure = order.failure();
        if (failure == null) {
            this.steps = planned;
            this.failedAt = null;
        } else {
            FailingSteps.Result failed = new FailingSteps(failure).apply(planned);
            this.steps = failed.steps();
            this.failedAt = failed.failedAt();
        }
    }

    /**
     * The id.
     *
     * @return a UUID's text
     */
    public String id() {
        return order.id();
    }

    /**
     * The spec that it deploys.
     *
     * @return the spec
     */
    public Spec spec() {
        return spec;
    }

    /**
     * The commit that a component was built from.
     *
     * @param component the component
     * @return the commit's hash, or empty for an image
     */
    public Optional<String> commitOf(Component component) {
        return component.prebuilt() ? Optional.empty() : Optional.of(revision.commitOf(component));
    }

    /**
     * Why it was created, in words.
     *
     * @return the cause
     */
    public String cause() {
        return order.cause();
    }

    /**
     * Why it was created, by kind.
     *
     * @return the trigger
     */
    public Trigger trigger() {
        return order.trigger();
    }

    /**
     * The app's deployment before this one.
     *
     * @return its id, or empty for the first
     */
    public Optional<String> previousId() {
        return previousId;
    }

    /**
     * When it was created.
     *
     * @return the time
     */
    public Instant createdAt() {
        return times.created();
    }

    /**
     * Its steps.
     *
     * @return the steps at the top, with those in them
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Where it stands.
     *
     * @param now the time
     * @return the phase
     */
    public Phase phaseAt(Instant now) {
        if (stop != null && !now.isBefore(stop.at())) {
            return stop.phase();
        }
        return hasFailedBy(now) ? Phase.ERROR : times.phaseAt(now);
    }

    /**
     * When its phase changed last.
     *
     * @param now the time
     * @return the time of the change, or empty while it is in its first phase
     */
    public Optional<Instant> phaseChangedBy(Instant now) {
        if (stop != null && !now.isBefore(stop.at())) {
            return Optional.of(stop.at());
        }
        return hasFailedBy(now) ? Optional.ofNullable(failedAt) : times.phaseBegan(now);
    }

    /**
     * The time as of which its steps stand: a deployment that was stopped keeps the steps that it
     * had then.
     *
     * @param now the time
     * @return the time to ask the steps for
     */
    public Instant stepTime(Instant now) {
        return stop != null && stop.at().isBefore(now) ? stop.at() : now;
    }

    boolean isBuiltBy(Instant now) {
        return !stepTime(now).isBefore(times.buildEnd())
                && (failedAt == null || failedAt.isAfter(times.buildEnd()));
    }

    boolean usesSourcesOf(SourceRevision other) {
        return revision.equals(other);
    }

    Instant liveAt() {
        return times.deployEnd();
    }

    void stop(Phase phase, Instant now) {
        stop = new Stop(phase, now);
    }

    private boolean hasFailedBy(Instant now) {
        return failedAt != null && !now.isBefore(failedAt);
    }
}
