package io.github.doapps.testkit.internal.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step made of steps, which stands as they do.
 *
 * @param name its name
 * @param component the component that it is about, if any
 * @param steps the steps in it
 */
public record GroupStep(String name, @Nullable String component, List<Step> steps) implements Step {

    @Override
    public StepStatus statusAt(Instant time) {
        Set<StepStatus> statuses = EnumSet.noneOf(StepStatus.class);
        steps.stream()
                .filter(step -> !step.isSpare())
                .forEach(step -> statuses.add(step.statusAt(time)));
        if (statuses.contains(StepStatus.ERROR)) {
            return StepStatus.ERROR;
        }
        if (statuses.isEmpty()) {
            return StepStatus.PENDING;
        }
        return statuses.size() == 1 ? statuses.iterator().next() : StepStatus.RUNNING;
    }

    @Override
    public Optional<Instant> startedBy(Instant time) {
        return steps.stream()
                .flatMap(step -> step.startedBy(time).stream())
                .min(Comparator.naturalOrder());
    }

    @Override
    public Optional<Instant> endedBy(Instant time) {
        return switch (statusAt(time)) {
            case PENDING, RUNNING -> Optional.empty();
            case SUCCESS, ERROR ->
                    steps.stream()
                            .flatMap(step -> step.endedBy(time).stream())
                            .max(Comparator.naturalOrder());
        };
    }

    @Override
    public boolean isSpare() {
        return steps.stream().allMatch(Step::isSpare);
    }
}
