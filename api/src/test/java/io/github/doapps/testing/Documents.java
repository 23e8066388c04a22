package io.github.doapps.testing;

import com.fasterxml.jackson.core.JsonFactory;
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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON for tests, with the text of numbers as it stands. */
public final class Documents {

    private Documents() {}

    /** The document of a resource beside this class. */
    public static JsonObject fixture(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            return (JsonObject) read(new JsonFactory().createParser(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of a file. */
    public static JsonObject file(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (JsonObject) read(new JsonFactory().createParser(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of a text in which single quotes stand for double ones. */
    public static JsonObject parse(String text) {
        return (JsonObject) parseValue(text);
    }

    /** The value of a text in which single quotes stand for double ones. */
    public static JsonValue parseValue(String text) {
        try {
            return read(new JsonFactory().createParser(text.replace('\'', '"')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonValue read(JsonParser parser) throws IOException {
        try (parser) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static JsonValue value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                JsonObject.Builder object = JsonObject.builder();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.add(name, value(parser));
                }
                yield object.build();
            }
            case START_ARRAY -> {
                List<JsonValue> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield JsonArray.copyOf(items);
            }
            case VALUE_STRING -> JsonString.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNumber.ofText(parser.getText());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.INSTANCE;
            default -> throw new IOException("unexpected " + parser.currentToken());
        };
    }
}
