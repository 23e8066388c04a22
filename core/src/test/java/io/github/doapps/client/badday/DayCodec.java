package io.github.doapps.client.badday;

import io.github.doapps.client.scripted.Undeclared;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonValue;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.spi.JsonCodec;
import org.jspecify.annotations.Nullable;

/** A codec that works but where the plan says otherwise. */
final class DayCodec implements JsonCodec {

    private static final JsonCodec SOUND = JacksonCodec.create();

    private final BadDay.Unwritable unwritable;
    private @Nullable Throwable thrown;

    DayCodec(BadDay.Unwritable unwritable) {
        this.unwritable = unwritable;
    }

    /** From now on reading throws this, or nothing. */
    void throwing(@Nullable Throwable what) {
        thrown = what;
    }

    @Override
    public JsonValue decode(byte[] utf8) {
        if (thrown != null) {
            throw Undeclared.<RuntimeException>thrown(thrown);
        }
        return SOUND.decode(utf8);
    }

    @Override
    public byte[] encode(JsonValue document) {
        return switch (unwritable) {
            case NOT -> SOUND.encode(document);
            case REFUSED -> throw new JsonException("is nested too deep");
            case BROKEN -> throw new IllegalStateException("recycled");
        };
    }

    @Override
    public String name() {
        return "fickle";
    }

    @Override
    public String libraryVersion() {
        return "0.1";
    }
}
