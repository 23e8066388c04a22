package io.github.doapps.model;

import io.github.doapps.json.JsonObject;

/** A view of another type than {@link Sample}. */
final class Other extends ApiObject {

    private Other(JsonObject json) {
        super(json);
    }

    static Other of(JsonObject json) {
        return new Other(json);
    }
}
