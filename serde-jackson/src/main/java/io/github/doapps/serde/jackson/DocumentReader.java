package io.github.doapps.serde.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a document of a parser's tokens. */
final class DocumentReader {

    private DocumentReader() {}

    /**
     * Reads the value whose first token the parser stands on, and leaves it on the last.
     *
     * @throws io.github.doapps.json.JsonException if the tokens are no document
     */
    static JsonValue read(JsonParser parser) throws IOException {
        return value(parser, parser.currentToken(), 0);
    }

    private static JsonValue value(JsonParser parser, @Nullable JsonToken token, int depth)
            throws IOException {
        if (token == null) {
            throw Refusals.malformed();
        }
        return switch (token) {
            case START_OBJECT -> object(parser, Refusals.deeper(depth));
            case START_ARRAY -> array(parser, Refusals.deeper(depth));
            case VALUE_STRING -> JsonString.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNumber.ofText(parser.getText());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.INSTANCE;
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw Refusals.malformed();
        };
    }

    private static JsonObject object(JsonParser parser, int depth) throws IOException {
        JsonObject.Builder members = JsonObject.builder();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.add(paired(name), value(parser, parser.nextToken(), depth));
        }
        if (!parser.hasToken(JsonToken.END_OBJECT)) {
            throw Refusals.malformed();
        }
        return members.build();
    }

    /**
     * Jackson refuses a lone surrogate in a name of late; so does every codec, whatever is below.
     */
    private static String paired(String name) {
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw Refusals.malformed();
            }
        }
        return name;
    }

    private static JsonArray array(JsonParser parser, int depth) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(value(parser, token, depth));
        }
        return JsonArray.copyOf(items);
    }
}
