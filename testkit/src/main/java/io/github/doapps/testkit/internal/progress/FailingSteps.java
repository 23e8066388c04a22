package io.github.doapps.testkit.internal.progress;

import static java.util.Comparator.naturalOrder;

import io.github.doapps.testkit.internal.progress.LeafStep.Fate;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        List<Window> failing = failures.keySet().stream().map(this::window).toList();
        Instant first = failing.stream().map(Window::end).min(naturalOrder()).orElseThrow();
        Instant last = failing.stream().map(Window::end).max(naturalOrder()).orElseThrow();
        if (failing.size() > 1
                && failing.stream().anyMatch(window -> !window.start().isBefore(first))) {
            throw Refusal.emulatorMisused(
                    "of the steps that are planned to fail, one would have ended before another"
                            + " begins: "
                            + failures.keySet());
        }
        return new StepChanges.Result(cut("", steps, last), last);
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
