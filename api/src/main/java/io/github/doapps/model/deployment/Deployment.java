package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.spec.AppSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One attempt to build and run an app. */
public final class Deployment extends ApiObject {

    private Deployment(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static Deployment of(JsonObject json) {
        return new Deployment(json);
    }

    /**
     * The deployment's id.
     *
     * @return the id
     */
    public String id() {
        return requiredString("id");
    }

    /**
     * The spec that it builds and runs.
     *
     * @return the spec
     */
    public AppSpec spec() {
        return requiredObject("spec", AppSpec::of);
    }

    /**
     * What it knows of the spec's services.
     *
     * @return the services; unmodifiable
     */
    public List<DeploymentService> services() {
        return objects("services", DeploymentService::of);
    }

    /**
     * What it knows of the spec's static sites.
     *
     * @return the static sites; unmodifiable
     */
    public List<DeploymentStaticSite> staticSites() {
        return objects("static_sites", DeploymentStaticSite::of);
    }

    /**
     * What it knows of the spec's workers.
     *
     * @return the workers; unmodifiable
     */
    public List<DeploymentWorker> workers() {
        return objects("workers", DeploymentWorker::of);
    }

    /**
     * What it knows of the spec's jobs.
     *
     * @return the jobs; unmodifiable
     */
    public List<DeploymentJob> jobs() {
        return objects("jobs", DeploymentJob::of);
    }

    /**
     * What it knows of the spec's functions components.
     *
     * @return the functions components; unmodifiable
     */
    public List<DeploymentFunctions> functions() {
        return objects("functions", DeploymentFunctions::of);
    }

    /**
     * Where it stands: the only thing that decides whether it succeeded.
     *
     * @return the phase, {@link DeploymentPhase#UNKNOWN} if absent
     */
    public DeploymentPhase phase() {
        return openEnum("phase", DeploymentPhase::of, DeploymentPhase.UNKNOWN);
    }

    /**
     * When it came to its phase.
     *
     * @return the time, or empty if it has not left its first phase
     */
    public Optional<Instant> phaseLastUpdatedAt() {
        return instant("phase_last_updated_at");
    }

    /**
     * When it was created.
     *
     * @return the time, or empty if absent
     */
    public Optional<Instant> createdAt() {
        return instant("created_at");
    }

    /**
     * When it last changed.
     *
     * @return the time, or empty if absent
     */
    public Optional<Instant> updatedAt() {
        return instant("updated_at");
    }

    /**
     * Why it was created, in words: {@code manual}, or which commit was pushed.
     *
     * @return the cause, or empty if absent
     */
    public Optional<String> cause() {
        return string("cause");
    }

    /**
     * Why it was created, in detail. From godo; DigitalOcean's reference does not have it.
     *
     * @return the details, or empty if absent
     */
    public Optional<CauseDetails> causeDetails() {
        return object("cause_details", CauseDetails::of);
    }

    /**
     * The deployment whose build it uses.
     *
     * @return the id, or empty if it has its own
     */
    public Optional<String> clonedFrom() {
        return string("cloned_from");
    }

    /**
     * The deployment before it. The one that superseded a deployment has that one's id here. From
     * godo; DigitalOcean's reference does not have it.
     *
     * @return the id, or empty if it is the app's first
     */
    public Optional<String> previousDeploymentId() {
        return string("previous_deployment_id");
    }

    /**
     * How far it has come.
     *
     * @return the progress, or empty if absent
     */
    public Optional<DeploymentProgress> progress() {
        return object("progress", DeploymentProgress::of);
    }

    /**
     * How long its parts took. From godo; DigitalOcean's reference does not have it.
     *
     * @return the times, or empty if absent
     */
    public Optional<DeploymentTiming> timing() {
        return object("timing", DeploymentTiming::of);
    }

    /**
     * The tier that it runs in, such as {@code basic}.
     *
     * @return the slug, or empty if absent
     */
    public Optional<String> tierSlug() {
        return string("tier_slug");
    }

    /**
     * The load balancer that leads to it. From godo; DigitalOcean's reference does not have it.
     *
     * @return the id, or empty if absent
     */
    public Optional<String> loadBalancerId() {
        return string("load_balancer_id");
    }
}
