package io.github.doapps.serde.jsonb;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayList;
import java.util.List;

/** Makes a document of a parser's events. */
final class DocumentReader {

    private DocumentReader() {}

    /**
     * Reads the value that Yasson hands to a deserializer: the parser stands on the value's first
     * event, which it cannot name. A scalar has no further event; an object's next one is a name or
     * its end; anything else is the first item of an array.
     *
     * @throws io.github.doapps.json.JsonException if the events are no document
     */
    static JsonValue read(JsonParser parser) {
        if (!parser.hasNext()) {
            return scalar(parser);
        }
        Event second = parser.next();
        return second == Event.KEY_NAME || second == Event.END_OBJECT
                ? object(parser, second, Refusals.deeper(0))
                : array(parser, second, Refusals.deeper(0));
    }

    private static JsonValue scalar(JsonParser parser) {
        return switch (scalarType(parser)) {
            case STRING -> JsonString.of(parser.getString());
            case NUMBER -> value(parser, Event.VALUE_NUMBER, 0);
            case TRUE -> JsonBoolean.TRUE;
            case FALSE -> JsonBoolean.FALSE;
            case NULL -> JsonNull.INSTANCE;
            case OBJECT, ARRAY -> throw Refusals.malformed();
        };
    }

    /** Parsson makes a number of a number's text to tell its type, and not of every text it can. */
    private static ValueType scalarType(JsonParser parser) {
        try {
            return parser.getValue().getValueType();
        } catch (NumberFormatException beyond) {
            return ValueType.NUMBER;
        } catch (UnsupportedOperationException beyondOrBuffered) {
            return BufferedValue.type(parser).orElse(ValueType.NUMBER);
        }
    }

    /** What Yasson reads from memory it calls a string if it is true or false. */
    private static JsonValue string(JsonParser parser) {
        String text = parser.getString();
        if (!text.equals("true") && !text.equals("false")) {
            return JsonString.of(text);
        }
        return switch (BufferedValue.type(parser).orElse(ValueType.STRING)) {
            case TRUE -> JsonBoolean.TRUE;
            case FALSE -> JsonBoolean.FALSE;
            default -> JsonString.of(text);
        };
    }

    private static JsonValue value(JsonParser parser, Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> object(parser, parser.next(), Refusals.deeper(depth));
            case START_ARRAY -> array(parser, parser.next(), Refusals.deeper(depth));
            case VALUE_STRING -> string(parser);
            case VALUE_NUMBER -> JsonNumber.ofText(parser.getString());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.INSTANCE;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw Refusals.malformed();
        };
    }

    private static JsonObject object(JsonParser parser, Event first, int depth) {
        JsonObject.Builder members = JsonObject.builder();
        for (Event event = first; event != Event.END_OBJECT; event = parser.next()) {
            String name = paired(parser.getString());
            members.add(name, value(parser, parser.next(), depth));
        }
        return members.build();
    }

    private static JsonArray array(JsonParser parser, Event first, int depth) {
        List<JsonValue> items = new ArrayList<>();
        for (Event event = first; event != Event.END_ARRAY; event = parser.next()) {
            items.add(value(parser, event, depth));
        }
        return JsonArray.copyOf(items);
    }

    /** Some JSON libraries refuse a lone surrogate in a name; so does every codec. */
    private static String paired(String name) {
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw Refusals.malformed();
            }
        }
        return name;
    }
}
