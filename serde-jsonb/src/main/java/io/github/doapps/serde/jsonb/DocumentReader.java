package io.github.doapps.serde.jsonb;

import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonDocumentBuilder;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;

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
        JsonDocumentBuilder document = new JsonDocumentBuilder();
        Event second = parser.next();
        if (second == Event.KEY_NAME || second == Event.END_OBJECT) {
            document.startObject();
        } else {
            document.startArray();
        }
        add(parser, second, document);
        while (!document.isWhole()) {
            add(parser, parser.next(), document);
        }
        return document.build();
    }

    private static JsonValue scalar(JsonParser parser) {
        return switch (scalarType(parser)) {
            case STRING -> JsonString.of(parser.getString());
            case NUMBER -> JsonNumber.ofText(parser.getString());
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
    private static void addString(JsonParser parser, JsonDocumentBuilder document) {
        String text = parser.getString();
        if (!text.equals("true") && !text.equals("false")) {
            document.string(text);
            return;
        }
        switch (BufferedValue.type(parser).orElse(ValueType.STRING)) {
            case TRUE -> document.value(JsonBoolean.TRUE);
            case FALSE -> document.value(JsonBoolean.FALSE);
            default -> document.string(text);
        }
    }

    private static void add(JsonParser parser, Event event, JsonDocumentBuilder document) {
        switch (event) {
            case START_OBJECT -> document.startObject();
            case START_ARRAY -> document.startArray();
            case KEY_NAME -> document.name(parser.getString());
            case END_OBJECT, END_ARRAY -> document.end();
            case VALUE_STRING -> addString(parser, document);
            case VALUE_NUMBER -> document.value(JsonNumber.ofText(parser.getString()));
            case VALUE_TRUE -> document.value(JsonBoolean.TRUE);
            case VALUE_FALSE -> document.value(JsonBoolean.FALSE);
            case VALUE_NULL -> document.value(JsonNull.INSTANCE);
        }
    }
}
