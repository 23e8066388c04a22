package io.github.doapps.testkit.internal.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.internal.platform.DeploymentRequest.Build;
import io.github.doapps.testkit.internal.progress.DeploymentPlan;
import io.github.doapps.testkit.internal.spec.Spec;
import io.github.doapps.testkit.internal.spec.SpecReader;
import io.github.doapps.testkit.internal.wire.IdSequence;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The apps of one account. Not safe for use by several threads: {@link Platform} guards it. */
public final class Account {

    private static final String DEFAULT_PROJECT = IdSequence.of("project", 1);

    private final SpecReader specs = new SpecReader();
    private final IdSequence appIds = new IdSequence("app");
    private final DeploymentOrders orders;
    private final Map<String, EmulatedApp> apps = new LinkedHashMap<>();
    private final Set<String> detectedSources = new HashSet<>();

    Account(DeploymentHabits habits) {
        this.orders = new DeploymentOrders(habits);
    }

    /**
     * Reads the spec of a request, without doing anything with it.
     *
     * @param request the request's body
     * @param root the same, read
     * @return the spec
     * @throws Refusal with 400 for a wrong spec
     */
    public Spec readSpec(byte[] request, JsonNode root) {
        return specs.read(request, root);
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
        refuseTaken(spec.name(), "");
        AppIdentity identity = new AppIdentity(appIds.next(), project.asText(DEFAULT_PROJECT), now);
        EmulatedApp app = new EmulatedApp(identity, spec, orders);
        app.deploy(DeploymentRequest.manual("app spec created", Build.ALWAYS), now);
        apps.put(app.id(), app);
        return app;
    }

    /**
     * Replaces an app's spec, whole, and starts a deployment of it.
     *
     * @param id the app's id
     * @param request the request's body
     * @param root the same, read
     * @param now the time
     * @return the app
     * @throws Refusal with 404 if there is no such app, with 400 for a wrong spec or while a
     *     rollback pins the app, with 409 if the name is another app's
     */
    public EmulatedApp updateApp(String id, byte[] request, JsonNode root, Instant now) {
        EmulatedApp app = app(id, now);
        Spec spec = specs.read(request, root);
        refuseTaken(spec.name(), id);
        app.update(spec, now);
        return app;
    }

    /**
     * Deletes an app, with all that it has.
     *
     * @param id the app's id
     * @param now the time
     * @throws Refusal with 404 if there is no such app
     */
    public void deleteApp(String id, Instant now) {
        apps.remove(app(id, now).id());
    }

    /**
     * Plans a deployment that is not there yet.
     *
     * @param appId whose next deployment it is, or empty for the next of any app
     * @param plan how it goes
     */
    public void planNext(Optional<String> appId, DeploymentPlan plan) {
        orders.plan(appId, plan);
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

    /**
     * Whether a name is free.
     *
     * @param name the name
     * @param exceptId the id of an app whose name does not count, empty for none
     * @return true if no app has it
     */
    public boolean isFree(String name, String exceptId) {
        return apps.values().stream()
                .noneMatch(app -> app.spec().name().equals(name) && !app.id().equals(exceptId));
    }

    /**
     * Looks into sources, which takes a while: who asks first is told to ask again.
     *
     * @param sources what tells the sources from others
     * @return whether they have been looked into
     */
    public boolean hasDetected(String sources) {
        return !detectedSources.add(sources);
    }

    private void refuseTaken(String name, String exceptId) {
        if (!isFree(name, exceptId)) {
            throw new Refusal(409, "conflict", "App name already exists");
        }
    }
}
