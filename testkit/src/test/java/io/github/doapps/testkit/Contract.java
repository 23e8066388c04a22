package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The published contract, in the folder that the system property {@code doapps.contract} names. A
 * test that asks for it is skipped where it is absent, and fails if that happens in CI.
 */
public final class Contract {

    private Contract() {}

    /** An example's value. */
    static JsonNode example(String name) throws IOException {
        return document().at("/components/examples/" + name + "/value");
    }

    /** A schema. */
    static JsonNode schema(String name) throws IOException {
        return document().at("/components/schemas/" + name);
    }

    /** An example of an error answer. */
    static JsonNode error(String name) throws IOException {
        return document()
                .at("/components/responses/" + name + "/content/application~1json/example");
    }

    /** The values of the filter for types of deployments. */
    static JsonNode deploymentTypes() throws IOException {
        for (JsonNode parameter :
                document().at("/paths/~1v2~1apps~1{app_id}~1deployments/get/parameters")) {
            if (parameter.path("name").asText().equals("deployment_types")) {
                return parameter.at("/schema/items/enum");
            }
        }
        throw new AssertionError("the contract has no deployment_types");
    }

    /** All operations, as {@code GET /v2/apps}. */
    public static List<String> operations() throws IOException {
        List<String> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }
        return operations;
    }

    private static JsonNode document() throws IOException {
        Path file = Path.of(System.getProperty("doapps.contract", "contract"), "openapi-apps.json");
        boolean there = Files.isRegularFile(file);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("in CI the contract must be at %s", file).isTrue();
        }
        assumeTrue(there, () -> "skipped: no contract at " + file);
        return new ObjectMapper().readTree(file.toFile());
    }
}
