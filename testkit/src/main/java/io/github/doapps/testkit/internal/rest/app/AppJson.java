package io.github.doapps.testkit.internal.rest.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.platform.Owner;
import io.github.doapps.testkit.internal.progress.Phase;
import io.github.doapps.testkit.internal.rest.catalog.Region;
import io.github.doapps.testkit.internal.rest.deployment.DeploymentJson;
import io.github.doapps.testkit.internal.wire.GoTime;
import io.github.doapps.testkit.internal.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An app as the API writes it, with its deployments in their slots. */
final class AppJson {

    private final Instant now;

    AppJson(Instant now) {
        this.now = now;
    }

    /**
     * As who has just created or changed it is told: with its deployment in the slot of the pending
     * one, as the reference promises, however lists lag and however soon that came to its end.
     */
    ObjectNode changed(EmulatedApp app) {
        Optional<EmulatedDeployment> started = app.deployments().stream().findFirst();
        return of(app, true, app.deployments(), started);
    }

    /** As who asks is told. */
    ObjectNode of(EmulatedApp app, boolean withProject) {
        List<EmulatedDeployment> listed = app.listedDeployments(now);
        return of(app, withProject, listed, listed.stream().findFirst().filter(this::isPending));
    }

    private ObjectNode of(
            EmulatedApp app,
            boolean withProject,
            List<EmulatedDeployment> newestFirst,
            Optional<EmulatedDeployment> pending) {
        String domain = domain(app);
        boolean live = app.active().isPresent() && isReachable(app);
        ObjectNode json = Json.object();
        json.put("id", app.id());
        json.put("owner_uuid", Owner.ID);
        json.putRawValue("spec", new RawValue(app.spec().json()));
        if (live) {
            json.put("default_ingress", "https://" + domain);
        }
        json.put("created_at", GoTime.seconds(app.identity().createdAt()));
        json.put("updated_at", GoTime.seconds(app.updatedAt()));
        slot(json, "active_deployment", app.active());
        slot(
                json,
                "in_progress_deployment",
                newestFirst.stream()
                        .filter(d -> d.phaseAt(now).isInProgress() && !isPending(d))
                        .filter(d -> pending.filter(d::equals).isEmpty())
                        .findFirst());
        newestFirst.stream()
                .findFirst()
                .ifPresent(
                        last ->
                                json.put(
                                        "last_deployment_created_at",
                                        GoTime.seconds(last.createdAt())));
        if (live) {
            json.put("live_url", "https://" + domain);
        }
        slot(json, "pending_deployment", pending);
        json.set("region", Region.json(app.spec().region()));
        json.put("tier_slug", "basic");
        if (live) {
            json.put("live_url_base", "https://" + domain);
            json.put("live_domain", domain);
        }
        if (withProject) {
            json.put("project_id", app.identity().projectId());
        }
        slot(json, "pinned_deployment", app.rollbacks().pinned());
        return json;
    }

    private void slot(ObjectNode json, String member, Optional<EmulatedDeployment> deployment) {
        deployment.ifPresent(d -> json.set(member, DeploymentJson.of(d, now)));
    }

    private boolean isPending(EmulatedDeployment deployment) {
        return deployment.phaseAt(now).equals(Phase.PENDING_BUILD);
    }

    /** An app of workers and jobs alone has no URL, however live it is. */
    private static boolean isReachable(EmulatedApp app) {
        return app.spec().components().stream().anyMatch(c -> c.kind().isReachable());
    }

    private static String domain(EmulatedApp app) {
        return app.spec().name() + "-" + app.id().substring(0, 5) + ".ondigitalocean.app";
    }
}
