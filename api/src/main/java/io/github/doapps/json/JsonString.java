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
