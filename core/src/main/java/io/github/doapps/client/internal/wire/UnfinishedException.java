package io.github.doapps.client.internal.wire;

import io.github.doapps.json.JsonException;

/** A text that is sound as far as it goes, and ends too soon. */
public final class UnfinishedException extends JsonException {

    private static final long serialVersionUID = 1L;

    UnfinishedException() {
        super("ends before its document does");
    }
}
