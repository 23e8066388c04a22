package io.github.doapps.serde.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonDocumentBuilder;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonValue;
import java.io.IOException;

/** Makes a document of a parser's tokens. */
final class DocumentReader {

    private DocumentReader() {}

    /**
     * Reads the value whose first token the parser stands on, and leaves it on the last.
     *
     * @throws io.github.doapps.json.JsonException if the tokens are no document
     */
    static JsonValue read(JsonParser parser) throws IOException {
        return read(parser, new JsonDocumentBuilder());
    }

    /** As {@link #read(JsonParser)}, into a builder that has not begun. */
    static JsonValue read(JsonParser parser, JsonDocumentBuilder document) throws IOException {
        JsonToken token = parser.currentToken();
        while (token != null) {
            switch (token) {
                case START_OBJECT -> document.startObject();
                case START_ARRAY -> document.startArray();
                case FIELD_NAME -> document.name(parser.currentName());
                case END_OBJECT, END_ARRAY -> document.end();
                case VALUE_STRING -> document.string(parser.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        document.value(JsonNumber.ofText(parser.getText()));
                case VALUE_TRUE -> document.value(JsonBoolean.TRUE);
                case VALUE_FALSE -> document.value(JsonBoolean.FALSE);
                case VALUE_NULL -> document.value(JsonNull.INSTANCE);
                case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> throw Refusals.malformed();
            }
            if (document.isWhole()) {
                return document.build();
            }
            token = parser.nextToken();
        }
        throw Refusals.malformed();
    }
}
