package io.github.doapps.testkit.internal.rest.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.JobInvocation;
import io.github.doapps.testkit.internal.platform.Owner;
import io.github.doapps.testkit.internal.rest.route.ShapeSource;
import io.github.doapps.testkit.internal.wire.GoTime;
import io.github.doapps.testkit.internal.wire.Json;
import java.time.Instant;

/**
 * A job invocation in the shapes that are told of it: alone, within an object, or as the one item
 * of a list within an object, with lists for its inner objects, too.
 */
final class JobInvocationJson {

    private final ShapeSource shape;

    JobInvocationJson(ShapeSource shape) {
        this.shape = shape;
    }

    /** The answer to who asks for one. */
    JsonNode answer(JobInvocation invocation, Instant now) {
        ObjectNode item = item(invocation, now);
        return switch (shape) {
            case CLIENT -> Json.object().set("job_invocation", item);
            case SCHEMA -> item;
            case EXAMPLE -> {
                ObjectNode trigger = (ObjectNode) item.get("trigger");
                if (trigger.has("scheduled")) {
                    JsonNode scheduled = trigger.get("scheduled");
                    trigger.putArray("scheduled").add(scheduled);
                }
                item.putArray("trigger").add(trigger);
                ObjectNode envelope = Json.object();
                envelope.putArray("job_invocation").add(item);
                yield envelope;
            }
        };
    }

    /** One among others in a list. */
    ObjectNode item(JobInvocation invocation, Instant now) {
        ObjectNode json = Json.object();
        json.put("id", invocation.id());
        json.put("job_name", invocation.job().name());
        json.put("deployment_id", invocation.deploymentId());
        json.put("phase", invocation.course().stageAt(now).name());
        json.put("created_at", GoTime.seconds(invocation.course().createdAt()));
        invocation
                .course()
                .startedBy(now)
                .ifPresent(start -> json.put("started_at", GoTime.seconds(start)));
        invocation
                .course()
                .endedBy(now)
                .ifPresent(end -> json.put("completed_at", GoTime.seconds(end)));
        addTrigger(json.putObject("trigger"), invocation);
        return json;
    }

    private void addTrigger(ObjectNode trigger, JobInvocation invocation) {
        if (invocation.job().isScheduled()) {
            trigger.put("type", shape == ShapeSource.SCHEMA ? "SCHEDULE" : "SCHEDULED");
            trigger.putObject("scheduled")
                    .set("schedule", invocation.job().settings().path("schedule"));
        } else {
            trigger.put("type", "MANUAL");
            trigger.putObject("manual")
                    .putObject("user")
                    .put("uuid", Owner.ID)
                    .put("email", Owner.EMAIL)
                    .put("full_name", Owner.NAME);
        }
    }
}
