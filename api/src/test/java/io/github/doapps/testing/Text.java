package io.github.doapps.testing;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;

/**
 * A document's whole text, secrets and all, with members in their order: documents that are equal
 * may differ in it, documents that are written alike may not.
 */
public final class Text {

    private Text() {}

    /** The text; strings are not escaped, but lengths keep them apart. */
    public static String of(JsonValue value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonValue value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            out.append('{');
            object.members()
                    .forEach(
                            (name, member) -> {
                                write(JsonString.of(name), out);
                                out.append(':');
                                write(member, out);
                                out.append(',');
                            });
            out.append('}');
        } else if (value instanceof JsonArray array) {
            out.append('[');
            for (JsonValue item : array) {
                write(item, out);
                out.append(',');
            }
            out.append(']');
        } else if (value instanceof JsonString string) {
            out.append(string.value().length()).append('"').append(string.value()).append('"');
        } else if (value instanceof JsonNumber number) {
            out.append(number.text());
        } else {
            out.append(value);
        }
    }
}
