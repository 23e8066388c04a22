package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.progress.DeploymentPlan;
import io.github.doapps.testkit.internal.spec.Spec;
import io.github.doapps.testkit.internal.wire.IdSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the account's deployments their ids, and the lives that are planned for them. */
final class DeploymentOrders {

    private final DeploymentHabits habits;
    private final IdSequence ids = new IdSequence("deployment");
    private final List<Planned> planned = new ArrayList<>();

    private record Planned(Optional<String> appId, DeploymentPlan plan) {

        boolean isFor(String id) {
            return appId.isEmpty() || appId.get().equals(id);
        }
    }

    DeploymentOrders(DeploymentHabits habits) {
        this.habits = habits;
    }

    /** Plans the next deployment of an app, or of any, that is not planned yet. */
    void plan(Optional<String> appId, DeploymentPlan plan) {
        planned.add(new Planned(appId, plan));
    }

    DeploymentHabits habits() {
        return habits;
    }

    DeploymentOrder next(String appId, DeploymentRequest request, Spec spec) {
        Optional<Planned> next = planned.stream().filter(each -> each.isFor(appId)).findFirst();
        next.ifPresent(planned::remove);
        DeploymentPlan plan = next.map(Planned::plan).orElse(DeploymentPlan.STANDARD);
        return new DeploymentOrder(ids.next(), request, spec, habits, plan);
    }
}
