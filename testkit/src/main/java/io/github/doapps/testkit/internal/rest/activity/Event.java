package io.github.doapps.testkit.internal.rest.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.platform.Scaling;
import io.github.doapps.testkit.internal.platform.Trigger;
import io.github.doapps.testkit.internal.rest.deployment.DeploymentJson;
import io.github.doapps.testkit.internal.wire.GoTime;
import io.github.doapps.testkit.internal.wire.IdSequence;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Instant;
import java.util.Set;

/** Something that went on in an app, as the API tells of it. */
sealed interface Event {

    static Event of(EmulatedDeployment deployment) {
        return new Deployed(deployment);
    }

    static Event of(Scaling scaling) {
        return new Scaled(scaling);
    }

    String id();

    EventType type();

    Instant createdAt();

    /** Whether it is a deployment of some kinds, or no deployment. */
    boolean isOf(Set<Trigger> triggers);

    void cancel(Instant now);

    ObjectNode json(Instant now);

    /**
     * A deployment.
     *
     * @param deployment the deployment
     */
    record Deployed(EmulatedDeployment deployment) implements Event {

        @Override
        public String id() {
            return IdSequence.of("event/" + deployment.id(), 1);
        }

        @Override
        public EventType type() {
            return EventType.DEPLOYMENT;
        }

        @Override
        public Instant createdAt() {
            return deployment.createdAt();
        }

        @Override
        public boolean isOf(Set<Trigger> triggers) {
            return triggers.contains(deployment.trigger());
        }

        @Override
        public void cancel(Instant now) {
            throw Refusal.badRequest("only autoscaling events can be canceled");
        }

        @Override
        public ObjectNode json(Instant now) {
            ObjectNode json = head(this, deployment.id());
            json.set("deployment", DeploymentJson.of(deployment, now));
            return json;
        }
    }

    /**
     * A change of the number of instances.
     *
     * @param scaling the change
     */
    record Scaled(Scaling scaling) implements Event {

        @Override
        public String id() {
            return scaling.id();
        }

        @Override
        public EventType type() {
            return EventType.AUTOSCALING;
        }

        @Override
        public Instant createdAt() {
            return scaling.course().createdAt();
        }

        @Override
        public boolean isOf(Set<Trigger> triggers) {
            return true;
        }

        @Override
        public void cancel(Instant now) {
            scaling.course().cancel(now);
        }

        @Override
        public ObjectNode json(Instant now) {
            ObjectNode json = head(this, scaling.deploymentId());
            ObjectNode autoscaling = json.putObject("autoscaling");
            autoscaling.put(
                    "phase",
                    switch (scaling.course().stageAt(now)) {
                        case PENDING -> "PENDING";
                        case RUNNING -> "IN_PROGRESS";
                        case SUCCEEDED -> "SUCCEEDED";
                        case CANCELED -> "CANCELED";
                    });
            autoscaling
                    .putObject("components")
                    .putObject(scaling.component())
                    .put("from", scaling.from())
                    .put("to", scaling.to())
                    .put("triggering_metric", "cpu");
            return json;
        }
    }

    private static ObjectNode head(Event event, String deploymentId) {
        return Json.object()
                .put("id", event.id())
                .put("type", event.type().name())
                .put("created_at", GoTime.seconds(event.createdAt()))
                .put("deployment_id", deploymentId);
    }
}
