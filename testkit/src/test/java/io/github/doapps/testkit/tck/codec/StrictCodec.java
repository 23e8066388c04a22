package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A codec that keeps every promise; what is overridden in it breaks one. */
class StrictCodec implements JsonCodec {

    private final JsonFactory factory;

    StrictCodec() {
        this(new JsonFactory());
    }

    StrictCodec(JsonFactory factory) {
        this.factory = factory;
    }

    @Override
    public JsonValue decode(byte[] utf8) {
        try (JsonParser in = factory.createParser(text(utf8))) {
            in.nextToken();
            JsonValue document = read(in);
            checkEnd(in);
            return document;
        } catch (IOException quotesTheText) {
            throw refusal(quotesTheText);
        }
    }

    String text(byte[] utf8) throws IOException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    void checkEnd(JsonParser in) throws IOException {
        if (in.nextToken() != null) {
            throw new JsonException("more than one document");
        }
    }

    RuntimeException refusal(IOException quotesTheText) {
        return new JsonException("not one JSON document");
    }

    final JsonValue read(JsonParser in) throws IOException {
        return switch (in.currentTokenId()) {
            case JsonTokenId.ID_START_OBJECT -> object(in);
            case JsonTokenId.ID_START_ARRAY -> array(in);
            case JsonTokenId.ID_STRING -> JsonString.of(string(in.getText()));
            case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> number(in.getText());
            case JsonTokenId.ID_TRUE, JsonTokenId.ID_FALSE -> JsonValue.of(in.getBooleanValue());
            case JsonTokenId.ID_NULL -> JsonValue.of(null);
            default -> throw new JsonException("no JSON document");
        };
    }

    private JsonValue object(JsonParser in) throws IOException {
        JsonObject.Builder members = JsonObject.builder();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            member(members, name, read(in));
        }
        return members.build();
    }

    private JsonValue array(JsonParser in) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(in));
        }
        return JsonArray.copyOf(items);
    }

    void member(JsonObject.Builder members, String name, JsonValue value) {
        members.add(name, value);
    }

    String string(String text) {
        return text;
    }

    JsonNumber number(String text) {
        return JsonNumber.ofText(text);
    }

    @Override
    public byte[] encode(JsonValue document) {
        return written(ExpectedText.of(document));
    }

    byte[] written(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public String name() {
        return "strict";
    }

    @Override
    public String libraryVersion() {
        return "1";
    }
}
