package io.github.doapps.contract;

import static io.github.doapps.contract.Row.openEnum;
import static io.github.doapps.contract.Row.view;

import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.DeploymentProgress;
import io.github.doapps.model.deployment.DeploymentService;
import io.github.doapps.model.deployment.DeploymentStep;
import io.github.doapps.model.deployment.StepReason;
import io.github.doapps.model.deployment.StepStatus;
import java.util.List;

/** The table's lines for all that requests and answers hold but the spec. */
final class OtherViews {

    static final List<Row> ROWS =
            List.of(
                    view("app", App.class),
                    view("apps_create_app_request", CreateAppRequest.class),
                    view("apps_create_deployment_request", CreateDeploymentRequest.class),
                    view("apps_deployment", Deployment.class),
                    openEnum("apps_deployment_phase", DeploymentPhase.class),
                    view("apps_deployment_progress", DeploymentProgress.class),
                    view("apps_deployment_progress_step", DeploymentStep.class),
                    view("apps_deployment_progress_step_reason", StepReason.class),
                    openEnum("apps_deployment_progress_step_status", StepStatus.class),
                    view("apps_deployment_service", DeploymentService.class));

    private OtherViews() {}
}
