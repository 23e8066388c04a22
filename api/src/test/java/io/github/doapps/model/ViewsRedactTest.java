package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentProgress;
import io.github.doapps.model.deployment.DeploymentService;
import io.github.doapps.model.deployment.DeploymentStep;
import io.github.doapps.model.deployment.StepReason;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.env.VariableDefinition;
import io.github.doapps.model.spec.network.RouteSpec;
import io.github.doapps.model.spec.source.GitHubSourceSpec;
import io.github.doapps.testing.Documents;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever view a secret is seen through, its text shows the canary nowhere; json() has it. */
class ViewsRedactTest {

    private static final JsonObject SECRETS =
            Documents.parse(
                    "{'id':'shown','name':'shown','value':'canary','envs':[{'key':'shown',"
                            + "'value':'canary','type':'SECRET'}],"
                            + "'image':{'registry_credentials':'me:canary'},"
                            + "'git':{'repo_clone_url':'https://me:canary@github.com/o/r.git'},"
                            + "'log_destinations':[{'name':'shown','logtail':{'token':'canary'},"
                            + "'datadog':{'endpoint':'https://canary','api_key':'canary'},"
                            + "'open_search':{'basic_auth':{'password':'canary'}}}],"
                            + "'slack_webhooks':[{'url':'https://hooks.slack.com/canary'}],"
                            + "'live_url':'wss://logs/?token=canary',"
                            + "'historic_urls':['https://s3/log?sig=canary']}");

    static List<Function<JsonObject, ApiObject>> views() {
        return List.of(
                App::of,
                CreateAppRequest::of,
                CreateDeploymentRequest::of,
                Deployment::of,
                DeploymentProgress::of,
                DeploymentService::of,
                DeploymentStep::of,
                StepReason::of,
                AppSpec::of,
                GitHubSourceSpec::of,
                RouteSpec::of,
                ServiceSpec::of,
                VariableDefinition::of);
    }

    @ParameterizedTest
    @MethodSource("views")
    void noViewShowsASecret(Function<JsonObject, ApiObject> of) {
        ApiObject flat = of.apply(SECRETS);
        ApiObject nested = of.apply(JsonObject.of("x", List.of(List.of(SECRETS))));

        for (ApiObject view : List.of(flat, nested)) {
            assertThat(view.toString())
                    .startsWith(view.getClass().getSimpleName() + "{")
                    .doesNotContain("canary")
                    .contains("shown", "<redacted>");
        }
        assertThat(flat.json()).isSameAs(SECRETS);
    }

    @Test
    void aVariableShowsNoValueHoweverItWasBuilt() {
        VariableDefinition.Builder builder = VariableDefinition.builder().value("canary");

        assertThat(builder.build()).hasToString("VariableDefinition{\"value\":\"<redacted>\"}");
        assertThat(builder.key("A").build())
                .hasToString("VariableDefinition{\"value\":\"<redacted>\",\"key\":\"A\"}");
        assertThat(builder.build().value()).contains("canary");
    }

    @Test
    void aRequestShowsNoValueOfItsSpec() {
        VariableDefinition env = VariableDefinition.builder().key("A").value("canary").build();
        ServiceSpec service = ServiceSpec.builder().name("web").env(env).build();
        AppSpec spec = AppSpec.builder().name("a").env(env).service(service).build();

        assertThat(CreateAppRequest.of(spec).toString()).doesNotContain("canary").contains("web");
        assertThat(Page.of(SECRETS, List.of(spec), () -> Page.of(SECRETS, List.of(), () -> null)))
                .asString()
                .doesNotContain("canary");
    }
}
