package io.github.doapps.testkit.internal.progress;

import java.time.Instant;
import java.util.Optional;

/**
 * When a deployment that nothing disturbs passes from phase to phase.
 *
 * @param created when it was created, in {@link Phase#PENDING_BUILD}
 * @param buildStart when it is {@link Phase#BUILDING}
 * @param buildEnd when it is {@link Phase#PENDING_DEPLOY}
 * @param deployStart when it is {@link Phase#DEPLOYING}
 * @param deployEnd when it is {@link Phase#ACTIVE}
 */
public record PhaseTimes(
        Instant created,
        Instant buildStart,
        Instant buildEnd,
        Instant deployStart,
        Instant deployEnd) {

    /**
     * The times of a deployment that is created now.
     *
     * @param created when that is
     * @param durations how long each phase takes
     * @return the times
     */
    public static PhaseTimes of(Instant created, PhaseDurations durations) {
        Instant buildStart = created.plus(durations.pendingBuild());
        Instant buildEnd = buildStart.plus(durations.building());
        Instant deployStart = buildEnd.plus(durations.pendingDeploy());
        return new PhaseTimes(
                created,
                buildStart,
                buildEnd,
                deployStart,
                deployStart.plus(durations.deploying()));
    }

    /**
     * Where it stands.
     *
     * @param time when
     * @return the phase of that time
     */
    public Phase phaseAt(Instant time) {
        if (time.isBefore(buildStart)) {
            return Phase.PENDING_BUILD;
        }
        if (time.isBefore(buildEnd)) {
            return Phase.BUILDING;
        }
        if (time.isBefore(deployStart)) {
            return Phase.PENDING_DEPLOY;
        }
        return time.isBefore(deployEnd) ? Phase.DEPLOYING : Phase.ACTIVE;
    }

    /**
     * When the phase of a time began.
     *
     * @param time the time
     * @return the start, or empty while it is in its first phase
     */
    public Optional<Instant> phaseBegan(Instant time) {
        return switch (phaseAt(time)) {
            case BUILDING -> Optional.of(buildStart);
            case PENDING_DEPLOY -> Optional.of(buildEnd);
            case DEPLOYING -> Optional.of(deployStart);
            case ACTIVE -> Optional.of(deployEnd);
            default -> Optional.empty();
        };
    }
}
