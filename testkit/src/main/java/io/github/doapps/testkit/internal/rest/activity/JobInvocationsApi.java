package io.github.doapps.testkit.internal.rest.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.JobInvocation;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.route.Paging;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.rest.route.ShapeSource;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.List;
import java.util.Optional;

/** Lists, gets and cancels the runs of jobs. */
public final class JobInvocationsApi {

    private final Platform platform;
    private final String endpoint;
    private final JobInvocationJson json;

    /**
     * The operations.
     *
     * @param platform what they act on
     * @param endpoint where the API is, for the links between pages
     * @param shape whom to follow where sources disagree
     */
    public JobInvocationsApi(Platform platform, String endpoint, ShapeSource shape) {
        this.platform = platform;
        this.endpoint = endpoint;
        this.json = new JobInvocationJson(shape);
    }

    /**
     * A page of the runs of an app's jobs, the newest first.
     *
     * @param call the request
     * @return the page
     */
    public JsonNode list(RoutedCall call) {
        String appId = call.uuid("{app_id}");
        Paging paging = call.paging(endpoint);
        List<String> names = call.query().all("job_names");
        Optional<String> deploymentId = call.query().first("deployment_id");
        return platform.atApp(
                appId,
                (app, now) -> {
                    List<JobInvocation> invocations =
                            app.parts().jobs().all().stream()
                                    .filter(i -> names.isEmpty() || names.contains(i.job().name()))
                                    .filter(
                                            i ->
                                                    deploymentId
                                                            .map(i.deploymentId()::equals)
                                                            .orElse(true))
                                    .toList();
                    ObjectNode envelope = Json.object();
                    ArrayNode items = envelope.putArray("job_invocations");
                    paging.slice(invocations).forEach(i -> items.add(json.item(i, now)));
                    paging.addTo(envelope, invocations.size());
                    return envelope;
                });
    }

    /**
     * A run of a job.
     *
     * @param call the request
     * @return the run
     */
    public JsonNode get(RoutedCall call) {
        return platform.atApp(
                call.uuid("{app_id}"), (app, now) -> json.answer(invocation(app, call), now));
    }

    /**
     * Cancels a run of a job.
     *
     * @param call the request
     * @return the run
     */
    public JsonNode cancel(RoutedCall call) {
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> {
                    JobInvocation invocation = invocation(app, call);
                    invocation.course().cancel(now);
                    return json.answer(invocation, now);
                });
    }

    private static JobInvocation invocation(EmulatedApp app, RoutedCall call) {
        JobInvocation invocation = app.parts().jobs().byId(call.uuid("{job_invocation_id}"));
        if (!call.query().first("job_name").map(invocation.job().name()::equals).orElse(true)) {
            throw Refusal.notFound();
        }
        return invocation;
    }
}
