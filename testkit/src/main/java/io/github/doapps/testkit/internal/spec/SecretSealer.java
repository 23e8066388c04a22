package io.github.doapps.testkit.internal.spec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.internal.wire.IdSequence;
import io.github.doapps.testkit.internal.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Copies a spec token by token, so that unknown members, nulls, order and the text of numbers stay
 * as they were sent, and writes {@code EV[1:...]} for its secrets: values of variables of type
 * SECRET, and registry credentials. What is sealed already stays.
 */
public final class SecretSealer {

    private final IdSequence seals = new IdSequence("seal");

    /**
     * Copies the spec out of a request.
     *
     * @param request the bytes of an object with the member {@code spec}
     * @param spec that member's value
     * @return the copy's text
     */
    String seal(byte[] request, JsonNode spec) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(request.length);
        try (JsonParser from = Json.parser(request);
                JsonGenerator to = Json.generator(copy)) {
            from.nextToken();
            while (from.nextToken() == JsonToken.FIELD_NAME && !"spec".equals(from.currentName())) {
                from.nextToken();
                from.skipChildren();
            }
            from.nextToken();
            copy(from, to, spec, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return copy.toString(StandardCharsets.UTF_8);
    }

    private void copy(JsonParser from, JsonGenerator to, JsonNode node, String within)
            throws IOException {
        switch (from.currentToken()) {
            case START_OBJECT -> copyMembers(from, to, node, within);
            case START_ARRAY -> {
                to.writeStartArray();
                for (int i = 0; from.nextToken() != JsonToken.END_ARRAY; i++) {
                    copy(from, to, node.path(i), within);
                }
                to.writeEndArray();
            }
            case VALUE_STRING -> to.writeString(from.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getText());
            case VALUE_TRUE, VALUE_FALSE -> to.writeBoolean(from.getBooleanValue());
            default -> to.writeNull();
        }
    }

    private void copyMembers(JsonParser from, JsonGenerator to, JsonNode object, String within)
            throws IOException {
        to.writeStartObject();
        while (from.nextToken() != JsonToken.END_OBJECT) {
            String name = from.currentName();
            to.writeFieldName(name);
            from.nextToken();
            if (isSecret(object, name, within) && isPlain(from)) {
                to.writeString(nextSeal());
            } else {
                copy(from, to, object.path(name), name);
            }
        }
        to.writeEndObject();
    }

    private static boolean isSecret(JsonNode object, String name, String within) {
        return switch (within) {
            case "envs" -> "value".equals(name) && "SECRET".equals(object.path("type").asText());
            case "image" -> "registry_credentials".equals(name);
            default -> false;
        };
    }

    private static boolean isPlain(JsonParser from) throws IOException {
        return from.currentToken() == JsonToken.VALUE_STRING
                && !from.getText().isEmpty()
                && !from.getText().startsWith("EV[");
    }

    /** Made of a count alone: nothing in it tells of the secret. */
    private String nextSeal() {
        return "EV[1:" + base64(seals.next()) + ":" + base64(seals.next()) + "]";
    }

    private static String base64(String uuid) {
        byte[] bytes = uuid.substring(0, 24).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
