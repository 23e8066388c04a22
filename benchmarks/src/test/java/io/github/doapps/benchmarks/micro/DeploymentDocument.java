package io.github.doapps.benchmarks.micro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deployment as records, with every member that the contract's example has: what who wants the
 * whole document writes by hand. The members' names are the records', in snake case.
 */
public final class DeploymentDocument {

    private DeploymentDocument() {}

    /** What a page comes in. */
    public record Page(List<Deployment> deployments, Meta meta) {}

    /** How many there are. */
    public record Meta(int total) {}

    /** What one comes in. */
    public record Envelope(Deployment deployment) {}

    /** A deployment. */
    public record Deployment(
            String id,
            Spec spec,
            List<DeployedService> services,
            @Nullable String phaseLastUpdatedAt,
            @Nullable String createdAt,
            @Nullable String updatedAt,
            @Nullable String cause,
            @Nullable String clonedFrom,
            @Nullable String previousDeploymentId,
            Progress progress,
            String phase,
            @Nullable String tierSlug) {}

    /** What it builds. */
    public record Spec(
            String name,
            @Nullable Boolean disableEdgeCache,
            @Nullable Boolean disableEmailObfuscation,
            @Nullable Boolean enhancedThreatControlEnabled,
            List<Service> services,
            @Nullable String region) {}

    /** A service of it. */
    public record Service(
            String name,
            @Nullable Github github,
            @Nullable String runCommand,
            @Nullable String environmentSlug,
            @Nullable String instanceSizeSlug,
            @Nullable Integer instanceCount,
            @Nullable List<Env> envs,
            @Nullable List<Route> routes) {}

    /** Where its source is. */
    public record Github(String repo, String branch, @Nullable Boolean deployOnPush) {}

    /** A variable. */
    public record Env(
            String key, @Nullable String value, @Nullable String scope, @Nullable String type) {}

    /** A route. */
    public record Route(String path, @Nullable Boolean preservePathPrefix) {}

    /** What the deployment knows of a service. */
    public record DeployedService(String name, @Nullable String sourceCommitHash) {}

    /** How far it has come. */
    public record Progress(
            @Nullable Integer pendingSteps,
            @Nullable Integer runningSteps,
            @Nullable Integer successSteps,
            @Nullable Integer errorSteps,
            @Nullable Integer totalSteps,
            List<Step> steps) {}

    /** A step. */
    public record Step(
            String name,
            String status,
            @Nullable List<Step> steps,
            @Nullable String startedAt,
            @Nullable String endedAt,
            @Nullable String componentName,
            @Nullable String messageBase) {}
}
