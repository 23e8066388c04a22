package io.github.doapps.testkit.internal.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The phases that a deployment is to pass through.
 *
 * @param spans the phases on its way; none for those of the schedule
 * @param end the phase that it ends in
 * @param endsAfter when it ends, counted from its creation, if that is before the last phase on its
 *     way has had its time
 */
public record PhasePlan(List<PhaseSpan> spans, Phase end, @Nullable Duration endsAfter) {

    /** As the schedule has it, to {@link Phase#ACTIVE}. */
    public static final PhasePlan AS_SCHEDULED = new PhasePlan(List.of(), Phase.ACTIVE, null);

    /**
     * The times of a deployment that is created now.
     *
     * @param created when that is
     * @param schedule how long phases take where this plan names none
     * @return the times
     */
    public PhaseTimes times(Instant created, PhaseDurations schedule) {
        return PhaseTimes.of(created, spans.isEmpty() ? schedule.spans() : spans, end);
    }

    /**
     * When it ends before its time.
     *
     * @param created when it is created
     * @return the time, or empty if it has its time
     */
    public Optional<Instant> earlyEnd(Instant created) {
        return Optional.ofNullable(endsAfter).map(created::plus);
    }
}
