package io.github.doapps.contract;

import static io.github.doapps.contract.Row.view;

import io.github.doapps.model.alert.AssignAlertDestinationsRequest;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.app.UpdateAppRequest;
import io.github.doapps.model.app.ValidateAppSpecRequest;
import io.github.doapps.model.buildpack.UpgradeBuildpackRequest;
import io.github.doapps.model.database.ToggleDatabaseTrustedSourceRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.RestartRequest;
import io.github.doapps.model.detection.DetectRequest;
import io.github.doapps.model.metrics.ListBandwidthUsageRequest;
import io.github.doapps.model.rollback.RollbackRequest;
import java.util.List;

/** The table's lines for what requests hold beside the spec. */
final class RequestViews {

    static final List<Row> ROWS =
            List.of(
                    view("app_metrics_bandwidth_usage_request", ListBandwidthUsageRequest.class),
                    view("app_propose", ValidateAppSpecRequest.class),
                    view(
                            "apps_assign_app_alert_destinations_request",
                            AssignAlertDestinationsRequest.class),
                    view("apps_create_app_request", CreateAppRequest.class),
                    view("apps_create_deployment_request", CreateDeploymentRequest.class),
                    view("apps_restart_request", RestartRequest.class),
                    view("apps_rollback_app_request", RollbackRequest.class),
                    view("apps_update_app_request", UpdateAppRequest.class),
                    view("godo DetectRequest", DetectRequest.class)
                            .onlyGodo(
                                    "bitbucket",
                                    "commit_sha",
                                    "git",
                                    "github",
                                    "gitlab",
                                    "source_dir"),
                    view(
                                    "godo ToggleDatabaseTrustedSourceOptions",
                                    ToggleDatabaseTrustedSourceRequest.class)
                            .onlyGodo("Enable")
                            .named("Enable", "enable"),
                    view("godo UpgradeBuildpackOptions", UpgradeBuildpackRequest.class)
                            .onlyGodo("buildpack_id", "major_version", "trigger_deployment"));

    private RequestViews() {}
}
