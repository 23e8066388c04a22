package io.github.doapps.client.scripted;

import io.github.doapps.json.JsonValue;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.spi.JsonCodec;
import java.util.concurrent.Callable;

/** A codec that fails in one direction, and works in the other. */
public final class FaultyCodec implements JsonCodec {

    private final JsonCodec sound = JacksonCodec.create();
    private final Callable<byte[]> written;
    private final Callable<JsonValue> read;

    private FaultyCodec(Callable<byte[]> written, Callable<JsonValue> read) {
        this.written = written;
        this.read = read;
    }

    /** A codec that throws this when it writes. */
    public static FaultyCodec thatCannotWrite(Throwable thrown) {
        return new FaultyCodec(throwing(thrown), null);
    }

    /** A codec that writes this, whatever it is given. */
    public static FaultyCodec thatWrites(byte[] bytes) {
        return new FaultyCodec(() -> bytes, null);
    }

    /** A codec that throws this when it reads. */
    public static FaultyCodec thatCannotRead(Throwable thrown) {
        return new FaultyCodec(null, throwing(thrown));
    }

    /** A codec that reads this, whatever it is given. */
    public static FaultyCodec thatReads(JsonValue value) {
        return new FaultyCodec(null, () -> value);
    }

    private static <T> Callable<T> throwing(Throwable thrown) {
        return () -> {
            throw Undeclared.<RuntimeException>thrown(thrown);
        };
    }

    private static <T> T call(Callable<T> callable) {
        try {
            return callable.call();
        } catch (Exception thrown) {
            throw Undeclared.<RuntimeException>thrown(thrown);
        }
    }

    @Override
    public JsonValue decode(byte[] utf8) {
        return read == null ? sound.decode(utf8) : call(read);
    }

    @Override
    public byte[] encode(JsonValue document) {
        return written == null ? sound.encode(document) : call(written);
    }

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public String libraryVersion() {
        return "0.1";
    }
}
