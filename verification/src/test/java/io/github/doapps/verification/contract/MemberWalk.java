package io.github.doapps.verification.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds members that a schema does not name. The validator has to be told to overlook them: it
 * takes each part of an {@code allOf} for the whole, and would refuse the contract's own examples.
 */
final class MemberWalk {

    private final JsonNode contract;
    private final List<String> unknown = new ArrayList<>();

    MemberWalk(JsonNode contract) {
        this.contract = contract;
    }

    /** The paths of the members that a schema does not name, at every depth. */
    List<String> unknownIn(JsonNode value, JsonNode schema) {
        walk("", value, List.of(schema));
        return List.copyOf(unknown);
    }

    private void walk(String path, JsonNode value, List<JsonNode> schemas) {
        List<JsonNode> parts = new ArrayList<>();
        schemas.forEach(schema -> collect(schema, parts));
        if (value.isArray()) {
            List<JsonNode> items = named(parts, "items");
            for (int i = 0; i < value.size() && !items.isEmpty(); i++) {
                walk(path + "/" + i, value.path(i), items);
            }
        } else if (value.isObject() && !isFree(parts)) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                List<JsonNode> known = property(parts, member.getKey());
                if (known.isEmpty()) {
                    unknown.add(path + "/" + member.getKey());
                } else {
                    walk(path + "/" + member.getKey(), member.getValue(), known);
                }
            }
        }
    }

    /** An object of which nothing is said may hold anything. */
    private static boolean isFree(List<JsonNode> parts) {
        return parts.stream()
                .noneMatch(part -> part.has("properties") || part.has("additionalProperties"));
    }

    private static List<JsonNode> property(List<JsonNode> parts, String name) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode part : parts) {
            JsonNode property = part.path("properties").path(name);
            if (property.isObject()) {
                found.add(property);
            } else if (part.path("additionalProperties").isObject()) {
                found.add(part.path("additionalProperties"));
            }
        }
        return found;
    }

    private static List<JsonNode> named(List<JsonNode> parts, String name) {
        return parts.stream().map(part -> part.path(name)).filter(JsonNode::isObject).toList();
    }

    /** The schema and what it is composed of. */
    private void collect(JsonNode schema, List<JsonNode> parts) {
        if (schema.has("$ref")) {
            collect(resolve(schema), parts);
            return;
        }
        parts.add(schema);
        for (String composition : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(composition).forEach(part -> collect(part, parts));
        }
    }

    private JsonNode resolve(JsonNode reference) {
        return contract.at(reference.path("$ref").asText().substring(1));
    }
}
