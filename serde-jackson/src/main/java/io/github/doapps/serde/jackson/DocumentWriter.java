package io.github.doapps.serde.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Hands a document to a generator. */
final class DocumentWriter {

    private DocumentWriter() {}

    /** Writes one value. */
    static void write(JsonValue value, JsonGenerator generator) throws IOException {
        if (value instanceof JsonObject object) {
            writeObject(object, generator);
        } else if (value instanceof JsonArray array) {
            writeArray(array, generator);
        } else if (value instanceof JsonString string) {
            generator.writeString(string.value());
        } else if (value instanceof JsonNumber number) {
            writeNumber(number, generator);
        } else if (value instanceof JsonBoolean flag) {
            generator.writeBoolean(flag.value());
        } else if (value instanceof JsonNull) {
            generator.writeNull();
        }
    }

    private static void writeObject(JsonObject object, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        for (int i = 0; i < object.size(); i++) {
            generator.writeFieldName(object.nameAt(i));
            String text = object.textAt(i);
            if (text == null) {
                write(object.valueAt(i), generator);
            } else {
                generator.writeString(text);
            }
        }
        generator.writeEndObject();
    }

    private static void writeArray(JsonArray array, JsonGenerator generator) throws IOException {
        generator.writeStartArray();
        for (int i = 0; i < array.size(); i++) {
            String text = array.textAt(i);
            if (text == null) {
                write(array.get(i), generator);
            } else {
                generator.writeString(text);
            }
        }
        generator.writeEndArray();
    }

    /**
     * By its text where the generator takes texts. An application's own mapper may also write to a
     * tree, a buffer or a binary format, where a number is a value.
     */
    private static void writeNumber(JsonNumber number, JsonGenerator generator) throws IOException {
        if (generator.canWriteFormattedNumbers()) {
            generator.writeNumber(number.text());
            return;
        }
        Number value = number.toJava();
        if (value instanceof Long integer) {
            generator.writeNumber(integer);
        } else if (value instanceof BigInteger integer) {
            generator.writeNumber(integer);
        } else if (value instanceof BigDecimal decimal) {
            generator.writeNumber(decimal);
        }
    }
}
