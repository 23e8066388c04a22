package io.github.doapps.model.app;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.domain.Domain;
import io.github.doapps.model.region.Region;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.network.VpcSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An app, with the deployments that matter now. To follow a deployment ask for it by its id: these
 * slots lag behind it.
 */
public final class App extends ApiObject {

    private App(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static App of(JsonObject json) {
        return new App(json);
    }

    /**
     * The app's id.
     *
     * @return the id
     */
    public String id() {
        return requiredString("id");
    }

    /**
     * What it is made of.
     *
     * @return the spec
     */
    public AppSpec spec() {
        return requiredObject("spec", AppSpec::of);
    }

    /**
     * The account or team that owns it.
     *
     * @return the id, or empty if absent
     */
    public Optional<String> ownerUuid() {
        return string("owner_uuid");
    }

    /**
     * The project it is in.
     *
     * @return the id, or empty if the token cannot read projects
     */
    public Optional<String> projectId() {
        return string("project_id");
    }

    /**
     * The deployment that runs.
     *
     * @return the deployment, or empty if none went live yet
     */
    public Optional<Deployment> activeDeployment() {
        return deployment("active_deployment");
    }

    /**
     * The deployment under way.
     *
     * @return the deployment, or empty if none is
     */
    public Optional<Deployment> inProgressDeployment() {
        return deployment("in_progress_deployment");
    }

    /**
     * The newest deployment that has not begun; in the answer to a create or update, the one it
     * started.
     *
     * @return the deployment, or empty if none is
     */
    public Optional<Deployment> pendingDeployment() {
        return deployment("pending_deployment");
    }

    /**
     * The deployment that a rollback went back to and that was neither committed nor reverted:
     * until then the app cannot be deployed.
     *
     * @return the deployment, or empty if the app is not pinned
     */
    public Optional<Deployment> pinnedDeployment() {
        return deployment("pinned_deployment");
    }

    /** What is in a slot; an empty object is no deployment, and has no id to wait for. */
    private Optional<Deployment> deployment(String slot) {
        return object(slot, Deployment::of).filter(one -> !one.json().isEmpty());
    }

    /**
     * The URL that App Platform gave it.
     *
     * @return the URL, or empty before its first deployment
     */
    public Optional<String> defaultIngress() {
        return string("default_ingress");
    }

    /**
     * The URL under which it is reached.
     *
     * @return the URL, or empty if nothing is
     */
    public Optional<String> liveUrl() {
        return string("live_url");
    }

    /**
     * The URL under which it is reached, without a path.
     *
     * @return the URL, or empty if nothing is
     */
    public Optional<String> liveUrlBase() {
        return string("live_url_base");
    }

    /**
     * The domain under which it is reached.
     *
     * @return the domain, or empty if nothing is
     */
    public Optional<String> liveDomain() {
        return string("live_domain");
    }

    /**
     * The domains that lead to it.
     *
     * @return the domains; unmodifiable
     */
    public List<Domain> domains() {
        return objects("domains", Domain::of);
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
     * When its newest deployment was created.
     *
     * @return the time, or empty if it has none
     */
    public Optional<Instant> lastDeploymentCreatedAt() {
        return instant("last_deployment_created_at");
    }

    /**
     * When a deployment of it last went live. From godo; DigitalOcean's reference does not have it.
     *
     * @return the time, or empty if none did
     */
    public Optional<Instant> lastDeploymentActiveAt() {
        return instant("last_deployment_active_at");
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
     * The region that it runs in.
     *
     * @return the region, or empty if absent
     */
    public Optional<Region> region() {
        return object("region", Region::of);
    }

    /**
     * The addresses that its own requests come from, if the spec asks for dedicated ones.
     *
     * @return the addresses; unmodifiable, empty if it does not
     */
    public List<DedicatedEgressIp> dedicatedIps() {
        return objects("dedicated_ips", DedicatedEgressIp::of);
    }

    /**
     * The VPC network that it is in.
     *
     * @return the network, or empty if it is in none
     */
    public Optional<VpcSpec> vpc() {
        return object("vpc", VpcSpec::of);
    }

    /**
     * How its components are built. From godo; DigitalOcean's reference does not have it.
     *
     * @return the configuration, or empty if absent
     */
    public Optional<AppBuildConfig> buildConfig() {
        return object("build_config", AppBuildConfig::of);
    }
}
