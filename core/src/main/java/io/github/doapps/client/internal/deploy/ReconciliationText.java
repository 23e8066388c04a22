package io.github.doapps.client.internal.deploy;

import io.github.doapps.DeploymentCandidate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What looking at the list brought, in words. */
final class ReconciliationText {

    private ReconciliationText() {}

    static String of(
            List<DeploymentCandidate> candidates,
            String doubt,
            int lists,
            Duration elapsed,
            String flow,
            boolean applied) {
        String looked =
                lists == 0
                        ? flow + " could not have the app's list of deployments after that"
                        : flow
                                + " looked at the app's deployments for "
                                + elapsed.toSeconds()
                                + " s after that";
        if (candidates.isEmpty()) {
            return looked
                    + (lists == 0
                            ? ": look at it before you do it again."
                            : ", and found none that could have come of it: "
                                    + (applied
                                            ? "it may still appear."
                                            : "it was probably not acted on, but may still"
                                                    + " appear."));
        }
        String each =
                candidates.stream()
                        .map(DeploymentCandidate::toString)
                        .collect(Collectors.joining("; "));
        if (candidates.size() == 1) {
            return looked
                    + ", and found one that may be it: "
                    + each
                    + (doubt.isEmpty() ? "" : ", but " + doubt)
                    + ". If it is, wait for it by its id; if a colleague or a push may have"
                    + " deployed in that moment, ask before.";
        }
        return looked
                + ", and found "
                + candidates.size()
                + " that may be it: "
                + each
                + ". Choose the one that is yours, and wait for it by its id.";
    }
}
