package io.github.doapps.benchmarks.floor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.doapps.benchmarks.row.Reading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records that data binding fills: those members that are read, and no other. */
public final class DeploymentRecords {

    private DeploymentRecords() {}

    /** What is sent. */
    public record ForceBuild(@JsonProperty("force_build") boolean forceBuild) {}

    /** What comes. */
    public record Envelope(Deployment deployment) {}

    /** A deployment. */
    public record Deployment(
            String id,
            String phase,
            @Nullable String cause,
            @JsonProperty("created_at") @Nullable String createdAt,
            @JsonProperty("updated_at") @Nullable String updatedAt,
            @JsonProperty("previous_deployment_id") @Nullable String previousDeploymentId,
            Progress progress,
            Spec spec) {

        /** The ten values. */
        public Reading reading() {
            return new Reading(
                    id,
                    phase,
                    cause,
                    createdAt == null ? null : Instant.parse(createdAt),
                    updatedAt == null ? null : Instant.parse(updatedAt),
                    previousDeploymentId,
                    progress.successSteps(),
                    progress.totalSteps(),
                    progress.steps().size(),
                    spec.name());
        }
    }

    /** How far it has come. */
    public record Progress(
            @JsonProperty("success_steps") int successSteps,
            @JsonProperty("total_steps") int totalSteps,
            List<Step> steps) {}

    /** A step, of which nothing is read but that it is there. */
    public record Step() {}

    /** What it builds. */
    public record Spec(String name) {}
}
