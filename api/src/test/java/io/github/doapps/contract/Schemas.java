package io.github.doapps.contract;

import io.github.doapps.contract.Schema.Kind;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.testing.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All schemas of the contract: the named ones, and those that stand within others. */
final class Schemas {

    private static final List<String> COMPOSITIONS = List.of("allOf", "oneOf", "anyOf");

    private final JsonObject named;
    private final Map<String, Schema> things = new LinkedHashMap<>();
    private final Set<String> written = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();

    private Schemas(Contract contract) {
        this.named = contract.schemas();
        named.names().forEach(this::named);
        contract.responseSchemas()
                .forEach((name, schema) -> read("response " + name, (JsonObject) schema));
        for (JsonObject body : contract.requestSchemas()) {
            markWritten(read("request", body));
        }
    }

    static Schemas orSkip() {
        return new Schemas(Contract.orSkip());
    }

    /** Every object and every enum, by name. */
    Map<String, Schema> things() {
        return things;
    }

    /** The schema of that name; an empty one for what the contract does not have at all. */
    Schema get(String name) {
        if (name.startsWith(Row.GODO)) {
            return new Schema(name, Kind.OBJECT, "", Map.of(), null, List.of(), false, "");
        }
        Schema schema = things.get(name);
        if (schema == null) {
            throw new AssertionError("the contract has no object and no enum named " + name);
        }
        return schema;
    }

    /** Whether some request holds it. */
    boolean isWritten(Schema schema) {
        return written.contains(schema.name());
    }

    private void markWritten(Schema schema) {
        if (schema.element() != null) {
            markWritten(schema.element());
        }
        // The tree of one schema ends where it comes back to itself, so what it names is looked up.
        Schema whole = things.getOrDefault(schema.name(), schema);
        if (whole.isNamedThing() && written.add(whole.name())) {
            whole.properties().values().forEach(this::markWritten);
        }
    }

    private Schema named(String name) {
        Schema known = things.get(name);
        if (known != null) {
            return known;
        }
        if (!open.add(name)) {
            return new Schema(name, Kind.OBJECT, "", Map.of(), null, List.of(), false, "");
        }
        Schema schema = read(name, (JsonObject) member(named, name));
        open.remove(name);
        return schema;
    }

    private Schema read(String name, JsonObject json) {
        List<Part> parts = new ArrayList<>();
        String reference = flatten(name, json, parts);
        if (reference != null) {
            return named(reference);
        }
        Map<String, List<Part>> members = new LinkedHashMap<>();
        Set<String> values = new LinkedHashSet<>();
        String type = "";
        String format = "";
        StringBuilder prose = new StringBuilder();
        JsonObject element = null;
        boolean map = false;
        boolean readOnly = JsonBoolean.TRUE.equals(json.get("readOnly"));
        for (Part each : parts) {
            JsonObject part = each.json();
            type = text(part, "type", type);
            format = text(part, "format", format);
            prose.append(text(part, "title", "")).append(' ');
            prose.append(text(part, "description", "")).append(' ');
            if (part.get("enum") instanceof JsonArray constants) {
                constants.forEach(constant -> values.add(((JsonString) constant).value()));
            }
            if (part.get("properties") instanceof JsonObject properties) {
                properties
                        .members()
                        .forEach(
                                (property, schema) ->
                                        members.computeIfAbsent(property, p -> new ArrayList<>())
                                                .add(new Part(each.owner(), (JsonObject) schema)));
            }
            if (part.get("items") instanceof JsonObject items) {
                element = items;
            }
            if (part.get("additionalProperties") instanceof JsonObject valueOfMap) {
                element = valueOfMap;
                map = true;
            }
        }
        Map<String, Schema> properties = new LinkedHashMap<>();
        members.forEach(
                (property, of) ->
                        properties.put(
                                property,
                                of.size() == 1
                                        ? read(of.get(0).owner() + "." + property, of.get(0).json())
                                        : read(name + "." + property, merged(of))));
        Schema schema =
                new Schema(
                        name,
                        kind(type, !values.isEmpty(), map, properties),
                        format,
                        properties,
                        element == null ? null : read(name + (map ? "{}" : "[]"), element),
                        List.copyOf(values),
                        readOnly,
                        prose.toString());
        if (schema.isNamedThing() && !name.equals("request")) {
            things.put(name, schema);
        }
        return schema;
    }

    /**
     * Collects the parts that a schema is composed of.
     *
     * @return the one named schema that it is, if what is said beside the reference is prose
     */
    private @Nullable String flatten(String owner, JsonObject json, List<Part> parts) {
        if (json.get("$ref") instanceof JsonString reference) {
            String target = reference.value();
            return target.substring(target.lastIndexOf('/') + 1);
        }
        int first = parts.size();
        parts.add(new Part(owner, json));
        List<String> references = new ArrayList<>();
        for (String composition : COMPOSITIONS) {
            if (json.get(composition) instanceof JsonArray alternatives) {
                for (JsonValue alternative : alternatives) {
                    String reference = flatten(owner, (JsonObject) alternative, parts);
                    if (reference != null) {
                        references.add(reference);
                    }
                }
            }
        }
        if (references.size() == 1
                && parts.subList(first, parts.size()).stream().noneMatch(Part::saysMore)) {
            return references.get(0);
        }
        for (String reference : references) {
            String same = flatten(reference, (JsonObject) member(named, reference), parts);
            if (same != null) {
                flatten(same, (JsonObject) member(named, same), parts);
            }
        }
        return null;
    }

    private static JsonObject merged(List<Part> schemas) {
        return JsonObject.of("allOf", JsonArray.copyOf(schemas.stream().map(Part::json).toList()));
    }

    /** A part of a composed schema, and the schema whose own part it is. */
    private record Part(String owner, JsonObject json) {

        boolean saysMore() {
            return json.has("properties") || json.has("enum") || json.has("items");
        }
    }

    private static Kind kind(
            String type, boolean values, boolean map, Map<String, Schema> properties) {
        if (!properties.isEmpty()) {
            return Kind.OBJECT;
        }
        if (map) {
            return Kind.MAP;
        }
        if (values) {
            return Kind.ENUM;
        }
        return switch (type) {
            case "array" -> Kind.ARRAY;
            case "string" -> Kind.STRING;
            case "integer" -> Kind.INTEGER;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.BOOLEAN;
            case "object", "" -> Kind.ANY;
            default -> throw new AssertionError("a type that was never there before: " + type);
        };
    }

    private static JsonValue member(JsonObject holder, String name) {
        JsonValue value = holder.get(name);
        if (value == null) {
            throw new AssertionError("the contract names " + name + " and does not have it");
        }
        return value;
    }

    private static String text(JsonObject part, String name, String otherwise) {
        return part.get(name) instanceof JsonString text ? text.value() : otherwise;
    }
}
