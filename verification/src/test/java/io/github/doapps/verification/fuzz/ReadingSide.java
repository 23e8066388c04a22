package io.github.doapps.verification.fuzz;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.util.Arrays;
import java.util.function.Function;

/** A codec, both as the client calls it and as a codec is called without one. */
final class ReadingSide implements AutoCloseable {

    private final JsonCodec codec;
    private final AppPlatformClient platform;

    ReadingSide(JsonCodec codec) {
        this.codec = codec;
        this.platform =
                AppPlatformClient.builder()
                        .token("unused")
                        .transport(new NoTransport())
                        .codec(codec)
                        .build();
    }

    /** Behind the client's own look at the text. */
    Reading asTheClient(byte[] utf8) {
        return read(utf8, platform.json()::readDocument);
    }

    /** With nothing before it. */
    Reading alone(byte[] utf8) {
        return read(utf8, codec::decode);
    }

    private static Reading read(byte[] utf8, Function<byte[], JsonValue> reader) {
        byte[] given = utf8.clone();
        Reading reading = Reading.of(() -> reader.apply(given));
        if (!Arrays.equals(utf8, given)) {
            throw new AssertionError("decode() changed the bytes that it was given");
        }
        return reading;
    }

    byte[] written(JsonValue document) {
        return codec.encode(document);
    }

    @Override
    public void close() {
        platform.close();
        codec.close();
    }
}
