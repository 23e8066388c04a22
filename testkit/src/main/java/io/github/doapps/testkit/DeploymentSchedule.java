package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.platform.DeploymentHabits;
import io.github.doapps.testkit.internal.progress.PhaseDurations;
import java.time.Duration;

/**
 * How long a deployment stays in each of its phases, by the emulator's clock. Within BUILDING and
 * DEPLOYING the steps share the time. Immutable.
 */
public final class DeploymentSchedule {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final PhaseDurations durations;
    private final Duration listLag;

    private DeploymentSchedule(PhaseDurations durations, Duration listLag) {
        this.durations = durations;
        this.listLag = listLag;
    }

    /**
     * The default: 2 seconds PENDING_BUILD, 5 BUILDING, 1 PENDING_DEPLOY, 4 DEPLOYING.
     *
     * @return the schedule
     */
    public static DeploymentSchedule defaults() {
        return of(
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(4));
    }

    /**
     * The same time in each phase.
     *
     * @param duration how long a phase takes; zero makes a deployment ACTIVE at once
     * @return the schedule
     * @throws IllegalArgumentException if the duration is negative, or over a year
     */
    public static DeploymentSchedule ofEachPhase(Duration duration) {
        return of(duration, duration, duration, duration);
    }

    /**
     * A time for each phase.
     *
     * @param pendingBuild how long in PENDING_BUILD
     * @param building how long in BUILDING
     * @param pendingDeploy how long in PENDING_DEPLOY
     * @param deploying how long in DEPLOYING
     * @return the schedule
     * @throws IllegalArgumentException if one of them is negative, or over a year
     */
    public static DeploymentSchedule of(
            Duration pendingBuild, Duration building, Duration pendingDeploy, Duration deploying) {
        return new DeploymentSchedule(
                new PhaseDurations(
                        checked(pendingBuild),
                        checked(building),
                        checked(pendingDeploy),
                        checked(deploying)),
                Duration.ZERO);
    }

    /**
     * Lets a deployment be in lists and in its app's slots only some time after its creation. By
     * its id it is there at once, and who creates or updates an app is told its deployment at once,
     * as DigitalOcean's reference promises. Users see that lists lag; by how long is assumed.
     * Defaults to zero.
     *
     * @param lag how long after its creation
     * @return the schedule with the lag
     * @throws IllegalArgumentException if it is negative, or over a year
     */
    public DeploymentSchedule listedAfter(Duration lag) {
        return new DeploymentSchedule(durations, checked(lag));
    }

    /**
     * How long a deployment takes from its creation until it is ACTIVE.
     *
     * @return the sum
     */
    public Duration total() {
        return durations
                .pendingBuild()
                .plus(durations.building())
                .plus(durations.pendingDeploy())
                .plus(durations.deploying());
    }

    DeploymentHabits habits(DisputedShapes shapes) {
        return new DeploymentHabits(durations, listLag, shapes == DisputedShapes.AS_GODO_READS);
    }

    @Override
    public String toString() {
        return "DeploymentSchedule[pendingBuild="
                + durations.pendingBuild()
                + ", building="
                + durations.building()
                + ", pendingDeploy="
                + durations.pendingDeploy()
                + ", deploying="
                + durations.deploying()
                + ", listedAfter="
                + listLag
                + "]";
    }

    static Duration checked(Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("not a time in a deployment's life: " + duration);
        }
        return duration;
    }
}
