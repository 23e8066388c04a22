package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.progress.FailingSteps;
import io.github.doapps.testkit.internal.progress.Phase;
import io.github.doapps.testkit.internal.progress.PhaseTimes;
import io.github.doapps.testkit.internal.progress.PlannedFailure;
import io.github.doapps.testkit.internal.progress.Step;
import io.github.doapps.testkit.internal.progress.StepPlan;
import io.github.doapps.testkit.internal.spec.Component;
import io.github.doapps.testkit.internal.spec.Spec;
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
    private final SourceRevision revision;
    private final Predecessors predecessors;
    private final PhaseTimes times;
    private final List<Step> steps;
    private final @Nullable Instant failedAt;
    private @Nullable Stop stop;

    EmulatedDeployment(
            DeploymentOrder order,
            SourceRevision revision,
            Predecessors predecessors,
            boolean reusesBuild,
            Instant now) {
        this.order = order;
        this.revision = revision;
        this.predecessors = predecessors;
        this.times = PhaseTimes.of(now, order.durations());
        List<Step> planned = new StepPlan(times, reusesBuild).steps(order.spec().components());
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
        return order.spec();
    }

    /**
     * The commit that a component was built from.
     *
     * @param component the component
     * @return the commit's hash, or empty for an image
     */
    public Optional<String> commitOf(Component component) {
        return component.isPrebuilt()
                ? Optional.empty()
                : Optional.of(revision.commitOf(component.name()));
    }

    /**
     * Why it was created, in words.
     *
     * @return the cause
     */
    public String cause() {
        return order.request().cause();
    }

    /**
     * Why it was created, by kind.
     *
     * @return the trigger
     */
    public Trigger trigger() {
        return order.request().trigger();
    }

    /**
     * The deployments that it comes after.
     *
     * @return their ids
     */
    public Predecessors predecessors() {
        return predecessors;
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

    /**
     * When its phases begin, if nothing disturbs it.
     *
     * @return the times
     */
    public PhaseTimes times() {
        return times;
    }

    /**
     * Whether it has been live, whatever became of it since.
     *
     * @param now the time
     * @return true if it has
     */
    public boolean wasLiveBy(Instant now) {
        return failedAt == null && !stepTime(now).isBefore(times.deployEnd());
    }

    SourceRevision revision() {
        return revision;
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
