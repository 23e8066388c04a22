package io.github.doapps.benchmarks.floor;

import io.github.doapps.benchmarks.row.Reading;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records again, as JSON-B fills them. */
public final class YassonDeployment {

    private YassonDeployment() {}

    /** What comes. */
    public record Envelope(Deployment deployment) {

        /** As JSON-B makes it. */
        @JsonbCreator
        public Envelope {}
    }

    /** A deployment. */
    public record Deployment(
            String id,
            String phase,
            @Nullable String cause,
            @JsonbProperty("created_at") @Nullable String createdAt,
            @JsonbProperty("updated_at") @Nullable String updatedAt,
            @JsonbProperty("previous_deployment_id") @Nullable String previousDeploymentId,
            Progress progress,
            Spec spec) {

        /** As JSON-B makes it. */
        @JsonbCreator
        public Deployment {}

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
            @JsonbProperty("success_steps") int successSteps,
            @JsonbProperty("total_steps") int totalSteps,
            List<Step> steps) {

        /** As JSON-B makes it. */
        @JsonbCreator
        public Progress {}
    }

    /** A step, of which nothing is read but that it is there. */
    public record Step() {

        /** As JSON-B makes it. */
        @JsonbCreator
        public Step {}
    }

    /** What it builds. */
    public record Spec(String name) {

        /** As JSON-B makes it. */
        @JsonbCreator
        public Spec {}
    }
}
