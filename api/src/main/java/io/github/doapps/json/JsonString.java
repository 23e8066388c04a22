package io.github.doapps.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON string: any sequence of UTF-16 code units, lone surrogates included. */
public final class JsonString implements JsonValue {

    private final String value;

    private JsonString(String value) {
        this.value = value;
    }

    /**
     * A string.
     *
     * @param value the text
     * @return the JSON string
     */
    public static JsonString of(String value) {
        return new JsonString(Objects.requireNonNull(value, "value"));
    }

    /** What an object or an array keeps of a value: of a string its text, as most values are. */
    static Object kept(JsonValue value) {
        return value instanceof JsonString string ? string.value : value;
    }

    /** The value of what is kept of it. */
    static JsonValue ofKept(Object kept) {
        return kept instanceof String text ? new JsonString(text) : (JsonValue) kept;
    }

    /**
     * The text, without quotes or escapes.
     *
     * @return the text
     */
    public String value() {
        return value;
    }

    @Override
    public String toJava() {
        return value;
    }

    @Override
    public String kind() {
        return "a string";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonString that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return Redaction.text(this);
    }
}
