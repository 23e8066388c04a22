package io.github.doapps.client.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.serde.jackson.JacksonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The operations of the published contract, in the folder that the system property {@code
 * doapps.contract} names. A test that asks for it is skipped where it is absent, and fails if that
 * happens in CI.
 */
final class PublishedContract {

    /**
     * One operation of the contract.
     *
     * @param id as the contract has it
     * @param method the HTTP method
     * @param path the path, with its parameters in braces
     * @param query the names of the query's parameters
     * @param body the names of the body's members; null for an operation without a body
     */
    record Entry(String id, String method, String path, Set<String> query, Set<String> body) {

        /** What pydo calls it. */
        String pydo() {
            return id.replaceFirst("^apps_", "")
                    .replaceAll("([A-Z])", "_$1")
                    .toLowerCase(Locale.ROOT);
        }

        /** What pydo calls it, as Java writes it. */
        String name() {
            return Surface.camelCase(pydo());
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private final JsonObject document;

    private PublishedContract(JsonObject document) {
        this.document = document;
    }

    static PublishedContract orSkip() {
        Path file = Path.of(System.getProperty("doapps.contract", "contract"), "openapi-apps.json");
        boolean there = Files.isRegularFile(file);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("in CI the contract must be at %s", file).isTrue();
        }
        assumeTrue(there, () -> "skipped: no contract at " + file);
        try {
            return new PublishedContract(
                    (JsonObject) JacksonCodec.create().decode(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        JsonObject paths = object(document, "paths");
        for (String path : paths.names()) {
            JsonObject item = object(paths, path);
            for (String method : List.of("get", "put", "post", "delete", "patch")) {
                if (item.has(method)) {
                    entries.add(entry(path, method, object(item, method)));
                }
            }
        }
        return entries;
    }

    private Entry entry(String path, String method, JsonObject operation) {
        Set<String> query = new TreeSet<>();
        if (operation.get("parameters") instanceof JsonArray parameters) {
            for (JsonValue each : parameters) {
                JsonObject parameter = resolved((JsonObject) each);
                if (text(parameter, "in").equals("query")) {
                    query.add(text(parameter, "name"));
                }
            }
        }
        Set<String> body = null;
        if (operation.has("requestBody")) {
            JsonObject content = object(resolved(object(operation, "requestBody")), "content");
            body = properties(object(object(content, "application/json"), "schema"));
        }
        return new Entry(
                text(operation, "operationId"), method.toUpperCase(Locale.ROOT), path, query, body);
    }

    private Set<String> properties(JsonObject schema) {
        JsonObject resolved = resolved(schema);
        Set<String> names = new TreeSet<>();
        if (resolved.get("properties") instanceof JsonObject properties) {
            names.addAll(properties.names());
        }
        if (resolved.get("allOf") instanceof JsonArray parts) {
            parts.forEach(part -> names.addAll(properties((JsonObject) part)));
        }
        return names;
    }

    private JsonObject resolved(JsonObject place) {
        if (!(place.get("$ref") instanceof JsonString ref)) {
            return place;
        }
        JsonObject target = document;
        for (String step : ref.value().replaceFirst("^#/", "").split("/", -1)) {
            target = object(target, step);
        }
        return resolved(target);
    }

    private static String text(JsonObject holder, String name) {
        return ((JsonString) holder.get(name)).value();
    }

    private static JsonObject object(JsonObject holder, String name) {
        assertThat(holder.get(name)).as(name).isInstanceOf(JsonObject.class);
        return (JsonObject) holder.get(name);
    }
}
