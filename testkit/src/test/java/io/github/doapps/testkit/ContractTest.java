package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.Trigger;
import io.github.doapps.testkit.internal.progress.Phase;
import io.github.doapps.testkit.internal.progress.StepStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the emulator answers, held against the contract's examples and schemas. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class ContractTest {

    private static final List<Phase> PHASES =
            List.of(
                    Phase.PENDING_BUILD,
                    Phase.BUILDING,
                    Phase.PENDING_DEPLOY,
                    Phase.DEPLOYING,
                    Phase.ACTIVE,
                    Phase.SUPERSEDED,
                    Phase.ERROR,
                    Phase.CANCELED);

    @Test
    void a_fresh_deployment_has_the_members_of_the_example_in_its_order(
            AppPlatformEmulator platform) throws IOException {
        JsonNode example = Contract.example("deployment");
        JsonNode answer = firstDeployment(platform, example.at("/deployment/spec"));

        assertThat(paths(answer)).containsExactlyElementsOf(paths(example));
    }

    @Test
    void a_fresh_deployment_has_the_values_of_the_example_but_for_ids_times_and_cause(
            AppPlatformEmulator platform) throws IOException {
        JsonNode example = Contract.example("deployment");
        ObjectNode expected = (ObjectNode) example.path("deployment");
        ObjectNode answer =
                (ObjectNode) firstDeployment(platform, expected.path("spec")).path("deployment");
        for (String differs : List.of("id", "created_at", "updated_at", "cause", "services")) {
            expected.remove(differs);
            answer.remove(differs);
        }

        assertThat(answer).isEqualTo(expected);
    }

    @Test
    void an_active_deployment_has_the_members_of_the_example_in_its_order(
            AppPlatformEmulator platform) throws IOException {
        JsonNode example = Contract.example("app").at("/app/active_deployment");
        String app = platform.createApp(example.path("spec").toString());
        platform.advance(DeploymentSchedule.defaults().total());

        JsonNode answer = Client.of(platform).app(app).path("active_deployment");

        assertThat(paths(answer)).containsExactlyElementsOf(paths(example));
        assertThat(answer.at("/progress/success_steps"))
                .isEqualTo(example.at("/progress/success_steps"));
    }

    @Test
    void an_app_has_no_member_that_the_schema_lacks_and_keeps_the_order_of_the_example(
            AppPlatformEmulator platform) throws IOException {
        JsonNode example = Contract.example("app").path("app");
        String app = platform.createApp(example.path("spec").toString());
        platform.advance(DeploymentSchedule.defaults().total());
        Client client = Client.of(platform);
        client.deploy(app);
        List<String> answered = names(client.app(app));

        List<String> inExample = new ArrayList<>(names(example));
        inExample.retainAll(answered);
        List<String> inAnswer = new ArrayList<>(answered);
        inAnswer.retainAll(names(example));
        assertThat(inAnswer).containsExactlyElementsOf(inExample).hasSizeGreaterThan(10);
        assertThat(names(Contract.schema("app").path("properties"))).containsAll(answered);
    }

    @Test
    void the_envelope_of_a_list_has_the_members_of_the_example(AppPlatformEmulator platform)
            throws IOException {
        String app = platform.createApp(Specs.ONE_SERVICE);
        Client client = Client.of(platform);

        assertThat(names(client.get(Client.deployments(app)).json()))
                .containsExactlyElementsOf(names(Contract.example("deployments")));
        assertThat(names(client.get("/v2/apps").json()))
                .containsExactlyElementsOf(names(Contract.example("apps")));
    }

    @Test
    void error_documents_say_what_the_examples_say(AppPlatformEmulator platform)
            throws IOException {
        Client client = Client.of(platform);

        assertSays(
                client.withoutAuthorization().get("/v2/apps").json(),
                Contract.error("unauthorized"));
        assertSays(client.get("/v2/apps/" + Client.UNKNOWN_ID).json(), Contract.error("not_found"));
    }

    @Test
    void phases_statuses_and_triggers_are_those_of_the_schemas() throws IOException {
        assertThat(texts(Contract.schema("apps_deployment_phase").path("enum")))
                .containsAll(PHASES.stream().map(Phase::name).toList());
        assertThat(texts(Contract.schema("apps_deployment_progress_step_status").path("enum")))
                .containsAll(Arrays.stream(StepStatus.values()).map(Enum::name).toList());
        JsonNode types = Contract.deploymentTypes();
        assertThat(Arrays.stream(Trigger.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(texts(types));
    }

    private static JsonNode firstDeployment(AppPlatformEmulator platform, JsonNode spec) {
        String app = platform.createApp(spec.toString());
        String id = platform.app(app).deploymentIds().get(0);
        return Client.of(platform).get(Client.deployments(app) + "/" + id).json();
    }

    private static void assertSays(JsonNode answer, JsonNode example) {
        assertThat(answer.path("id")).isEqualTo(example.path("id"));
        assertThat(answer.path("message")).isEqualTo(example.path("message"));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** The path of every member and item, in order. */
    private static List<String> paths(JsonNode node) {
        List<String> paths = new ArrayList<>();
        collect("", node, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, List<String> paths) {
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            paths.add(path + "/" + i);
            collect(path + "/" + i, node.path(i), paths);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            paths.add(path + "/" + member.getKey());
            collect(path + "/" + member.getKey(), member.getValue(), paths);
        }
    }
}
