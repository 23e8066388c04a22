package io.github.doapps.client.internal.wire;

import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.util.Objects;

/** Reads documents of bytes that may be anything, the same of every codec. */
public final class Documents {

    private Documents() {}

    /**
     * Reads a document.
     *
     * @param text the bytes
     * @param codec what reads them, once they have passed the gate, or stands for it itself
     * @return the document
     * @throws UnfinishedException if they are the beginning of one
     * @throws JsonException if they are none; the message continues a sentence about the text, and
     *     quotes nothing of it
     */
    public static JsonValue read(byte[] text, JsonCodec codec) {
        boolean strict = codec.isStrict();
        if (!strict) {
            DocumentGate.check(text);
        }
        try {
            JsonValue document = strict ? codec.decode(text) : codec.decodeChecked(text);
            return Objects.requireNonNull(document, "decode returned null");
        } catch (JsonException refused) {
            if (strict) {
                // The gate says what is wrong, and where, in the same words for all.
                DocumentGate.check(text);
            }
            throw new JsonException("cannot be read: " + refused.getMessage());
        }
    }
}
