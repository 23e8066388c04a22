package io.github.doapps.testkit.internal.rest.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.route.Query;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tells where logs are: at an archive's address once they are closed, at a live one while more may
 * come, at both while the app runs. A log that has not begun is a bad request.
 */
public final class LogsApi {

    private static final Pattern DURATION =
            Pattern.compile("([0-9]+(\\.[0-9]+)?(ns|us|ms|s|m|h))+");
    private static final Set<LogType> OF_DEPLOYMENTS =
            EnumSet.range(LogType.UNSPECIFIED, LogType.RUN_RESTARTED);

    private final Platform platform;
    private final LogUrls urls;

    /**
     * The operations.
     *
     * @param platform whose logs they are
     * @param urls the logs' addresses
     */
    public LogsApi(Platform platform, LogUrls urls) {
        this.platform = platform;
        this.urls = urls;
    }

    /**
     * The logs of the deployment that runs, of one component or all.
     *
     * @param call the request
     * @return their addresses
     */
    public JsonNode ofActiveDeployment(RoutedCall call) {
        return answer(call, ofDeployments(call), component(call), app -> app.requireActive().id());
    }

    /**
     * The logs of a deployment, of one component or all.
     *
     * @param call the request
     * @return their addresses
     */
    public JsonNode ofDeployment(RoutedCall call) {
        String deploymentId = call.uuid("{deployment_id}");
        return answer(call, ofDeployments(call), component(call), app -> deploymentId);
    }

    /**
     * The log of a change of the number of instances.
     *
     * @param call the request
     * @return its addresses
     */
    public JsonNode ofEvent(RoutedCall call) {
        String eventId = call.uuid("{event_id}");
        type(call, EnumSet.of(LogType.UNSPECIFIED, LogType.AUTOSCALE_EVENT));
        return answer(call, LogType.AUTOSCALE_EVENT, "", app -> eventId);
    }

    /**
     * The log of a run of a job.
     *
     * @param call the request
     * @return its addresses
     */
    public JsonNode ofJobInvocation(RoutedCall call) {
        String invocationId = call.uuid("{job_invocation_id}");
        String job = call.text("{job_name}");
        LogType type = type(call, EnumSet.of(LogType.JOB_INVOCATION));
        return answer(call, type, job, app -> invocationId);
    }

    private JsonNode answer(
            RoutedCall call,
            LogType type,
            String component,
            Function<EmulatedApp, String> subject) {
        Query query = call.query();
        query.flag("follow");
        if (!DURATION.matcher(query.first("pod_connection_timeout").orElse("0s")).matches()) {
            throw Refusal.badRequest("pod_connection_timeout must be a duration, as 3m");
        }
        int lines = query.number("tail_lines", Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
        int most = lines == 0 ? Integer.MAX_VALUE : lines;
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> {
                    LogName name = new LogName(app.id(), type, subject.apply(app), component);
                    Log log = new LogWriter(app, now).write(name);
                    ObjectNode json = Json.object();
                    if (log.open()) {
                        json.put("live_url", urls.live(name, most));
                    }
                    boolean archived = !log.open() || type == LogType.RUN;
                    if (archived && !log.lines().isEmpty()) {
                        ArrayNode parts = json.putArray("historic_urls");
                        urls.archived(name, most, log).forEach(parts::add);
                    }
                    return json;
                });
    }

    /** By the path, else by the parameter that DigitalOcean's Go client sends. */
    private static String component(RoutedCall call) {
        return call.optionalText("{component_name}")
                .or(() -> call.query().first("component_name"))
                .orElse("");
    }

    private static LogType ofDeployments(RoutedCall call) {
        LogType type = type(call, OF_DEPLOYMENTS);
        return type == LogType.UNSPECIFIED ? LogType.RUN : type;
    }

    private static LogType type(RoutedCall call, Set<LogType> allowed) {
        if (call.query().first("type").isEmpty()) {
            return allowed.iterator().next();
        }
        Set<LogType> named = call.query().choices("type", LogType.class);
        if (named.size() != 1 || !allowed.containsAll(named)) {
            throw Refusal.badRequest("type must be of " + allowed);
        }
        return named.iterator().next();
    }
}
