package io.github.doapps.client.internal.deploy;

import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.StepStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees from look to look what happened to one deployment, which it tells as people may see it, as
 * {@link LogText} shows it.
 */
final class DeploymentWatch {

    private final Map<List<String>, StepStatus> steps = new HashMap<>();
    private @Nullable DeploymentPhase phase;

    /**
     * What happened since the look before: the phase, then the steps in their order, each begun
     * before and ended after those in it.
     */
    List<DeploymentEvent> look(Deployment deployment) {
        Deployment shown = LogText.idAndPhase(deployment);
        List<DeploymentEvent> events = new ArrayList<>();
        DeploymentPhase now = deployment.phase();
        if (!now.equals(phase)) {
            events.add(
                    new DeploymentEvent.PhaseChanged(
                            shown, phase == null ? null : LogText.of(phase)));
            phase = now;
        }
        walk(SeenStep.outermost(deployment), new Notes(shown, new LogText(deployment), events));
        return events;
    }

    /** What is told of the steps of one look. */
    private final class Notes implements Visitor {

        private final Deployment deployment;
        private final LogText text;
        private final List<DeploymentEvent> events;

        Notes(Deployment deployment, LogText text, List<DeploymentEvent> events) {
            this.deployment = deployment;
            this.text = text;
            this.events = events;
        }

        @Override
        public void enter(SeenStep step) {
            StepStatus before = steps.get(step.names());
            if (hasBegun(step.status()) && !(before != null && hasBegun(before))) {
                events.add(new DeploymentEvent.StepStarted(deployment, step.shown(text)));
            }
        }

        @Override
        public void leave(SeenStep step) {
            StepStatus now = step.status();
            StepStatus before = steps.put(step.names(), now);
            if (hasEnded(now) && !(before != null && hasEnded(before))) {
                events.add(new DeploymentEvent.StepFinished(deployment, step.shown(text)));
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
    static Optional<SeenStep> failedStep(Deployment deployment) {
        List<SeenStep> failed = new ArrayList<>();
        walk(
                SeenStep.outermost(deployment),
                step -> {
                    if (step.status().equals(StepStatus.ERROR)) {
                        failed.add(step);
                    }
                });
        return failed.stream()
                .filter(step -> failed.stream().noneMatch(other -> other.isInside(step)))
                .findFirst();
    }

    /** Goes through a tree of steps: into each before those in it, and out of it after them. */
    @FunctionalInterface
    private interface Visitor {

        void enter(SeenStep step);

        default void leave(SeenStep step) {}
    }

    private static void walk(List<SeenStep> steps, Visitor visitor) {
        for (SeenStep step : steps) {
            visitor.enter(step);
            walk(step.inner(), visitor);
            visitor.leave(step);
        }
    }
}
