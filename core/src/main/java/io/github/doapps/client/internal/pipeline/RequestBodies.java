package io.github.doapps.client.internal.pipeline;

import io.github.doapps.json.JsonObject;
import io.github.doapps.spi.JsonCodec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the documents of a client's requests. What a small one was written as is kept for a
 * request with the very same document, as all have that force a build. Safe for use by any number
 * of threads.
 */
final class RequestBodies {

    /** Bytes: of a user's own documents hardly one is held on to. */
    private static final int SMALL = 32;

    private final JsonCodec codec;
    private volatile @Nullable Written last;

    RequestBodies(JsonCodec codec) {
        this.codec = codec;
    }

    /**
     * The bytes of a document, in an array of their own: one that a transport changes against its
     * contract spoils one call, not all that follow.
     *
     * @throws io.github.doapps.json.JsonException if it cannot be written
     */
    @SuppressWarnings("ReferenceEquality") // To compare documents would cost what this spares.
    byte[] of(JsonObject document) {
        Written kept = last;
        if (kept != null && kept.document == document) {
            return kept.bytes.clone();
        }
        byte[] bytes = Objects.requireNonNull(codec.encode(document), "encode returned null");
        if (bytes.length <= SMALL) {
            last = new Written(document, bytes.clone());
        }
        return bytes;
    }

    private static final class Written {

        private final JsonObject document;
        private final byte[] bytes;

        Written(JsonObject document, byte[] bytes) {
            this.document = document;
            this.bytes = bytes;
        }
    }
}
