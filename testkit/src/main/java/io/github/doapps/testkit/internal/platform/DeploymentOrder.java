package io.github.doapps.testkit.internal.platform;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a deployment before it is created.
 *
 * @param id its id
 * @param cause why it is created, in words
 * @param trigger why it is created, by kind
 * @param forceBuild whether an earlier build must not be used again
 * @param durations how long its phases take
 * @param failure how it will fail, if it will
 */
record DeploymentOrder(
        String id,
        String cause,
        Trigger trigger,
        boolean forceBuild,
        PhaseDurations durations,
        @Nullable PlannedFailure failure) {}
