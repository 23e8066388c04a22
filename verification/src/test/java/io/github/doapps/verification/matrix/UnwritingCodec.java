package io.github.doapps.verification.matrix;

import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;

/** A codec that reads, and cannot write. */
public record UnwritingCodec(JsonCodec inner) implements JsonCodec {

    @Override
    public JsonValue decode(byte[] utf8) {
        return inner.decode(utf8);
    }

    @Override
    public byte[] encode(JsonValue document) {
        throw new JsonException("a name is half a character");
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public String libraryVersion() {
        return inner.libraryVersion();
    }

    @Override
    public void close() {
        inner.close();
    }
}
