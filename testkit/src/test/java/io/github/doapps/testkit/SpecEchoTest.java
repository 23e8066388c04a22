package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spec comes back as it was sent; only its secrets are sealed. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class SpecEchoTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "1e2",
                "-0",
                "-0.0",
                "1E-7",
                "1234567890123456789012345",
                "1e999999999",
                "null",
                "\"\"",
                "\"\\ud800\"",
                "\"grün\"",
                "{}",
                "[]",
                "[1,null,{\"deep\":[[0.10]]}]",
                "true"
            })
    void a_member_nobody_knows_comes_back_text_for_text(
            String value, AppPlatformEmulator platform) {
        String spec =
                "{\"zebra\":%1$s,\"name\":\"shop\",\"services\":[{\"ape\":%1$s,\"name\":\"web\"}]}"
                        .formatted(value);
        Client client = Client.of(platform);

        Client.Answer created = client.post("/v2/apps", "{\"other\":1," + specMember(spec));
        String id = created.json().at("/app/id").asText();

        assertThat(created.text().replace("\\uD800", "\\ud800"))
                .contains("\"spec\":" + spec + ",\"created_at\"")
                .contains("\"spec\":" + spec + ",\"services\"");
        assertThat(client.get(Client.deployments(id)).text().replace("\\uD800", "\\ud800"))
                .contains("\"spec\":" + spec + ",");
    }

    @Test
    void values_of_secret_variables_are_sealed_wherever_variables_are(
            AppPlatformEmulator platform) {
        String app =
                platform.createApp(
                        """
                        {"name":"shop",
                         "envs":[{"value":"hush-app","key":"A","type":"SECRET"}],
                         "workers":[{"name":"queue","envs":[
                            {"key":"B","type":"SECRET","value":"hush-worker"},
                            {"key":"C","type":"GENERAL","value":"open"},
                            {"key":"D","value":"open-too"},
                            {"key":"E","type":"SECRET","value":""},
                            {"key":"F","type":"SECRET","value":"EV[1:abc:def]"}]}]}""");

        JsonNode spec = Client.of(platform).app(app).path("spec");

        assertThat(spec.at("/envs/0/value").asText()).matches("EV\\[1:[\\w+/=]+:[\\w+/=]+]");
        JsonNode envs = spec.at("/workers/0/envs");
        assertThat(envs.at("/0/value").asText())
                .matches("EV\\[1:[\\w+/=]+:[\\w+/=]+]")
                .isNotEqualTo(spec.at("/envs/0/value").asText());
        assertThat(envs.at("/1/value").asText()).isEqualTo("open");
        assertThat(envs.at("/2/value").asText()).isEqualTo("open-too");
        assertThat(envs.at("/3/value").asText()).isEmpty();
        assertThat(envs.at("/4/value").asText()).isEqualTo("EV[1:abc:def]");
        assertThat(spec.toString()).doesNotContain("hush");
    }

    @Test
    void registry_credentials_are_sealed_and_other_members_of_that_name_are_not(
            AppPlatformEmulator platform) {
        String app =
                platform.createApp(
                        """
                        {"name":"shop","registry_credentials":"kept","value":"kept","type":"SECRET",
                         "services":[{"name":"web",
                            "image":{"registry_credentials":"joe:hush","tag":"1"}}]}""");

        JsonNode spec = Client.of(platform).app(app).path("spec");

        assertThat(spec.at("/services/0/image/registry_credentials").asText()).startsWith("EV[1:");
        assertThat(spec.at("/services/0/image/tag").asText()).isEqualTo("1");
        assertThat(spec.path("registry_credentials").asText()).isEqualTo("kept");
        assertThat(spec.path("value").asText()).isEqualTo("kept");
    }

    @Test
    void no_answer_tells_a_secret_of_the_spec(AppPlatformEmulator platform) {
        String spec =
                """
                {"name":"shop","services":[{"name":"web",
                 "image":{"registry_credentials":"canary-1"},
                 "envs":[{"key":"K","type":"SECRET","value":"canary-2"}]}]}""";
        Client client = Client.of(platform);
        String id = client.post("/v2/apps", Specs.request(spec)).json().at("/app/id").asText();
        client.deploy(id);

        assertThat(client.get("/v2/apps").text()).contains("EV[1:").doesNotContain("canary");
        assertThat(client.get(Client.deployments(id)).text())
                .contains("EV[1:")
                .doesNotContain("canary");
        assertThat(platform.requests().toString()).doesNotContain("canary");
    }

    private static String specMember(String spec) {
        return "\"spec\":" + spec + "}";
    }
}
