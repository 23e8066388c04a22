package io.github.doapps.testkit.internal.progress;

import io.github.doapps.testkit.internal.progress.LeafStep.Fate;
import io.github.doapps.testkit.internal.spec.Component;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out a deployment's steps in the phases' times. Components go side by side. */
public final class StepPlan {

    private static final Reason REUSED =
            new Reason("PreviousBuildReused", "The sources have not changed since the last build.");
    private static final Reason PREBUILT =
            new Reason("PreBuiltImage", "The component comes as an image.");

    private final Window building;
    private final Window deploying;
    private final boolean reusesBuild;

    /**
     * A plan.
     *
     * @param times when the phases begin
     * @param reusesBuild whether an earlier build is good enough
     */
    public StepPlan(PhaseTimes times, boolean reusesBuild) {
        this.building = times.of(Phase.BUILDING);
        this.deploying = times.of(Phase.DEPLOYING);
        this.reusesBuild = reusesBuild;
    }

    /**
     * The steps.
     *
     * @param components what is deployed
     * @return the steps at the top, with those in them
     */
    public List<Step> steps(List<Component> components) {
        List<Step> build = new ArrayList<>();
        build.add(LeafStep.of("initialize", building.tenths(0, 1)));
        List<Step> deploy = new ArrayList<>();
        deploy.add(LeafStep.of("initialize", deploying.tenths(0, 1)));
        if (!components.isEmpty()) {
            build.add(group("components", components.stream().map(this::buildStep).toList()));
            deploy.add(group("components", components.stream().map(this::deployStep).toList()));
        }
        deploy.add(LeafStep.of("finalize", deploying.tenths(9, 10)));
        return List.of(group("build", build), group("deploy", deploy));
    }

    private Step buildStep(Component component) {
        return new LeafStep(
                component.name(),
                component.name(),
                "Building " + component.kind().label(),
                building.tenths(1, 10),
                Fate.SUCCEEDS,
                buildReason(component));
    }

    private @Nullable Reason buildReason(Component component) {
        if (component.isPrebuilt()) {
            return PREBUILT;
        }
        return reusesBuild ? REUSED : null;
    }

    private Step deployStep(Component component) {
        String label = component.kind().label();
        return new GroupStep(
                component.name(),
                component.name(),
                List.of(
                        rollout(component, "deploy", "Deploying " + label, deploying.tenths(1, 5)),
                        rollout(
                                component,
                                "wait",
                                "Waiting for " + label,
                                deploying.tenths(5, 9))));
    }

    private static Step rollout(Component component, String name, String message, Window window) {
        Fate fate = component.isOnlyOnFailure() ? Fate.SPARE : Fate.SUCCEEDS;
        return new LeafStep(name, component.name(), message, window, fate, null);
    }

    private static Step group(String name, List<Step> steps) {
        return new GroupStep(name, null, List.copyOf(steps));
    }
}
