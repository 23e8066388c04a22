package io.github.doapps.testkit.internal.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a deployment that nothing disturbs passes from phase to phase. Immutable. */
public final class PhaseTimes {

    /** Begins when no test is there to see it. */
    private static final Window NEVER = new Window(Instant.MAX, Instant.MAX);

    private final List<Began> began;

    private record Began(Phase phase, Instant at) {}

    private PhaseTimes(List<Began> began) {
        this.began = began;
    }

    /**
     * The times of a deployment that is created now.
     *
     * @param created when that is
     * @param spans the phases on its way, in their order
     * @param end the phase that it stays in after them
     * @return the times
     */
    public static PhaseTimes of(Instant created, List<PhaseSpan> spans, Phase end) {
        List<Began> began = new ArrayList<>();
        Instant time = created;
        for (PhaseSpan span : spans) {
            began.add(new Began(span.phase(), time));
            time = time.plus(span.duration());
        }
        began.add(new Began(end, time));
        return new PhaseTimes(List.copyOf(began));
    }

    /**
     * When it was created, in its first phase.
     *
     * @return the time
     */
    public Instant created() {
        return began.get(0).at();
    }

    /**
     * Where it stands.
     *
     * @param time when
     * @return the phase of that time
     */
    public Phase phaseAt(Instant time) {
        return began.get(indexAt(time)).phase();
    }

    /**
     * When the phase of a time began.
     *
     * @param time the time
     * @return the start, or empty while it is in its first phase
     */
    public Optional<Instant> phaseBegan(Instant time) {
        int index = indexAt(time);
        return index == 0 ? Optional.empty() : Optional.of(began.get(index).at());
    }

    /**
     * When it is in a phase, from its first time to its last.
     *
     * @param phase the phase, of those on its way
     * @return from when until when; a time that never comes if it is not on its way
     */
    public Window of(Phase phase) {
        Instant start = null;
        Instant end = null;
        for (int i = 0; i < began.size() - 1; i++) {
            if (began.get(i).phase().equals(phase)) {
                start = start == null ? began.get(i).at() : start;
                end = began.get(i + 1).at();
            }
        }
        return start == null || end == null ? NEVER : new Window(start, end);
    }

    /**
     * When it is live.
     *
     * @return the time, or empty if it never is
     */
    public Optional<Instant> live() {
        return began.stream()
                .filter(began -> began.phase().equals(Phase.ACTIVE))
                .map(Began::at)
                .findFirst();
    }

    /**
     * When it comes to its end.
     *
     * @return the time, or empty if it stays on its way for ever
     */
    public Optional<Instant> ended() {
        Began last = began.get(began.size() - 1);
        return last.phase().isInProgress() ? Optional.empty() : Optional.of(last.at());
    }

    private int indexAt(Instant time) {
        int index = 0;
        while (index + 1 < began.size() && !time.isBefore(began.get(index + 1).at())) {
            index++;
        }
        return index;
    }
}
