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
            for (int i = 0; i < object.size(); i++) {
                generator.writeKey(object.nameAt(i));
                String text = object.textAt(i);
                if (text == null) {
                    write(object.valueAt(i), generator);
                } else {
                    generator.write(text);
                }
            }
            generator.writeEnd();
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            for (int i = 0; i < array.size(); i++) {
                String text = array.textAt(i);
                if (text == null) {
                    write(array.get(i), generator);
                } else {
                    generator.write(text);
                }
            }
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
