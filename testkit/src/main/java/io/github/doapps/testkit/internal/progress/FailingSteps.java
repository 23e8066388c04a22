package io.github.doapps.testkit.internal.progress;

import io.github.doapps.testkit.internal.progress.LeafStep.Fate;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets one step fail: what would begin when it has failed never begins. For one use. */
public final class FailingSteps {

    private final PlannedFailure failure;
    private final Map<String, LeafStep> leaves = new LinkedHashMap<>();
    private boolean passedFailing;

    /**
     * Steps that a failure ends.
     *
     * @param steps the steps, the failing one and those that never begin among them
     * @param failedAt when the failing step ends
     */
    public record Result(List<Step> steps, Instant failedAt) {}

    /**
     * For one deployment.
     *
     * @param failure how it fails
     */
    public FailingSteps(PlannedFailure failure) {
        this.failure = failure;
    }

    /**
     * The steps with the failure among them.
     *
     * @param steps the steps as they would go
     * @return the steps as they go
     * @throws Refusal if there is no such step
     */
    public Result apply(List<Step> steps) {
        collect("", steps);
        LeafStep failing = leaves.get(failure.step());
        if (failing == null || failing.fate() == Fate.SPARE) {
            throw Refusal.emulatorMisused(
                    "the step that is planned to fail is not among this deployment's: "
                            + leaves.keySet());
        }
        Instant failedAt = failing.window().end();
        return new Result(cut("", steps, failedAt), failedAt);
    }

    private void collect(String path, List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof LeafStep leaf) {
                leaves.put(path + step.name(), leaf);
            } else {
                collect(path + step.name() + "/", step.steps());
            }
        }
    }

    private List<Step> cut(String path, List<Step> steps, Instant failedAt) {
        List<Step> result = new ArrayList<>();
        for (Step step : steps) {
            String stepPath = path + step.name();
            if (step instanceof LeafStep leaf) {
                result.add(cut(stepPath, leaf, failedAt));
            } else {
                List<Step> inner = cut(stepPath + "/", step.steps(), failedAt);
                result.add(new GroupStep(step.name(), step.component(), inner));
            }
        }
        return List.copyOf(result);
    }

    private LeafStep cut(String path, LeafStep leaf, Instant failedAt) {
        if (path.equals(failure.step())) {
            passedFailing = true;
            return leaf.failing(failure.reason());
        }
        return leaf.fate() == Fate.SUCCEEDS && beginsAfter(leaf.window(), failedAt)
                ? leaf.cut()
                : leaf;
    }

    /** Where a phase takes no time, steps begin and end at once: then their order decides. */
    private boolean beginsAfter(Window window, Instant failedAt) {
        if (window.start().equals(failedAt) && window.end().equals(failedAt)) {
            return passedFailing;
        }
        return !window.start().isBefore(failedAt);
    }
}
