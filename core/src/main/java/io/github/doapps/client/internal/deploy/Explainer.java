package io.github.doapps.client.internal.deploy;

import io.github.doapps.deploy.FailureExplanation;
import io.github.doapps.deploy.FailureExplanationBuilder;
import io.github.doapps.deploy.StepPath;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds out from a deployment why it did not go live. A part of another shape is left out. */
final class Explainer {

    private Explainer() {}

    /**
     * Explains.
     *
     * @param appId the app's id
     * @param deployment the deployment at its end
     * @param text how what it says is shown
     * @param successor the one that took its place, if it is known
     */
    static FailureExplanationBuilder explain(
            String appId, Deployment deployment, LogText text, @Nullable Deployment successor) {
        FailureExplanationBuilder explanation =
                FailureExplanation.builder(appId, deployment.id(), deployment.phase())
                        .elapsed(elapsed(deployment));
        // The steps of a deployment that was stopped stand as they happened to: none of them is
        // why.
        Deployment shown = text.of(deployment);
        Optional<StepPath> failed =
                deployment.phase().equals(DeploymentPhase.ERROR)
                        ? DeploymentWatch.failedStep(shown)
                        : Optional.empty();
        failed.ifPresent(explanation::failedStep);
        read(shown::cause).ifPresent(explanation::cause);
        explanation.commits(commits(shown, failed.flatMap(StepPath::component)));
        if (successor != null) {
            explanation.successorId(successor.id());
        }
        failed.flatMap(path -> read(() -> path.step().reason()))
                .flatMap(reason -> read(reason::code))
                .flatMap(Advice::byCode)
                .or(() -> Advice.byPhase(deployment, successor != null))
                .ifPresent(explanation::advice);
        return explanation;
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
    private static List<String> commits(Deployment deployment, Optional<String> component) {
        return BuiltComponent.of(deployment).stream()
                .filter(built -> component.filter(one -> !one.equals(built.name())).isEmpty())
                .flatMap(built -> built.inWords().stream())
                .toList();
    }

    private static <T> Optional<T> read(Supplier<Optional<T>> accessor) {
        try {
            return accessor.get();
        } catch (JsonException ofAnotherShape) {
            return Optional.empty();
        }
    }
}
