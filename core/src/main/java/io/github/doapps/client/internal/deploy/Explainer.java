package io.github.doapps.client.internal.deploy;

import static io.github.doapps.client.internal.deploy.Legible.read;

import io.github.doapps.deploy.FailureExplanation;
import io.github.doapps.deploy.FailureExplanationBuilder;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out from a deployment why it did not go live. A part of another shape is left out. */
final class Explainer {

    private Explainer() {}

    /**
     * Explains.
     *
     * @param appId the app's id
     * @param deployment the deployment at its end
     * @param failed the step that failed, if one did
     * @param text how what it says is shown
     * @param successor the one that took its place, if it is known
     */
    static FailureExplanationBuilder explain(
            String appId,
            Deployment deployment,
            Optional<SeenStep> failed,
            LogText text,
            @Nullable Deployment successor) {
        Deployment shown = text.of(deployment);
        FailureExplanationBuilder explanation =
                FailureExplanation.builder(appId, shown.id(), shown.phase())
                        .elapsed(elapsed(deployment))
                        .commits(commits(deployment, failed.flatMap(SeenStep::component), text));
        failed.ifPresent(step -> explanation.failedStep(step.shown(text)));
        read(shown::cause).ifPresent(explanation::cause);
        if (successor != null) {
            explanation.successorId(LogText.line(successor.id()));
        }
        failed.flatMap(seen -> read(() -> seen.step().reason()))
                .flatMap(reason -> read(reason::code))
                .flatMap(Advice::byCode)
                .or(() -> Advice.byPhase(deployment, successor != null))
                .ifPresent(explanation::advice);
        return explanation;
    }

    /** The steps of one that was stopped stand as they happened to: none of them is why. */
    static Optional<SeenStep> failedStep(Deployment deployment) {
        return deployment.phase().equals(DeploymentPhase.ERROR)
                ? DeploymentWatch.failedStep(deployment)
                : Optional.empty();
    }

    private static Duration elapsed(Deployment deployment) {
        Optional<Instant> end =
                read(deployment::phaseLastUpdatedAt).or(() -> read(deployment::updatedAt));
        Optional<Instant> start = read(deployment::createdAt);
        return start.flatMap(from -> end.map(to -> Duration.between(from, to)))
                .filter(took -> !took.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Of one component, else of all. */
    private static List<String> commits(
            Deployment deployment, Optional<String> component, LogText text) {
        return BuiltComponent.of(deployment).stream()
                .filter(built -> component.filter(one -> !one.equals(built.name())).isEmpty())
                .flatMap(built -> built.inWords(text).stream())
                .toList();
    }
}
