package io.github.doapps.client.internal.deploy;

import io.github.doapps.deploy.StepPath;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentStep;
import io.github.doapps.model.deployment.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step as the server gives it, by which it is known again and its component is asked for; people
 * see what {@link #shown} makes of it. A step without a name is passed over, and those in it are
 * taken for those of the step around it.
 *
 * @param steps the step and those that it is in, outermost first
 */
record SeenStep(List<DeploymentStep> steps) {

    /** Those of a deployment that are in no other. */
    static List<SeenStep> outermost(Deployment deployment) {
        return deployment.json().get("progress") instanceof JsonObject progress
                ? new SeenStep(List.of()).in(progress)
                : List.of();
    }

    /** Those in this one. */
    List<SeenStep> inner() {
        return in(step().json());
    }

    private List<SeenStep> in(JsonObject holder) {
        List<SeenStep> inner = new ArrayList<>();
        for (JsonObject item : Legible.objects(holder, "steps")) {
            if (Legible.string(item, "name").isPresent()) {
                List<DeploymentStep> longer = new ArrayList<>(steps);
                longer.add(DeploymentStep.of(item));
                inner.add(new SeenStep(List.copyOf(longer)));
            } else {
                inner.addAll(in(item));
            }
        }
        return inner;
    }

    /** The step itself. */
    DeploymentStep step() {
        return steps.get(steps.size() - 1);
    }

    List<String> names() {
        return steps.stream().map(DeploymentStep::name).toList();
    }

    StepStatus status() {
        return Legible.read(() -> Optional.of(step().status())).orElse(StepStatus.UNKNOWN);
    }

    boolean isInside(SeenStep outer) {
        return steps.size() > outer.steps.size()
                && names().subList(0, outer.steps.size()).equals(outer.names());
    }

    /** The component that it is about: its own, or that of the step around it. */
    Optional<String> component() {
        return steps.stream()
                .flatMap(step -> Legible.string(step.json(), "component_name").stream())
                .reduce((outer, inner) -> inner)
                .filter(name -> !name.isBlank());
    }

    /** As people may see it. */
    StepPath shown(LogText text) {
        StepPath path = StepPath.of(text.of(steps.get(0)));
        for (DeploymentStep inner : steps.subList(1, steps.size())) {
            path = path.to(text.of(inner));
        }
        return path;
    }
}
