package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.platform.DeploymentRequest.Build;
import io.github.doapps.testkit.internal.progress.Phase;
import io.github.doapps.testkit.internal.spec.Spec;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An app, its deployments and what else it has. Not safe for use by several threads: {@link
 * Platform} guards it.
 */
public final class EmulatedApp {

    private final AppIdentity identity;
    private final DeploymentOrders orders;
    private final DeploymentHistory history = new DeploymentHistory();
    private final Rollbacks rollbacks = new Rollbacks(this);
    private final AppParts parts;
    private Spec spec;
    private Instant updatedAt;
    private SourceRevision revision;

    EmulatedApp(AppIdentity identity, Spec spec, DeploymentOrders orders) {
        this.identity = identity;
        this.orders = orders;
        this.spec = spec;
        this.updatedAt = identity.createdAt();
        this.revision = new SourceRevision(identity.id(), 1);
        this.parts = new AppParts(identity.id());
        parts.alerts().follow(spec, identity.createdAt());
    }

    /**
     * The id.
     *
     * @return a UUID's text
     */
    public String id() {
        return identity.id();
    }

    /**
     * What never changes about it.
     *
     * @return its id, its project and its age
     */
    public AppIdentity identity() {
        return identity;
    }

    /**
     * The spec.
     *
     * @return the spec as it was last set
     */
    public Spec spec() {
        return spec;
    }

    /**
     * When its spec was last set.
     *
     * @return the time
     */
    public Instant updatedAt() {
        return updatedAt;
    }

    /**
     * Its rollbacks.
     *
     * @return the one that pins it, and those that could be
     */
    public Rollbacks rollbacks() {
        return rollbacks;
    }

    /**
     * What it has beside its deployments.
     *
     * @return alerts, events, jobs, databases and buildpacks
     */
    public AppParts parts() {
        return parts;
    }

    /**
     * The deployments.
     *
     * @return a copy, the newest first
     */
    public List<EmulatedDeployment> deployments() {
        return history.newestFirst();
    }

    /**
     * The deployments that lists have by now: a fresh one may not be among them yet.
     *
     * @param now the time
     * @return a copy, the newest first
     */
    public List<EmulatedDeployment> listedDeployments(Instant now) {
        return deployments().stream().filter(deployment -> deployment.isListedBy(now)).toList();
    }

    /**
     * A deployment by its id.
     *
     * @param deploymentId the id
     * @return the deployment
     * @throws Refusal with 404 if the app has none of that id
     */
    public EmulatedDeployment deployment(String deploymentId) {
        return history.byId(deploymentId);
    }

    /**
     * The deployment that runs.
     *
     * @return the deployment, or empty before the first one is live
     */
    public Optional<EmulatedDeployment> active() {
        return history.active();
    }

    /**
     * The deployment that runs, for what needs one.
     *
     * @return the deployment
     * @throws Refusal with 400 before the first one is live
     */
    public EmulatedDeployment requireActive() {
        return active().orElseThrow(
                        () -> Refusal.badRequest("the app has no active deployment yet"));
    }

    /**
     * Starts a deployment from the newest sources.
     *
     * @param request why and how
     * @param now the time
     * @return the deployment
     * @throws Refusal with 400 while a rollback pins the app
     */
    public EmulatedDeployment deploy(DeploymentRequest request, Instant now) {
        rollbacks.refuseIfPinned();
        SourceRevision sources =
                request.trigger() == Trigger.DEPLOY_ON_PUSH ? revision.afterPush() : revision;
        EmulatedDeployment deployment = start(request, spec, sources, null, now);
        revision = sources;
        return deployment;
    }

    /**
     * Replaces the spec, and starts a deployment of it.
     *
     * @param replacement the new spec, whole
     * @param now the time
     * @throws Refusal with 400 while a rollback pins the app
     */
    void update(Spec replacement, Instant now) {
        rollbacks.refuseIfPinned();
        DeploymentRequest request = DeploymentRequest.manual("app spec updated", Build.IF_CHANGED);
        start(request, replacement, revision, null, now);
        replaceSpec(replacement, now);
    }

    /**
     * Cancels a deployment on its way: its steps stay as they are.
     *
     * @param deploymentId the deployment's id
     * @param now the time
     * @return the deployment
     * @throws Refusal with 404 if there is no such deployment, with 400 if it has come to its end
     */
    public EmulatedDeployment cancel(String deploymentId, Instant now) {
        EmulatedDeployment deployment = deployment(deploymentId);
        Phase phase = deployment.phaseAt(now);
        if (!phase.isInProgress()) {
            throw Refusal.badRequest("the deployment has come to its end: " + phase);
        }
        history.cancel(deployment, now);
        return deployment;
    }

    /** Starts a deployment of a rollback, of what another deployment was made of. */
    EmulatedDeployment rollBack(
            String cause, Spec target, @Nullable EmulatedDeployment source, Instant now) {
        Build build = source == null ? Build.IF_CHANGED : Build.NEVER;
        EmulatedDeployment deployment =
                start(
                        new DeploymentRequest(cause, Trigger.MANUAL_ROLLBACK, build),
                        target,
                        source == null ? revision : source.revision(),
                        source,
                        now);
        replaceSpec(target, now);
        return deployment;
    }

    /** Brings the app up to a time. */
    void settle(Instant now) {
        history.settle(now);
    }

    private void replaceSpec(Spec replacement, Instant now) {
        spec = replacement;
        updatedAt = now;
        parts.alerts().follow(replacement, now);
    }

    private EmulatedDeployment start(
            DeploymentRequest request,
            Spec deployed,
            SourceRevision sources,
            @Nullable EmulatedDeployment clonedFrom,
            Instant now) {
        settle(now);
        boolean reusesBuild =
                switch (request.build()) {
                    case NEVER -> true;
                    case ALWAYS -> false;
                    case IF_CHANGED -> history.hasBuilt(sources, now);
                };
        EmulatedDeployment deployment =
                new EmulatedDeployment(
                        orders.next(id(), request, deployed),
                        sources,
                        new Predecessors(
                                history.newest()
                                        .filter(before -> orders.habits().namesPrevious())
                                        .map(EmulatedDeployment::id)
                                        .orElse(""),
                                clonedFrom == null ? "" : clonedFrom.id()),
                        reusesBuild,
                        now);
        history.add(deployment, now);
        return deployment;
    }
}
