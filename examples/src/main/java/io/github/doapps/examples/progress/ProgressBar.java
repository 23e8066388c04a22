package io.github.doapps.examples.progress;

import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.DeploymentProgress;

/**
 * How far a deployment has come, for the eye. Steps are counted wrong by the server now and then,
 * so the bar is full for {@code ACTIVE} and for nothing else.
 */
final class ProgressBar {

    private ProgressBar() {}

    static String of(Deployment deployment, int width, Signs signs) {
        int filled =
                deployment.phase().equals(DeploymentPhase.ACTIVE)
                        ? width
                        : deployment.progress().map(counts -> part(counts, width)).orElse(0);
        return signs.bar(filled, width);
    }

    private static int part(DeploymentProgress counts, int width) {
        long done = Math.max(0, counts.successSteps());
        long all = Math.max(1, counts.totalSteps());
        return (int) Math.min(width - 1L, width * done / all);
    }

    /** {@code 2 of 6 steps}, in short {@code 2/6}; empty if the server does not say. */
    static String inWords(Deployment deployment, boolean inShort) {
        return deployment
                .progress()
                .filter(counts -> counts.totalSteps() > 0)
                .map(
                        counts ->
                                inShort
                                        ? counts.successSteps() + "/" + counts.totalSteps()
                                        : counts.successSteps()
                                                + " of "
                                                + counts.totalSteps()
                                                + " steps")
                .orElse("");
    }
}
