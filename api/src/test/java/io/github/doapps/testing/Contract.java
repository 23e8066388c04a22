package io.github.doapps.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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

    /** The names of a schema's properties, those of the schemas that it is made of included. */
    public Set<String> properties(String schema) {
        return properties(at("components", "schemas", schema));
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

    private Set<String> properties(JsonObject schema) {
        Set<String> names = new TreeSet<>();
        if (schema.get("$ref") instanceof JsonString ref) {
            String target = ref.value().substring(ref.value().lastIndexOf('/') + 1);
            names.addAll(properties(target));
        }
        if (schema.get("properties") instanceof JsonObject properties) {
            names.addAll(properties.names());
        }
        if (schema.get("allOf") instanceof JsonArray parts) {
            parts.forEach(part -> names.addAll(properties((JsonObject) part)));
        }
        return names;
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
