package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.progress.DeploymentPlan;
import io.github.doapps.testkit.internal.spec.Spec;

/**
 * What is known of a deployment before it is created.
 *
 * @param id its id
 * @param request what is asked for
 * @param spec what is deployed
 * @param habits how the platform's deployments go
 * @param plan how this one goes
 */
record DeploymentOrder(
        String id,
        DeploymentRequest request,
        Spec spec,
        DeploymentHabits habits,
        DeploymentPlan plan) {}
