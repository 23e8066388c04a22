package io.github.doapps.testkit.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The emulator's own JSON: strict, and by no codec of the SDK. */
public final class Json {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    /**
     * Reads a document.
     *
     * @param utf8 its bytes
     * @return the document; a missing node for no bytes
     * @throws Refusal with 400 if it is not JSON; says where, never what was there
     */
    public static JsonNode read(byte[] utf8) {
        try {
            return MAPPER.readTree(utf8);
        } catch (JsonProcessingException broken) {
            throw Refusal.badRequest(
                    "the body is not JSON: error at line "
                            + broken.getLocation().getLineNr()
                            + ", column "
                            + broken.getLocation().getColumnNr());
        } catch (IOException broken) {
            throw Refusal.badRequest("the body is not JSON");
        }
    }

    /**
     * Writes a document.
     *
     * @param document the document
     * @return its bytes in UTF-8
     */
    public static byte[] write(JsonNode document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * A new object.
     *
     * @return an object without members
     */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * Reads a document token by token.
     *
     * @param utf8 its bytes
     * @return the reader
     * @throws IOException never, of bytes in memory
     */
    public static JsonParser parser(byte[] utf8) throws IOException {
        return MAPPER.createParser(utf8);
    }

    /**
     * Writes bytes: through characters, a lone surrogate would become a question mark.
     *
     * @param out where to
     * @return the writer
     * @throws IOException never, to memory
     */
    public static JsonGenerator generator(OutputStream out) throws IOException {
        return MAPPER.createGenerator(out);
    }
}
