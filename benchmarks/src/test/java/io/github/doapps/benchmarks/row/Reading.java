package io.github.doapps.benchmarks.row;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ten values.
 *
 * @param id the deployment's id
 * @param phase its phase
 * @param cause why it was created
 * @param createdAt when
 * @param updatedAt when it last changed
 * @param previousDeploymentId the deployment before it
 * @param successSteps how many steps are done
 * @param totalSteps how many there are
 * @param steps how many there are at the top
 * @param specName the app's name
 */
public record Reading(
        String id,
        String phase,
        @Nullable String cause,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String previousDeploymentId,
        int successSteps,
        int totalSteps,
        int steps,
        String specName)
        implements Result {

    @Override
    public boolean matches(Expected expected) {
        return steps == expected.steps()
                && expected.id().equals(id)
                && expected.phase().equals(phase);
    }
}
