package io.github.doapps.client.internal.deploy;

import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.deploy.StepPath;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.DeploymentProgress;
import io.github.doapps.model.deployment.DeploymentStep;
import io.github.doapps.model.deployment.StepStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees from look to look what happened to one deployment. What it tells is as people may see it,
 * with a step's words as {@link LogText} shows them.
 */
final class DeploymentWatch {

    private final Map<List<String>, StepStatus> steps = new HashMap<>();
    private @Nullable DeploymentPhase phase;

    /**
     * What happened since the look before: the phase, then the steps in their order, each begun
     * before and ended after those in it.
     */
    List<DeploymentEvent> look(Deployment deployment) {
        Deployment shown = new LogText(deployment).of(deployment);
        List<DeploymentEvent> events = new ArrayList<>();
        DeploymentPhase now = shown.phase();
        if (!now.equals(phase)) {
            events.add(new DeploymentEvent.PhaseChanged(shown, phase));
            phase = now;
        }
        try {
            walk(shown, new Notes(shown, events));
        } catch (JsonException ofAnotherShape) {
            // Steps are for people to look at. What cannot be read is not told.
            return events;
        }
        return events;
    }

    /** What is told of the steps of one look. */
    private final class Notes implements Visitor {

        private final Deployment deployment;
        private final List<DeploymentEvent> events;

        Notes(Deployment deployment, List<DeploymentEvent> events) {
            this.deployment = deployment;
            this.events = events;
        }

        @Override
        public void enter(StepPath path) {
            StepStatus before = steps.get(path.names());
            if (hasBegun(path.step().status()) && !(before != null && hasBegun(before))) {
                events.add(new DeploymentEvent.StepStarted(deployment, path));
            }
        }

        @Override
        public void leave(StepPath path) {
            StepStatus now = path.step().status();
            StepStatus before = steps.put(path.names(), now);
            if (hasEnded(now) && !(before != null && hasEnded(before))) {
                events.add(new DeploymentEvent.StepFinished(deployment, path));
            }
        }
    }

    private static boolean hasBegun(StepStatus status) {
        return status.equals(StepStatus.RUNNING) || hasEnded(status);
    }

    private static boolean hasEnded(StepStatus status) {
        return status.equals(StepStatus.SUCCESS) || status.equals(StepStatus.ERROR);
    }

    /** The innermost step that failed, the first of them if there are several. */
    static Optional<StepPath> failedStep(Deployment deployment) {
        List<StepPath> failed = new ArrayList<>();
        try {
            walk(
                    deployment,
                    path -> {
                        if (path.step().status().equals(StepStatus.ERROR)) {
                            failed.add(path);
                        }
                    });
        } catch (JsonException ofAnotherShape) {
            // Then what was found before is all there is.
        }
        return failed.stream()
                .filter(path -> failed.stream().noneMatch(other -> isInside(other, path)))
                .findFirst();
    }

    private static boolean isInside(StepPath inner, StepPath outer) {
        return inner.names().size() > outer.names().size()
                && inner.names().subList(0, outer.names().size()).equals(outer.names());
    }

    /** Goes through a tree of steps: into each before those in it, and out of it after them. */
    @FunctionalInterface
    private interface Visitor {

        void enter(StepPath path);

        default void leave(StepPath path) {}
    }

    private static void walk(Deployment deployment, Visitor visitor) {
        List<DeploymentStep> outermost =
                deployment.progress().map(DeploymentProgress::steps).orElse(List.of());
        for (DeploymentStep step : outermost) {
            walk(StepPath.of(step), visitor);
        }
    }

    private static void walk(StepPath path, Visitor visitor) {
        visitor.enter(path);
        for (DeploymentStep inner : path.step().steps()) {
            walk(path.to(inner), visitor);
        }
        visitor.leave(path);
    }
}
