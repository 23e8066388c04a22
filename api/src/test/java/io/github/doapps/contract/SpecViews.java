package io.github.doapps.contract;

import static io.github.doapps.contract.Row.openEnum;
import static io.github.doapps.contract.Row.view;

import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.GitHubSourceSpec;
import io.github.doapps.model.spec.RouteSpec;
import io.github.doapps.model.spec.ServiceSpec;
import io.github.doapps.model.spec.VariableDefinition;
import io.github.doapps.model.spec.VariableScope;
import io.github.doapps.model.spec.VariableType;
import java.util.List;

/** The table's lines for what an app's spec is made of. */
final class SpecViews {

    static final List<Row> ROWS =
            List.of(
                    view("app_spec", AppSpec.class).onlyGodo("envs"),
                    view("apps_github_source_spec", GitHubSourceSpec.class),
                    view("app_route_spec", RouteSpec.class),
                    view("app_service_spec", ServiceSpec.class),
                    view("app_variable_definition", VariableDefinition.class),
                    openEnum("app_variable_definition.scope", VariableScope.class),
                    openEnum("app_variable_definition.type", VariableType.class));

    private SpecViews() {}
}
