package io.github.doapps.testkit.internal.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An app and its deployments. Not safe for use by several threads: {@link Platform} guards it. */
public final class EmulatedApp {

    private final String id;
    private final Spec spec;
    private final String projectId;
    private final Instant createdAt;
    private final List<EmulatedDeployment> deployments = new ArrayList<>();
    private SourceRevision revision;
    private @Nullable EmulatedDeployment active;

    EmulatedApp(String id, Spec spec, String projectId, Instant now) {
        this.id = id;
        this.spec = spec;
        this.projectId = projectId;
        this.createdAt = now;
        this.revision = new SourceRevision(id, 1);
    }

    /**
     * The id.
     *
     * @return a UUID's text
     */
    public String id() {
        return id;
    }

    /**
     * The spec.
     *
     * @return the spec
     */
    public Spec spec() {
        return spec;
    }

    /**
     * The project that it belongs to.
     *
     * @return the project's id
     */
    public String projectId() {
        return projectId;
    }

    /**
     * When it was created.
     *
     * @return the time
     */
    public Instant createdAt() {
        return createdAt;
    }

    /**
     * The deployments.
     *
     * @return a copy, the newest first
     */
    public List<EmulatedDeployment> deployments() {
        List<EmulatedDeployment> newestFirst = new ArrayList<>(deployments);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /**
     * A deployment by its id.
     *
     * @param deploymentId the id
     * @return the deployment
     * @throws Refusal with 404 if the app has none of that id
     */
    public EmulatedDeployment deployment(String deploymentId) {
        return deployments.stream()
                .filter(deployment -> deployment.id().equals(deploymentId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /**
     * The newest deployment, if it has not come to its end.
     *
     * @param now the time
     * @return the deployment on its way
     */
    public Optional<EmulatedDeployment> inProgress(Instant now) {
        return newest().filter(deployment -> deployment.phaseAt(now).isInProgress());
    }

    /**
     * The deployment that runs.
     *
     * @return the deployment, or empty before the first one is live
     */
    public Optional<EmulatedDeployment> active() {
        return Optional.ofNullable(active);
    }

    /** Brings the app up to a time: a deployment that went live replaces the one before it. */
    void settle(Instant now) {
        newest().filter(deployment -> deployment != active)
                .filter(deployment -> deployment.phaseAt(now) == Phase.ACTIVE)
                .ifPresent(
                        live -> {
                            active().ifPresent(old -> old.stop(Phase.SUPERSEDED, live.liveAt()));
                            active = live;
                        });
    }

    EmulatedDeployment deploy(DeploymentOrder order, Instant now) {
        settle(now);
        SourceRevision sources =
                order.trigger() == Trigger.DEPLOY_ON_PUSH ? revision.afterPush() : revision;
        boolean reusesBuild =
                !order.forceBuild()
                        && deployments.stream()
                                .anyMatch(d -> d.usesSourcesOf(sources) && d.isBuiltBy(now));
        Optional<String> previousId = newest().map(EmulatedDeployment::id);
        EmulatedDeployment deployment =
                new EmulatedDeployment(order, spec, sources, previousId, reusesBuild, now);
        inProgress(now).ifPresent(replaced -> replaced.stop(Phase.SUPERSEDED, now));
        revision = sources;
        deployments.add(deployment);
        settle(now);
        return deployment;
    }

    private Optional<EmulatedDeployment> newest() {
        return deployments.isEmpty()
                ? Optional.empty()
                : Optional.of(deployments.get(deployments.size() - 1));
    }
}
