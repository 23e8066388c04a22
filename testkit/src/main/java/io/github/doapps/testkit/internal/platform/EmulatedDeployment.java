package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.progress.DeploymentPlan;
import io.github.doapps.testkit.internal.progress.Phase;
import io.github.doapps.testkit.internal.progress.PhasePlan;
import io.github.doapps.testkit.internal.progress.PhaseTimes;
import io.github.doapps.testkit.internal.progress.Step;
import io.github.doapps.testkit.internal.progress.StepChanges;
import io.github.doapps.testkit.internal.progress.StepPlan;
import io.github.doapps.testkit.internal.spec.Component;
import io.github.doapps.testkit.internal.spec.Spec;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deployment. All of its life is laid out when it is created; only {@link #stop} and, where it
 * queues, the end of the one before it change it. Not safe for use by several threads: {@link
 * Platform} guards it.
 */
public final class EmulatedDeployment {

    private record Stop(Phase phase, Instant at) {}

    /** How it goes by itself, and ends before its time if it does. */
    private record Life(PhaseTimes times, List<Step> steps, @Nullable Stop early) {}

    private final DeploymentOrder order;
    private final SourceRevision revision;
    private final Predecessors predecessors;
    private final boolean reusesBuild;
    private Life life;
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
        this.reusesBuild = reusesBuild;
        this.life = laidOut(now, Duration.ZERO);
    }

    private Life laidOut(Instant created, Duration queued) {
        PhasePlan phases = order.plan().phases();
        PhaseTimes times = phases.times(created, queued, order.habits().schedule());
        StepPlan stepPlan = new StepPlan(times, reusesBuild);
        StepChanges.Result changed =
                order.plan().changes().apply(stepPlan.steps(order.spec().components()));
        Stop early =
                Stream.of(
                                Optional.ofNullable(changed.failedAt())
                                        .map(at -> new Stop(Phase.ERROR, at)),
                                phases.earlyEnd(created).map(at -> new Stop(phases.end(), at)))
                        .flatMap(Optional::stream)
                        .min(Comparator.comparing(Stop::at))
                        .orElse(null);
        return new Life(times, changed.steps(), early);
    }

    /** Lets it wait in its queue until then; what it has done before is as if it never was. */
    void queueUntil(Instant begins) {
        life = laidOut(createdAt(), Duration.between(createdAt(), begins));
    }

    /** When it comes to its end, unless somebody stops it before; empty if it never does. */
    Optional<Instant> endsAt() {
        return Optional.ofNullable(stop)
                .map(Stop::at)
                .or(
                        () ->
                                Stream.of(
                                                Optional.ofNullable(life.early()).map(Stop::at),
                                                life.times().ended())
                                        .flatMap(Optional::stream)
                                        .min(Comparator.naturalOrder()));
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
        return life.times().created();
    }

    /**
     * Its steps.
     *
     * @return the steps at the top, with those in them
     */
    public List<Step> steps() {
        return life.steps();
    }

    /**
     * The life that was planned for it.
     *
     * @return the plan
     */
    public DeploymentPlan plan() {
        return order.plan();
    }

    /**
     * Where it stands.
     *
     * @param now the time
     * @return the phase
     */
    public Phase phaseAt(Instant now) {
        return endedEarlyBy(now).map(Stop::phase).orElseGet(() -> life.times().phaseAt(now));
    }

    /**
     * When its phase changed last.
     *
     * @param now the time
     * @return the time of the change, or empty while it is in its first phase
     */
    public Optional<Instant> phaseChangedBy(Instant now) {
        return endedEarlyBy(now).map(Stop::at).or(() -> life.times().phaseBegan(now));
    }

    /**
     * The time as of which its steps stand: a deployment that was stopped keeps the steps that it
     * had then.
     *
     * @param now the time
     * @return the time to ask the steps for
     */
    public Instant stepTime(Instant now) {
        return endedEarlyBy(now).map(Stop::at).orElse(now);
    }

    /**
     * When its phases begin, if nothing disturbs it.
     *
     * @return the times
     */
    public PhaseTimes times() {
        return life.times();
    }

    /**
     * Whether lists have it, and the slots of its app.
     *
     * @param now the time
     * @return true if they do
     */
    public boolean isListedBy(Instant now) {
        Duration lag =
                Objects.requireNonNullElse(
                        plan().telling().listedAfter(), order.habits().listLag());
        return !now.isBefore(createdAt().plus(lag));
    }

    /**
     * Whether it has been live, whatever became of it since.
     *
     * @param now the time
     * @return true if it has
     */
    public boolean wasLiveBy(Instant now) {
        return liveAt().filter(at -> !stepTime(now).isBefore(at)).isPresent();
    }

    /**
     * When it goes live, unless somebody stops it before.
     *
     * @return the time, or empty if it never does
     */
    public Optional<Instant> liveAt() {
        Stop early = life.early();
        return early != null && early.phase().equals(Phase.ACTIVE)
                ? Optional.of(early.at())
                : life.times().live().filter(at -> early == null || early.at().isAfter(at));
    }

    SourceRevision revision() {
        return revision;
    }

    boolean isBuiltBy(Instant now) {
        Instant built = life.times().of(Phase.BUILDING).end();
        Stop early = life.early();
        return !stepTime(now).isBefore(built) && (early == null || early.at().isAfter(built));
    }

    boolean usesSourcesOf(SourceRevision other) {
        return revision.equals(other);
    }

    void stop(Phase phase, Instant now) {
        stop = new Stop(phase, now);
    }

    private Optional<Stop> endedEarlyBy(Instant now) {
        return Stream.ofNullable(stop)
                .filter(each -> !now.isBefore(each.at()))
                .findFirst()
                .or(
                        () ->
                                Optional.ofNullable(life.early())
                                        .filter(each -> !now.isBefore(each.at())));
    }
}
