package io.github.doapps.testkit.internal.progress;

import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a deployment's steps go other than they would by themselves, by their paths, as {@code
 * build/components/web}.
 *
 * @param failures the steps that fail, and why
 * @param reasons what steps say when they have ended, though they have not failed
 * @param statuses what steps state from when they begin, though it is not so
 */
public record StepChanges(
        Map<String, Reason> failures, Map<String, Reason> reasons, Map<String, String> statuses) {

    /** All goes as it would by itself. */
    public static final StepChanges NONE = new StepChanges(Map.of(), Map.of(), Map.of());

    /**
     * Steps as they go.
     *
     * @param steps the steps, those that never begin among them
     * @param failedAt when the deployment fails, or null if it does not
     */
    public record Result(List<Step> steps, @Nullable Instant failedAt) {}

    /**
     * Changes steps.
     *
     * @param steps the steps as they would go by themselves
     * @return the steps as they go
     * @throws Refusal if a step is not there, or could not fail
     */
    public Result apply(List<Step> steps) {
        Set<String> paths = new TreeSet<>();
        collect("", steps, paths);
        refuseUnless(paths, reasons.keySet());
        refuseUnless(paths, statuses.keySet());
        List<Step> reasoned = withReasons("", steps);
        return failures.isEmpty()
                ? new Result(reasoned, null)
                : new FailingSteps(failures).apply(reasoned);
    }

    private static void collect(String prefix, List<Step> steps, Set<String> paths) {
        for (Step step : steps) {
            paths.add(prefix + step.name());
            collect(prefix + step.name() + "/", step.steps(), paths);
        }
    }

    private static void refuseUnless(Set<String> paths, Set<String> named) {
        for (String name : named) {
            if (!paths.contains(name)) {
                throw Refusal.emulatorMisused(
                        "the step " + name + " is not among this deployment's: " + paths);
            }
        }
    }

    private List<Step> withReasons(String prefix, List<Step> steps) {
        List<Step> result = new ArrayList<>();
        for (Step step : steps) {
            String path = prefix + step.name();
            if (step instanceof LeafStep leaf) {
                Reason reason = reasons.get(path);
                result.add(reason == null ? leaf : leaf.saying(reason));
            } else {
                List<Step> inner = withReasons(path + "/", step.steps());
                result.add(new GroupStep(step.name(), step.component(), inner));
            }
        }
        return List.copyOf(result);
    }
}
