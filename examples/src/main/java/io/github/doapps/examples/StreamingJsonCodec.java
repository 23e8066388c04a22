package io.github.doapps.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A codec of one's own, over the tokens of Jackson's core. */
public final class StreamingJsonCodec implements JsonCodec {
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private final JsonFactory factory =
            JsonFactory.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    @Override
    public JsonValue decode(byte[] utf8) {
        try (JsonParser in =
                factory.createParser(UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString())) {
            JsonValue document = read(in, in.nextToken());
            if (in.nextToken() == null) {
                return document;
            }
        } catch (IOException quotesTheText) {
            // It is refused below, without a cause.
        }
        throw new JsonException("not one JSON document");
    }

    private static JsonValue read(JsonParser in, @Nullable JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            JsonObject.Builder members = JsonObject.builder();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                members.add(in.currentName(), read(in, in.nextToken()));
            }
            return members.build();
        } else if (token == JsonToken.START_ARRAY) {
            List<JsonValue> items = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(in, in.currentToken()));
            }
            return JsonArray.copyOf(items);
        } else if (token != null && token.isNumeric()) {
            return JsonNumber.ofText(in.getText());
        } else if (token == JsonToken.VALUE_STRING) {
            return JsonString.of(in.getText());
        }
        return JsonValue.of(token == JsonToken.VALUE_NULL ? null : in.getBooleanValue());
    }

    @Override
    public byte[] encode(JsonValue document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text)) {
            write(document, out);
        } catch (IOException impossible) {
            throw new JsonException("a document that cannot be written");
        }
        return LONE_SURROGATE
                .matcher(text.toString())
                .replaceAll(lone -> String.format("\\\\u%04x", lone.group().codePointAt(0)))
                .getBytes(UTF_8);
    }

    private static void write(JsonValue value, JsonGenerator out) throws IOException {
        if (value instanceof JsonObject object) {
            out.writeStartObject();
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                out.writeFieldName(member.getKey());
                write(member.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof JsonArray array) {
            out.writeStartArray();
            for (JsonValue item : array) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof JsonString string) {
            out.writeString(string.value());
        } else {
            out.writeRawValue(value.toString());
        }
    }

    @Override
    public String name() {
        return "streaming";
    }

    @Override
    public String libraryVersion() {
        return factory.version().toString();
    }
}
