package io.github.doapps.serde.jsonb;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Sends documents through a codec and back. A Jsonb that does not know them writes their Java
 * fields, or nothing, without an error; that is found when the codec is made and not by the server.
 */
final class Probe {

    private static final JsonValue DOCUMENT =
            JsonObject.of(
                    "b",
                    JsonArray.of(
                            JsonNumber.ofText("1.10"),
                            JsonNumber.ofText("1e2"),
                            null,
                            JsonObject.empty(),
                            true),
                    "a",
                    "\u00e9 \"\\\n");

    private static final String TEXT =
            "{\"b\":[1.10,1e2,null,{},true],\"a\":\"\u00e9 \\\"\\\\\\n\"}";

    private Probe() {}

    static boolean passes(JsonbCodec codec) {
        return comesBack(codec, DOCUMENT, TEXT) && comesBack(codec, JsonArray.of("a"), "[\"a\"]");
    }

    private static boolean comesBack(JsonbCodec codec, JsonValue document, String text) {
        byte[] expected = text.getBytes(StandardCharsets.UTF_8);
        try {
            return Arrays.equals(codec.encode(document), expected)
                    && Arrays.equals(codec.encode(codec.decode(expected)), expected);
        } catch (JsonException refused) {
            return false;
        }
    }
}
