package io.github.doapps.json;

import org.jspecify.annotations.Nullable;

/**
 * JSON's {@code null}: a member that is there and says nothing, which is not the same as an absent
 * one.
 */
public final class JsonNull implements JsonValue {

    /** The one null. */
    public static final JsonNull INSTANCE = new JsonNull();

    private JsonNull() {}

    @Override
    public @Nullable Object toJava() {
        return null;
    }

    @Override
    public String kind() {
        return "null";
    }

    @Override
    public String toString() {
        return "null";
    }
}
