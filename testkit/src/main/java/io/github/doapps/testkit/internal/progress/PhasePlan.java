package io.github.doapps.testkit.internal.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param queues whether it waits for the end of the deployment before it, which it supersedes
 *     otherwise
 */
public record PhasePlan(
        List<PhaseSpan> spans, Phase end, @Nullable Duration endsAfter, boolean queues) {

    /** As the schedule has it, to {@link Phase#ACTIVE}. */
    public static final PhasePlan AS_SCHEDULED =
            new PhasePlan(List.of(), Phase.ACTIVE, null, false);

    /**
     * The times of a deployment that is created now.
     *
     * @param created when that is
     * @param queued how long it is in a queue first
     * @param schedule how long phases take where this plan names none
     * @return the times
     */
    public PhaseTimes times(Instant created, Duration queued, PhaseDurations schedule) {
        List<PhaseSpan> own = spans.isEmpty() ? schedule.spans() : spans;
        return PhaseTimes.of(created, queued.isZero() ? own : after(queued, own), end);
    }

    /** In a queue it is PENDING_BUILD, and no other phase than if it begins so by itself. */
    private static List<PhaseSpan> after(Duration queued, List<PhaseSpan> own) {
        boolean beginsSo = !own.isEmpty() && own.get(0).phase().equals(Phase.PENDING_BUILD);
        Duration pending = beginsSo ? queued.plus(own.get(0).duration()) : queued;
        List<PhaseSpan> spans = new ArrayList<>();
        spans.add(new PhaseSpan(Phase.PENDING_BUILD, pending));
        spans.addAll(beginsSo ? own.subList(1, own.size()) : own);
        return spans;
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
