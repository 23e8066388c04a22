package io.github.doapps.testkit.internal.progress;

import java.time.Duration;
import java.util.List;

/**
 * How long a deployment stays in each phase on its way.
 *
 * @param pendingBuild before its build begins
 * @param building while it is built
 * @param pendingDeploy before it is rolled out
 * @param deploying while it is rolled out
 */
public record PhaseDurations(
        Duration pendingBuild, Duration building, Duration pendingDeploy, Duration deploying) {

    /**
     * The same as a list.
     *
     * @return the phases in their order
     */
    public List<PhaseSpan> spans() {
        return List.of(
                new PhaseSpan(Phase.PENDING_BUILD, pendingBuild),
                new PhaseSpan(Phase.BUILDING, building),
                new PhaseSpan(Phase.PENDING_DEPLOY, pendingDeploy),
                new PhaseSpan(Phase.DEPLOYING, deploying));
    }
}
