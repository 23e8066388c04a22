package io.github.doapps.contract;

import static io.github.doapps.contract.Row.view;

import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import java.util.List;

/** The table's lines for what requests hold beside the spec. */
final class RequestViews {

    static final List<Row> ROWS =
            List.of(
                    view("apps_create_app_request", CreateAppRequest.class),
                    view("apps_create_deployment_request", CreateDeploymentRequest.class));

    private RequestViews() {}
}
