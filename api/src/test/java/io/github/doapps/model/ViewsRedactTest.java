package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.env.VariableDefinition;
import io.github.doapps.testing.Documents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is built shows no secret; that no view does, the table of the contract's tests holds. */
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
