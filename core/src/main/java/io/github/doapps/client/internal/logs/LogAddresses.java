package io.github.doapps.client.internal.logs;

import io.github.doapps.ErrorCode;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.operation.PathSegment;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.model.log.AppLogs;
import io.github.doapps.model.log.LogType;
import io.github.doapps.model.log.LogsRequest;
import java.util.Optional;

/** Asks where the log of a deployment is. */
public final class LogAddresses {

    private LogAddresses() {}

    /**
     * The call that asks, by whichever operation goes with what is given.
     *
     * @param appId the app's id
     * @param options which log
     * @param follow whether what is logged later is to be read, too
     * @throws IllegalArgumentException if there is no such log of a deployment
     */
    public static Call<AppLogs> call(String appId, LogOptions options, boolean follow) {
        refuseOthers(options.type());
        LogsRequest.Builder builder = LogsRequest.builder(options.type());
        options.tailLines().ifPresent(builder::tailLines);
        if (follow) {
            builder.follow(true);
        }
        return operation(appId, options).with(builder.build());
    }

    /**
     * Refuses ids and names that are none.
     *
     * @param flow what was called
     * @param appId the app's id
     * @param options which log
     * @throws IllegalArgumentException if one of them is none
     */
    public static void check(String flow, String appId, LogOptions options) {
        PathSegment.checked(flow, "appId", appId);
        options.deploymentId().ifPresent(id -> PathSegment.checked(flow, "deploymentId", id));
        options.component().ifPresent(name -> PathSegment.checked(flow, "component", name));
    }

    private static Call<AppLogs> operation(String appId, LogOptions options) {
        Optional<String> component = options.component();
        return options.deploymentId()
                .map(
                        id ->
                                component
                                        .map(name -> AppsCatalog.Logs.GET_LOGS.on(appId, id, name))
                                        .orElseGet(
                                                () ->
                                                        AppsCatalog.Logs.GET_LOGS_AGGREGATE.on(
                                                                appId, id)))
                .orElseGet(
                        () ->
                                component
                                        .map(
                                                name ->
                                                        AppsCatalog.Logs.GET_LOGS_ACTIVE_DEPLOYMENT
                                                                .on(appId, name))
                                        .orElseGet(
                                                () ->
                                                        AppsCatalog.Logs
                                                                .GET_LOGS_ACTIVE_DEPLOYMENT_AGGREGATE
                                                                .on(appId)));
    }

    /** The server would answer with a 400, as it does where a log has not begun. */
    private static void refuseOthers(LogType type) {
        if (type.equals(LogType.AUTOSCALE_EVENT) || type.equals(LogType.JOB_INVOCATION)) {
            throw new IllegalArgumentException(
                    "A deployment has no log of the kind "
                            + type
                            + ": ask getEventLogs or getJobInvocationLogs for it "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
    }
}
