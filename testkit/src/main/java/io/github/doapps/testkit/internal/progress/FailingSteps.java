package io.github.doapps.testkit.internal.progress;

import io.github.doapps.testkit.internal.progress.LeafStep.Fate;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets steps fail, one or some that run side by side: what would begin when they have failed never
 * begins. For one use.
 */
final class FailingSteps {

    private final Map<String, Reason> failures;
    private final Map<String, LeafStep> leaves = new LinkedHashMap<>();
    private boolean passedFailing;

    /** For one deployment, whose steps fail by these reasons. */
    FailingSteps(Map<String, Reason> failures) {
        this.failures = failures;
    }

    /**
     * The steps with the failures among them.
     *
     * @throws Refusal if there is no such step, or if it could not begin as another fails before
     */
    StepChanges.Result apply(List<Step> steps) {
        collect("", steps);
        Set<Instant> ends =
                failures.keySet().stream()
                        .map(path -> window(path).end())
                        .collect(Collectors.toSet());
        if (ends.size() > 1) {
            throw Refusal.emulatorMisused(
                    "the steps that are planned to fail do not run side by side, so that one would"
                            + " have failed before another ends: "
                            + failures.keySet());
        }
        Instant failedAt = ends.iterator().next();
        return new StepChanges.Result(cut("", steps, failedAt), failedAt);
    }

    private Window window(String path) {
        LeafStep leaf = leaves.get(path);
        if (leaf == null || leaf.fate() == Fate.SPARE) {
            throw Refusal.emulatorMisused(
                    "the step that is planned to fail is not among this deployment's: "
                            + leaves.keySet());
        }
        return leaf.window();
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
        Reason reason = failures.get(path);
        if (reason != null) {
            passedFailing = true;
            return leaf.failing(reason);
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
