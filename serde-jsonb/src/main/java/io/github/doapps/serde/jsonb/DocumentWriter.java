package io.github.doapps.serde.jsonb;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import jakarta.json.stream.JsonGenerator;

/** Hands a document to a generator. */
final class DocumentWriter {

    private DocumentWriter() {}

    /** Writes one value. */
    static void write(JsonValue value, JsonGenerator generator) {
        if (value instanceof JsonObject object) {
            generator.writeStartObject();
            object.members()
                    .forEach(
                            (name, member) -> {
                                generator.writeKey(name);
                                write(member, generator);
                            });
            generator.writeEnd();
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            array.forEach(item -> write(item, generator));
            generator.writeEnd();
        } else if (value instanceof JsonString string) {
            generator.write(string.value());
        } else if (value instanceof JsonNumber number) {
            generator.write(new NumberText(number.text()));
        } else if (value instanceof JsonBoolean flag) {
            generator.write(flag.value());
        } else if (value instanceof JsonNull) {
            generator.writeNull();
        }
    }
}
