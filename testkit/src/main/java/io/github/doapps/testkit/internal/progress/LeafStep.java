package io.github.doapps.testkit.internal.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step without steps: what the counters count.
 *
 * @param name its name
 * @param component the component that it is about, if any
 * @param messageBase what it does, in words, if it is about a component
 * @param window when it runs
 * @param fate how it goes
 * @param reason what it says when it has ended, if anything
 */
public record LeafStep(
        String name,
        @Nullable String component,
        @Nullable String messageBase,
        Window window,
        Fate fate,
        @Nullable Reason reason)
        implements Step {

    /** How a step is planned to go. */
    public enum Fate {
        /** Ends well. */
        SUCCEEDS,
        /** Ends badly. */
        FAILS,
        /** Never begins, as a step before it fails. */
        CUT,
        /** Never begins, as nothing fails. */
        SPARE
    }

    static LeafStep of(String name, Window window) {
        return new LeafStep(name, null, null, window, Fate.SUCCEEDS, null);
    }

    LeafStep saying(Reason what) {
        return new LeafStep(name, component, messageBase, window, fate, what);
    }

    LeafStep failing(Reason why) {
        return new LeafStep(name, component, messageBase, window, Fate.FAILS, why);
    }

    LeafStep cut() {
        return new LeafStep(name, component, messageBase, window, Fate.CUT, null);
    }

    @Override
    public List<Step> steps() {
        return List.of();
    }

    @Override
    public StepStatus statusAt(Instant time) {
        if (startedBy(time).isEmpty()) {
            return StepStatus.PENDING;
        }
        if (endedBy(time).isEmpty()) {
            return StepStatus.RUNNING;
        }
        return fate == Fate.FAILS ? StepStatus.ERROR : StepStatus.SUCCESS;
    }

    @Override
    public Optional<Instant> startedBy(Instant time) {
        return runs() && !time.isBefore(window.start())
                ? Optional.of(window.start())
                : Optional.empty();
    }

    @Override
    public Optional<Instant> endedBy(Instant time) {
        return runs() && !time.isBefore(window.end())
                ? Optional.of(window.end())
                : Optional.empty();
    }

    @Override
    public boolean isSpare() {
        return fate == Fate.SPARE;
    }

    private boolean runs() {
        return fate == Fate.SUCCEEDS || fate == Fate.FAILS;
    }
}
