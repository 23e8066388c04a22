package io.github.doapps.testkit.internal.platform;

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
record PhaseTimes(
        Instant created,
        Instant buildStart,
        Instant buildEnd,
        Instant deployStart,
        Instant deployEnd) {

    static PhaseTimes of(Instant created, PhaseDurations durations) {
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

    Phase phaseAt(Instant time) {
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

    /** When the phase of a time began, or empty while it is the first. */
    Optional<Instant> phaseBegan(Instant time) {
        return switch (phaseAt(time)) {
            case BUILDING -> Optional.of(buildStart);
            case PENDING_DEPLOY -> Optional.of(buildEnd);
            case DEPLOYING -> Optional.of(deployStart);
            case ACTIVE -> Optional.of(deployEnd);
            default -> Optional.empty();
        };
    }
}
