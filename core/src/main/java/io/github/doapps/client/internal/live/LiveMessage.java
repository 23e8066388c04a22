package io.github.doapps.client.internal.live;

import io.github.doapps.client.internal.wire.Documents;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.spi.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A message of a live log: a document with the text in {@code data}. */
final class LiveMessage {

    private LiveMessage() {}

    /** The text; a message of any other form is a line as it is. */
    static String text(String message, JsonCodec codec) {
        return data(message, codec).orElseGet(() -> message + "\n");
    }

    private static Optional<String> data(String message, JsonCodec codec) {
        byte[] utf8 = message.getBytes(StandardCharsets.UTF_8);
        try {
            return Documents.read(utf8, codec) instanceof JsonObject document
                            && document.get("data") instanceof JsonString data
                    ? Optional.of(data.value())
                    : Optional.empty();
        } catch (RuntimeException | LinkageError anotherForm) {
            return Optional.empty();
        }
    }
}
