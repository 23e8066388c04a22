package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentProgress;
import io.github.doapps.model.deployment.DeploymentService;
import io.github.doapps.model.deployment.DeploymentStep;
import io.github.doapps.model.deployment.StepReason;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.GitHubSourceSpec;
import io.github.doapps.model.spec.RouteSpec;
import io.github.doapps.model.spec.ServiceSpec;
import io.github.doapps.model.spec.VariableDefinition;
import io.github.doapps.testing.Contract;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every view against its schema: an accessor for each property and a property for each
 * accessor, but for those listed here by name.
 */
class ViewsOfContractTest {

    /** What the API has beyond its contract, known from DigitalOcean's Go client. */
    private static final Set<String> BEYOND_CONTRACT = Set.of("AppSpec.envs");

    /** What is read through json() until it gets its accessor. */
    private static final Set<String> WITHOUT_ACCESSOR =
            Set.of(
                    "App.dedicated_ips",
                    "App.domains",
                    "App.region",
                    "App.vpc",
                    "AppSpec.databases",
                    "AppSpec.domains",
                    "AppSpec.egress",
                    "AppSpec.functions",
                    "AppSpec.ingress",
                    "AppSpec.jobs",
                    "AppSpec.maintenance",
                    "AppSpec.static_sites",
                    "AppSpec.vpc",
                    "AppSpec.workers",
                    "Deployment.functions",
                    "Deployment.jobs",
                    "Deployment.static_sites",
                    "Deployment.workers",
                    "ServiceSpec.autoscaling",
                    "ServiceSpec.bitbucket",
                    "ServiceSpec.build_command",
                    "ServiceSpec.cors",
                    "ServiceSpec.dockerfile_path",
                    "ServiceSpec.git",
                    "ServiceSpec.gitlab",
                    "ServiceSpec.health_check",
                    "ServiceSpec.http_port",
                    "ServiceSpec.image",
                    "ServiceSpec.internal_ports",
                    "ServiceSpec.liveness_health_check",
                    "ServiceSpec.log_destinations",
                    "ServiceSpec.protocol",
                    "ServiceSpec.source_dir",
                    "ServiceSpec.termination");

    static List<Arguments> views() {
        return List.of(
                arguments(App.class, "app"),
                arguments(CreateAppRequest.class, "apps_create_app_request"),
                arguments(CreateDeploymentRequest.class, "apps_create_deployment_request"),
                arguments(Deployment.class, "apps_deployment"),
                arguments(DeploymentProgress.class, "apps_deployment_progress"),
                arguments(DeploymentService.class, "apps_deployment_service"),
                arguments(DeploymentStep.class, "apps_deployment_progress_step"),
                arguments(StepReason.class, "apps_deployment_progress_step_reason"),
                arguments(AppSpec.class, "app_spec"),
                arguments(GitHubSourceSpec.class, "apps_github_source_spec"),
                arguments(RouteSpec.class, "app_route_spec"),
                arguments(ServiceSpec.class, "app_service_spec"),
                arguments(VariableDefinition.class, "app_variable_definition"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyPropertyHasItsAccessorAndEveryAccessorItsProperty(Class<?> view, String schema) {
        Set<String> expected = new TreeSet<>();
        for (String property : Contract.orSkip().properties(schema)) {
            String name = view.getSimpleName() + "." + property;
            if (!WITHOUT_ACCESSOR.contains(name)) {
                expected.add(name);
            }
        }
        Set<String> accessors = accessors(view);
        accessors.removeAll(BEYOND_CONTRACT);

        assertThat(accessors).isEqualTo(expected).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("views")
    void whatIsListedAsWithoutAccessorHasNone(Class<?> view, String schema) {
        assertThat(accessors(view)).as(schema).doesNotContainAnyElementsOf(WITHOUT_ACCESSOR);
    }

    private static Set<String> accessors(Class<?> view) {
        return Arrays.stream(view.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !name.equals("toBuilder"))
                .map(name -> view.getSimpleName() + "." + onTheWire(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String onTheWire(String accessor) {
        return accessor.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
