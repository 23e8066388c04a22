package io.github.doapps.json;

/** JSON's {@code true} and {@code false}. */
public final class JsonBoolean implements JsonValue {

    /** JSON's {@code true}. */
    public static final JsonBoolean TRUE = new JsonBoolean(true);

    /** JSON's {@code false}. */
    public static final JsonBoolean FALSE = new JsonBoolean(false);

    private final boolean value;

    private JsonBoolean(boolean value) {
        this.value = value;
    }

    /**
     * {@link #TRUE} or {@link #FALSE}.
     *
     * @param value the value
     * @return the constant for it
     */
    public static JsonBoolean of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /**
     * The value.
     *
     * @return the value
     */
    public boolean value() {
        return value;
    }

    @Override
    public Boolean toJava() {
        return value;
    }

    @Override
    public String kind() {
        return "a boolean";
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
