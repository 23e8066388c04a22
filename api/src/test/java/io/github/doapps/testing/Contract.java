package io.github.doapps.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The published contract, in the folder that the system property {@code doapps.contract} names. A
 * test that asks for it is skipped where it is absent, and fails if that happens in CI.
 */
public final class Contract {

    private final JsonObject document;

    private Contract(JsonObject document) {
        this.document = document;
    }

    /** The contract, if it is there. */
    public static Contract orSkip() {
        Path file = Path.of(System.getProperty("doapps.contract", "contract"), "openapi-apps.json");
        boolean there = Files.isRegularFile(file);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("in CI the contract must be at %s", file).isTrue();
        }
        assumeTrue(there, () -> "skipped: no contract at " + file);
        return new Contract(Documents.file(file));
    }

    /** An example's member of the same name: the envelope's content. */
    public JsonObject example(String name) {
        return object(envelope(name), name);
    }

    /** An example, whole. */
    public JsonObject envelope(String name) {
        return object(at("components", "examples", name), "value");
    }

    /** The named schemas. */
    public JsonObject schemas() {
        return at("components", "schemas");
    }

    /** The schemas of answers by the name of the answer, those left out that have a name. */
    public Map<String, JsonValue> responseSchemas() {
        Map<String, JsonValue> schemas = new TreeMap<>();
        at("components", "responses")
                .members()
                .forEach(
                        (name, response) ->
                                schema((JsonObject) response)
                                        .filter(schema -> !schema.has("$ref"))
                                        .ifPresent(schema -> schemas.put(name, schema)));
        return schemas;
    }

    /** The schemas of all requests' bodies. */
    public List<JsonObject> requestSchemas() {
        List<JsonObject> schemas = new ArrayList<>();
        for (JsonValue path : at("paths").members().values()) {
            for (JsonValue operation : ((JsonObject) path).members().values()) {
                if (operation instanceof JsonObject body
                        && body.get("requestBody") instanceof JsonObject request) {
                    schema(request).ifPresent(schemas::add);
                }
            }
        }
        return schemas;
    }

    private static Optional<JsonObject> schema(JsonObject message) {
        return message.get("content") instanceof JsonObject content
                        && content.get("application/json") instanceof JsonObject json
                ? Optional.of(object(json, "schema"))
                : Optional.empty();
    }

    /** The values of a schema that is an enum. */
    public Set<String> enumValues(String schema) {
        return strings(at("components", "schemas", schema).get("enum"));
    }

    /** The values that an item of a query parameter of a GET can have. */
    public Set<String> queryValues(String path, String parameter) {
        Set<String> values = new TreeSet<>();
        JsonArray parameters = (JsonArray) at("paths", path, "get").get("parameters");
        for (JsonValue each : parameters) {
            JsonObject candidate = (JsonObject) each;
            if (JsonString.of(parameter).equals(candidate.get("name"))) {
                JsonObject items = object(object(candidate, "schema"), "items");
                values.addAll(strings(items.get("enum")));
            }
        }
        return values;
    }

    private JsonObject at(String... path) {
        JsonObject place = document;
        for (String name : path) {
            place = object(place, name);
        }
        return place;
    }

    private static JsonObject object(JsonObject holder, String name) {
        assertThat(holder.get(name)).as(name).isInstanceOf(JsonObject.class);
        return (JsonObject) holder.get(name);
    }

    private static Set<String> strings(JsonValue array) {
        Set<String> strings = new TreeSet<>();
        ((JsonArray) array).forEach(item -> strings.add(((JsonString) item).value()));
        return strings;
    }
}
