package io.github.doapps.client.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.internal.operation.Catalog;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.internal.operation.Operation;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.SentRequest;
import io.github.doapps.json.JsonObject;
import io.github.doapps.serde.jackson.JacksonCodec;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the rows against DigitalOcean's contract: each of its operations is one of ours, under its
 * name, with its method, its path, its query and its body, and all else is listed here by name.
 */
final class OperationsOfContractTest {

    /** What changes something, by how often it may be sent; all else only reads. */
    private static final Map<Effect, Set<String>> EFFECTS =
            Map.of(
                    Effect.ONCE,
                    Set.of(
                            "create",
                            "update",
                            "restart",
                            "createDeployment",
                            "createRollback",
                            "revertRollback"),
                    Effect.REPEATABLE,
                    Set.of(
                            "delete",
                            "cancelDeployment",
                            "cancelJobInvocation",
                            "cancelEvent",
                            "commitRollback",
                            "assignAlertDestinations"));

    /** Asks for an app by its name under a path that has its id: of no use to anybody. */
    private static final Set<String> LEFT_OUT = Set.of("get.name");

    /** What godo sends beyond the contract, and the server takes. */
    private static final Set<String> BEYOND_CONTRACT =
            Set.of(
                    "listEvents.deployment_types",
                    "getLogs.tail_lines",
                    "getLogs.component_name",
                    "getLogsAggregate.tail_lines",
                    "getLogsAggregate.component_name",
                    "getLogsActiveDeployment.tail_lines",
                    "getLogsActiveDeployment.component_name",
                    "getLogsActiveDeploymentAggregate.tail_lines",
                    "getLogsActiveDeploymentAggregate.component_name",
                    "getEventLogs.tail_lines",
                    "getEventLogs.component_name");

    /** What godo has and the contract has not. */
    private static final List<String> FROM_GODO =
            List.of(
                    "POST /v2/apps/detect detect",
                    "GET /v2/apps/buildpacks listBuildpacks",
                    "POST /v2/apps/{id}/upgrade_buildpack upgradeBuildpack",
                    "GET /v2/apps/{app_id}/database_connection_details"
                            + " getDatabaseConnectionDetails",
                    "POST /v2/apps/{app_id}/components/{component_name}/reset_password"
                            + " resetDatabasePassword",
                    "POST /v2/apps/{app_id}/components/{component_name}/trusted_sources"
                            + " toggleDatabaseTrustedSource");

    static List<PublishedContract.Entry> entries() {
        return PublishedContract.orSkip().entries();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void anOperationOfTheContractIsOneOfOurs(PublishedContract.Entry entry) {
        Operation<?> row = Catalog.row(entry.name());

        assertThat(row.method() + " " + row.pathTemplate())
                .isEqualTo(entry.method() + " " + entry.path());
        assertThat(row.isInReference()).isTrue();
        SentRequest sent = sent(row);
        assertThat(queryOf(row, sent)).isEqualTo(named(row, entry.query()));
        assertThat(sent.body().map(OperationsOfContractTest::membersOf))
                .isEqualTo(Optional.ofNullable(entry.body()));
    }

    @Test
    void theContractsOperationsAreCounted() {
        Set<String> contract =
                entries().stream()
                        .map(PublishedContract.Entry::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(contract).hasSize(38);
        assertThat(contract)
                .as("the rows that do not end with .notInReference(), which one not in it needs")
                .isEqualTo(
                        Catalog.rows().stream()
                                .filter(Operation::isInReference)
                                .map(Operation::name)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatGodoHasBesidesIsThere() {
        assertThat(Catalog.rows())
                .filteredOn(row -> !row.isInReference())
                .extracting(row -> row.method() + " " + row.pathTemplate() + " " + row.name())
                .containsAll(FROM_GODO);
        assertThat(FROM_GODO).hasSize(6);
    }

    @Test
    void whatIsListedAsBeyondTheContractIsSent() {
        Set<String> ours = new TreeSet<>();
        Catalog.rows()
                .forEach(
                        row ->
                                queryNames(sent(row))
                                        .forEach(name -> ours.add(row.name() + "." + name)));
        assertThat(ours).containsAll(BEYOND_CONTRACT).doesNotContainAnyElementsOf(LEFT_OUT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void theEffectIsTheOneThatWasDecided(PublishedContract.Entry entry) {
        Effect expected =
                EFFECTS.entrySet().stream()
                        .filter(effect -> effect.getValue().contains(entry.name()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(Effect.READ);
        assertThat(Catalog.row(entry.name()).effect()).isEqualTo(expected);
    }

    @Test
    void ofWhatGodoHasBesidesNothingThatChangesSomethingIsSentTwice() {
        assertThat(
                        List.of(
                                "upgradeBuildpack",
                                "resetDatabasePassword",
                                "toggleDatabaseTrustedSource"))
                .allSatisfy(name -> assertThat(Catalog.row(name).effect()).isEqualTo(Effect.ONCE));
        assertThat(List.of("detect", "listBuildpacks", "getDatabaseConnectionDetails"))
                .allSatisfy(name -> assertThat(Catalog.row(name).effect()).isEqualTo(Effect.READ));
    }

    /** What is sent when all is asked for that can be. */
    private static SentRequest sent(Operation<?> row) {
        ScriptedTransport transport = ScriptedTransport.always(Everything.answer());
        Method method = Surface.of(row);
        try (AppPlatformClient platform = Clients.client(transport)) {
            Samples.invoke(method, platform.apps(), Samples.arguments(method));
        }
        return transport.onlySent();
    }

    private static Set<String> queryOf(Operation<?> row, SentRequest sent) {
        Set<String> query = named(row, queryNames(sent));
        query.removeAll(BEYOND_CONTRACT);
        query.addAll(LEFT_OUT.stream().filter(name -> name.startsWith(row.name() + ".")).toList());
        return query;
    }

    private static Set<String> named(Operation<?> row, Set<String> names) {
        return names.stream()
                .map(name -> row.name() + "." + name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> queryNames(SentRequest sent) {
        String query = sent.uri().getRawQuery();
        return query == null
                ? Set.of()
                : Arrays.stream(query.split("&", -1))
                        .map(parameter -> parameter.split("=", -1)[0])
                        .collect(Collectors.toSet());
    }

    private static Set<String> membersOf(String body) {
        JsonObject document =
                (JsonObject) JacksonCodec.create().decode(body.getBytes(StandardCharsets.UTF_8));
        return new TreeSet<>(document.names());
    }
}
