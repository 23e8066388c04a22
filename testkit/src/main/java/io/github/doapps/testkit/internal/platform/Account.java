package io.github.doapps.testkit.internal.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The apps of one account. Not safe for use by several threads: {@link Platform} guards it. */
public final class Account {

    private static final String OWNER = IdSequence.of("owner", 1);
    private static final String DEFAULT_PROJECT = IdSequence.of("project", 1);

    private final PhaseDurations durations;
    private final SpecReader specs = new SpecReader();
    private final IdSequence appIds = new IdSequence("app");
    private final IdSequence deploymentIds = new IdSequence("deployment");
    private final Map<String, EmulatedApp> apps = new LinkedHashMap<>();
    private @Nullable PlannedFailure nextFailure;

    Account(PhaseDurations durations) {
        this.durations = durations;
    }

    /**
     * The account's owner.
     *
     * @return a UUID's text
     */
    public String ownerId() {
        return OWNER;
    }

    /**
     * Creates an app, and starts its first deployment.
     *
     * @param request the request's body
     * @param root the same, read
     * @param now the time
     * @return the app
     * @throws Refusal with 400 for a wrong spec, with 409 if the name is taken
     */
    public EmulatedApp createApp(byte[] request, JsonNode root, Instant now) {
        Spec spec = specs.read(request, root);
        JsonNode project = root.path("project_id");
        if (!project.isMissingNode() && !project.isTextual()) {
            throw Refusal.badRequest("project_id must be a string");
        }
        if (apps.values().stream().anyMatch(app -> app.spec().name().equals(spec.name()))) {
            throw new Refusal(409, "conflict", "App name already exists");
        }
        EmulatedApp app =
                new EmulatedApp(appIds.next(), spec, project.asText(DEFAULT_PROJECT), now);
        app.deploy(order("app spec created", Trigger.MANUAL, true), now);
        apps.put(app.id(), app);
        return app;
    }

    /**
     * Starts a deployment of an app.
     *
     * @param appId the app's id
     * @param cause why, in words
     * @param trigger why, by kind
     * @param forceBuild whether an earlier build must not be used again
     * @param now the time
     * @return the deployment
     * @throws Refusal with 404 if there is no such app
     */
    public EmulatedDeployment deploy(
            String appId, String cause, Trigger trigger, boolean forceBuild, Instant now) {
        return app(appId, now).deploy(order(cause, trigger, forceBuild), now);
    }

    /**
     * Cancels a deployment on its way.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param now the time
     * @throws Refusal with 404 if there is no such deployment, with 400 if it has come to its end
     */
    public void cancel(String appId, String deploymentId, Instant now) {
        EmulatedDeployment deployment = app(appId, now).deployment(deploymentId);
        Phase phase = deployment.phaseAt(now);
        if (!phase.isInProgress()) {
            throw Refusal.badRequest("the deployment has come to its end: " + phase);
        }
        deployment.stop(Phase.CANCELED, now);
    }

    /**
     * Lets the next deployment fail, whosever it is.
     *
     * @param failure how
     */
    public void failNext(PlannedFailure failure) {
        nextFailure = failure;
    }

    /**
     * An app by its id.
     *
     * @param id the id
     * @param now the time
     * @return the app as it stands
     * @throws Refusal with 404 if there is none
     */
    public EmulatedApp app(String id, Instant now) {
        EmulatedApp app = apps.get(id);
        if (app == null) {
            throw Refusal.notFound();
        }
        app.settle(now);
        return app;
    }

    /**
     * All apps.
     *
     * @param now the time
     * @return a copy, the newest first
     */
    public List<EmulatedApp> apps(Instant now) {
        List<EmulatedApp> newestFirst = new ArrayList<>(apps.values());
        newestFirst.forEach(app -> app.settle(now));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private DeploymentOrder order(String cause, Trigger trigger, boolean forceBuild) {
        PlannedFailure failure = nextFailure;
        nextFailure = null;
        return new DeploymentOrder(
                deploymentIds.next(), cause, trigger, forceBuild, durations, failure);
    }
}
