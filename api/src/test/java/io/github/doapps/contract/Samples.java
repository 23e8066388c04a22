package io.github.doapps.contract;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import java.util.Objects;

/** Values that a schema describes, with everything in them that it knows. */
final class Samples {

    private final Schemas schemas;

    Samples(Schemas schemas) {
        this.schemas = schemas;
    }

    /** A value of a schema, and for an object one with all its properties. */
    JsonValue of(Schema schema) {
        return switch (schema.kind()) {
            case OBJECT -> object(schemas.get(schema.name()));
            case MAP ->
                    JsonObject.of("one", of(element(schema))).with("another", of(element(schema)));
            case ARRAY -> JsonArray.of(of(element(schema)), of(element(schema)));
            case STRING -> JsonString.of(text(schema));
            case ENUM -> JsonString.of(schema.values().get(schema.values().size() - 1));
            case INTEGER -> JsonNumber.of(7);
            case NUMBER -> JsonNumber.ofText("7.25");
            case BOOLEAN -> JsonBoolean.TRUE;
            case ANY -> JsonObject.of("id", "any");
        };
    }

    private JsonObject object(Schema schema) {
        JsonObject.Builder object = JsonObject.builder();
        schema.properties().forEach((name, property) -> object.add(name, of(property)));
        return object.build();
    }

    private static String text(Schema schema) {
        return switch (schema.format()) {
            case "date-time" -> "2026-02-03T04:05:06.000000007Z";
            case "int64", "uint64" -> "7";
            default -> "text of " + schema.name();
        };
    }

    private static Schema element(Schema schema) {
        return Objects.requireNonNull(schema.element(), schema.name());
    }
}
