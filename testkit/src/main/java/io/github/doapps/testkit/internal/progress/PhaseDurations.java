package io.github.doapps.testkit.internal.progress;

import java.time.Duration;

/**
 * How long a deployment stays in each phase on its way.
 *
 * @param pendingBuild before its build begins
 * @param building while it is built
 * @param pendingDeploy before it is rolled out
 * @param deploying while it is rolled out
 */
public record PhaseDurations(
        Duration pendingBuild, Duration building, Duration pendingDeploy, Duration deploying) {}
