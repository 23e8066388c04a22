package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.progress.DeploymentPlan;
import io.github.doapps.testkit.internal.progress.Phase;
import io.github.doapps.testkit.internal.progress.PhasePlan;
import io.github.doapps.testkit.internal.progress.PhaseSpan;
import io.github.doapps.testkit.internal.progress.Reason;
import io.github.doapps.testkit.internal.progress.StepChanges;
import io.github.doapps.testkit.internal.progress.Telling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A life that a test lays out for a deployment that is still to be created, given to {@link
 * AppPlatformEmulator#nextDeployment} or {@link AppControls#nextDeployment}. Immutable.
 *
 * <pre>{@code
 * ScriptedDeployment.standard()
 *         .phase("PENDING_BUILD", Duration.ofMinutes(40))
 *         .phase("PAUSED", Duration.ofSeconds(30))
 *         .phase("BUILDING", Duration.ofMinutes(2))
 *         .failing("build/components/web", "BuildJobOutOfMemory", "the build was killed")
 * }</pre>
 *
 * <p>Steps are named by their paths: {@code build/initialize}, {@code build/components/web}, {@code
 * deploy/initialize}, {@code deploy/components/web/deploy}, {@code deploy/components/web/wait},
 * {@code deploy/finalize}; and the groups around them by theirs, as {@code build}. A deployment
 * that has no such step is answered with 500, and the script is spent.
 *
 * <p>What is possible here has been seen in DigitalOcean's API, by its reference or by reports of
 * its users, unless its description says that it is assumed.
 */
public final class ScriptedDeployment {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final DeploymentPlan plan;

    private ScriptedDeployment(DeploymentPlan plan) {
        this.plan = plan;
    }

    /**
     * The life that a deployment has without a script: through the phases of the emulator's {@link
     * DeploymentSchedule} to ACTIVE.
     *
     * @return the script
     */
    public static ScriptedDeployment standard() {
        return new ScriptedDeployment(DeploymentPlan.STANDARD);
    }

    /**
     * Adds a phase on the way; the first one takes the place of the emulator's schedule. The steps
     * of {@code build} share the time from the first {@code BUILDING} to the end of the last, and
     * those of {@code deploy} that of {@code DEPLOYING}: without such a phase they never begin. A
     * long {@code PENDING_BUILD} is a build that waits for those of other apps; {@link #queued()}
     * is one that waits for its own app's. Phases that nobody knows, as {@code PAUSED}, are assumed
     * to be possible one day.
     *
     * @param phase the phase's name
     * @param duration how long the deployment stays in it, at most a year
     * @return the script with the phase
     * @throws IllegalArgumentException if there is no such time, or if the name is not one of
     *     capitals, digits and underscores
     */
    public ScriptedDeployment phase(String phase, Duration duration) {
        List<PhaseSpan> spans = new ArrayList<>(plan.phases().spans());
        spans.add(new PhaseSpan(named(phase), DeploymentSchedule.checked(duration)));
        PhasePlan phases = plan.phases();
        return with(
                new PhasePlan(
                        List.copyOf(spans), phases.end(), phases.endsAfter(), phases.queues()));
    }

    /**
     * Ends in another phase than ACTIVE, without a step that fails: after the phases on the way,
     * with all steps SUCCESS. Defaults to ACTIVE.
     *
     * @param phase {@code ERROR}, {@code CANCELED} or {@code SUPERSEDED}; another is one that the
     *     deployment never leaves
     * @return the script with the end
     * @throws IllegalArgumentException if the name is not one of capitals, digits and underscores
     */
    public ScriptedDeployment endingIn(String phase) {
        return with(
                new PhasePlan(plan.phases().spans(), named(phase), null, plan.phases().queues()));
    }

    /**
     * Ends in a phase before its time, without a step that fails: the steps stay as they are then,
     * RUNNING ones among them, as the API leaves them when it cancels a deployment.
     *
     * @param phase as for {@link #endingIn(String)}
     * @param after when it ends, counted from its creation, at most a year
     * @return the script with the end
     * @throws IllegalArgumentException if there is no such time, or if the name is not one of
     *     capitals, digits and underscores
     */
    public ScriptedDeployment endingIn(String phase, Duration after) {
        return with(
                new PhasePlan(
                        plan.phases().spans(),
                        named(phase),
                        DeploymentSchedule.checked(after),
                        plan.phases().queues()));
    }

    /**
     * Waits in a queue: if a deployment of the app is under way, this one does not supersede it,
     * but stays in {@code PENDING_BUILD} until that has come to its end, by a cancel even, and goes
     * through its phases then. Several stand in one line; one that does not queue supersedes them
     * all. DigitalOcean's reference knows of builds that wait because too many run at once; that
     * those of one app do is assumed.
     *
     * @return the script with the queue
     */
    public ScriptedDeployment queued() {
        PhasePlan phases = plan.phases();
        return with(new PhasePlan(phases.spans(), phases.end(), phases.endsAfter(), true));
    }

    /**
     * Lets a step fail when it would have ended well, and the deployment end in ERROR: the steps
     * after it stay PENDING. Several may fail if they run side by side, as the builds of two
     * components do.
     *
     * @param step the step's path
     * @param reasonCode the code of its reason, as {@code BuildJobExitNonZero}
     * @param message the reason's message
     * @return the script with the failure
     */
    public ScriptedDeployment failing(String step, String reasonCode, String message) {
        StepChanges changes = plan.changes();
        Map<String, Reason> failures =
                and(changes.failures(), step, new Reason(reasonCode, message));
        return with(new StepChanges(failures, changes.reasons(), changes.statuses()));
    }

    /**
     * Lets a step give a reason when it has ended well, as the API does for {@code PreBuiltImage}
     * and {@code PreviousBuildReused}: a reason is no failure.
     *
     * @param step the path of a step without steps in it
     * @param reasonCode the reason's code
     * @param message the reason's message
     * @return the script with the reason
     */
    public ScriptedDeployment reason(String step, String reasonCode, String message) {
        StepChanges changes = plan.changes();
        Map<String, Reason> reasons = and(changes.reasons(), step, new Reason(reasonCode, message));
        return with(new StepChanges(changes.failures(), reasons, changes.statuses()));
    }

    /**
     * Lets a step or a group lie: it states a status from when it begins, whatever it does, and is
     * counted so. A step that stays {@code PENDING} though the deployment succeeds is the API's; a
     * group that stays {@code RUNNING} over steps that have succeeded, and statuses that nobody
     * knows, are assumed.
     *
     * @param step the path of the step or group
     * @param status the status that it states
     * @return the script with the lie
     * @throws IllegalArgumentException if the status is not one of capitals, digits and underscores
     */
    public ScriptedDeployment stating(String step, String status) {
        StepChanges changes = plan.changes();
        Map<String, String> statuses = and(changes.statuses(), step, named(status).name());
        return with(new StepChanges(changes.failures(), changes.reasons(), statuses));
    }

    /**
     * Lets steps and counters stand still while the phases go on.
     *
     * @param after from when on, counted from the deployment's creation, at most a year
     * @return the script with the standstill
     * @throws IllegalArgumentException if there is no such time
     */
    public ScriptedDeployment freezingProgress(Duration after) {
        return with(plan.telling().freezing(DeploymentSchedule.checked(after)));
    }

    /**
     * Tells no progress at all: neither counters nor steps.
     *
     * @return the script without progress
     */
    public ScriptedDeployment withoutProgress() {
        return with(plan.telling().withoutProgress());
    }

    /**
     * Tells {@code timing}, which godo knows and DigitalOcean's reference does not: how long the
     * deployment was pending, built and rolled out. That it is in whole seconds, as {@code 42s}, is
     * assumed. Defaults to telling none.
     *
     * @return the script with timing
     */
    public ScriptedDeployment withTiming() {
        return with(plan.telling().withTiming());
    }

    /**
     * Is in lists and its app's slots only after a while; by its id it is there at once. Defaults
     * to {@link DeploymentSchedule#listedAfter}.
     *
     * @param lag how long after its creation, at most a year
     * @return the script with the lag
     * @throws IllegalArgumentException if there is no such time
     */
    public ScriptedDeployment listedAfter(Duration lag) {
        return with(plan.telling().listed(DeploymentSchedule.checked(lag)));
    }

    DeploymentPlan plan() {
        return plan;
    }

    /** The phases and what goes otherwise than by itself; no reason's message. */
    @Override
    public String toString() {
        return "ScriptedDeployment[phases="
                + plan.phases().spans()
                + ", end="
                + plan.phases().end()
                + (plan.phases().queues() ? ", queued" : "")
                + ", failing="
                + plan.changes().failures().keySet()
                + ", stating="
                + plan.changes().statuses()
                + "]";
    }

    private static Phase named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a name on the wire has capitals, digits and underscores, unlike " + name);
        }
        return new Phase(name);
    }

    private static <T> Map<String, T> and(Map<String, T> some, String step, T value) {
        Map<String, T> more = new LinkedHashMap<>(some);
        more.put(step, value);
        return Collections.unmodifiableMap(more);
    }

    private ScriptedDeployment with(PhasePlan phases) {
        return new ScriptedDeployment(new DeploymentPlan(phases, plan.changes(), plan.telling()));
    }

    private ScriptedDeployment with(StepChanges changes) {
        return new ScriptedDeployment(new DeploymentPlan(plan.phases(), changes, plan.telling()));
    }

    private ScriptedDeployment with(Telling telling) {
        return new ScriptedDeployment(new DeploymentPlan(plan.phases(), plan.changes(), telling));
    }
}
