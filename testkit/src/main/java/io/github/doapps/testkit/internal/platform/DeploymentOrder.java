package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.progress.PhaseDurations;
import io.github.doapps.testkit.internal.progress.PlannedFailure;
import io.github.doapps.testkit.internal.spec.Spec;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a deployment before it is created.
 *
 * @param id its id
 * @param request what is asked for
 * @param spec what is deployed
 * @param durations how long its phases take
 * @param failure how it will fail, if it will
 */
record DeploymentOrder(
        String id,
        DeploymentRequest request,
        Spec spec,
        PhaseDurations durations,
        @Nullable PlannedFailure failure) {}
