package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.progress.PhaseDurations;
import io.github.doapps.testkit.internal.progress.PlannedFailure;
import io.github.doapps.testkit.internal.spec.Spec;
import io.github.doapps.testkit.internal.wire.IdSequence;
import org.jspecify.annotations.Nullable;

/** Gives the account's deployments their ids, their durations and the failure that is planned. */
final class DeploymentOrders {

    private final PhaseDurations durations;
    private final IdSequence ids = new IdSequence("deployment");
    private @Nullable PlannedFailure nextFailure;

    DeploymentOrders(PhaseDurations durations) {
        this.durations = durations;
    }

    void failNext(PlannedFailure failure) {
        nextFailure = failure;
    }

    DeploymentOrder next(DeploymentRequest request, Spec spec) {
        PlannedFailure failure = nextFailure;
        nextFailure = null;
        return new DeploymentOrder(ids.next(), request, spec, durations, failure);
    }
}
