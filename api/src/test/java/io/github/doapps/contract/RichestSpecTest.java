package io.github.doapps.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.testing.Documents;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The richest spec, with which the round trips of all stacks are shown, lacks nothing: every
 * property of the contract and of the Go client, and at every level a member that nobody knows and
 * an explicit null.
 */
class RichestSpecTest {

    private final Schemas schemas = Schemas.orSkip();
    private final Set<String> missing = new TreeSet<>();
    private int properties;
    private int levels;

    @Test
    void lacksNothing() {
        walk(schemas.get("app_spec"), Documents.fixture("richest-spec.json"), "");

        assertThat(missing).isEmpty();
        assertThat(properties).isGreaterThan(300);
        System.out.printf("richest spec: %d objects with %d properties%n", levels, properties);
    }

    private void walk(Schema schema, JsonObject document, String path) {
        levels++;
        if (!document.has("unknown_here") || document.get("null_here") != JsonNull.INSTANCE) {
            missing.add(path + ": a member that nobody knows, and a null");
        }
        schema.properties()
                .forEach(
                        (name, property) -> visit(property, document.get(name), path + "." + name));
        Table.row(schema.name())
                .ifPresent(
                        row ->
                                row.onlyGodo().stream()
                                        .filter(name -> !document.has(name))
                                        .forEach(name -> missing.add(path + "." + name)));
    }

    private void visit(Schema schema, @Nullable JsonValue value, String path) {
        properties++;
        if (value == null) {
            missing.add(path);
        } else if (value instanceof JsonArray array) {
            assertThat(array.items()).as(path).isNotEmpty();
            Schema element = Objects.requireNonNull(schema.element());
            array.forEach(item -> within(element, item, path + "[]"));
        } else {
            within(schema, value, path);
        }
    }

    private void within(Schema schema, JsonValue value, String path) {
        if (value instanceof JsonObject document) {
            walk(schemas.get(schema.name()), document, path);
        }
    }
}
