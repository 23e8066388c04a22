package io.github.doapps.serde.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Sends a document through a codec and back, so that a factory which is not for JSON is found when
 * the codec is made and not by the server.
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

    static void check(JacksonCodec codec, JsonFactory factory) {
        if (!comesBack(codec)) {
            throw new IllegalArgumentException(
                    "The ObjectMapper given to JacksonCodec.over does not read and write plain JSON:"
                            + " its factory is a "
                            + factory.getClass().getName()
                            + " for the format "
                            + factory.getFormatName()
                            + ". Give a mapper for JSON with the usual quotes, or call"
                            + " JacksonCodec.create(), which needs no mapper.");
        }
    }

    private static boolean comesBack(JacksonCodec codec) {
        byte[] expected = TEXT.getBytes(StandardCharsets.UTF_8);
        try {
            return Arrays.equals(codec.encode(DOCUMENT), expected)
                    && Arrays.equals(codec.encode(codec.decode(expected)), expected);
        } catch (JsonException refused) {
            return false;
        }
    }
}
