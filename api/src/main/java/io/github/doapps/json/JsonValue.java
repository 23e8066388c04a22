package io.github.doapps.json;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a JSON document (RFC 8259), kept exactly as it came: member order, explicit nulls
 * and the text of numbers survive reading, changing and writing.
 *
 * <p>Every implementation is immutable and so safe for use by any number of threads. Objects and
 * arrays nest at most 256 deep, which is as deep as the client reads: what would be deeper is
 * refused where it is built.
 *
 * <p>{@code toString()} gives compact JSON text in which secrets are blanked (env values, registry
 * credentials, passwords, tokens, the query of signed URLs), so a document may be logged; the whole
 * text comes only from a {@link io.github.doapps.spi.JsonCodec}.
 */
public sealed interface JsonValue
        permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /**
     * The document for a Java value: {@code null}, {@link JsonValue}, {@link String} or another
     * {@link CharSequence}, {@link Boolean}, {@link Number}, {@link Map} with string keys, {@link
     * Iterable} or array.
     *
     * @param value the Java value
     * @return the document
     * @throws IllegalArgumentException if the value, or one inside it, is of another type, or is a
     *     number that JSON cannot hold (NaN, infinity)
     * @throws JsonException if values are nested in one another more than 256 deep, as one is that
     *     holds itself
     */
    static JsonValue of(@Nullable Object value) {
        return of(value, 0);
    }

    private static JsonValue of(@Nullable Object value, int level) {
        if (level > Nesting.MAX) {
            throw Nesting.tooDeep();
        }
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof CharSequence text) {
            return JsonString.of(text.toString());
        }
        if (value instanceof Boolean flag) {
            return JsonBoolean.of(flag);
        }
        if (value instanceof Number number) {
            return JsonNumber.of(number);
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject.Builder object = JsonObject.builder();
            map.forEach((name, member) -> object.add(memberName(name), of(member, level + 1)));
            return object.build();
        }
        if (value instanceof Iterable<?> items) {
            List<JsonValue> list = new ArrayList<>();
            items.forEach(item -> list.add(of(item, level + 1)));
            return JsonArray.copyOf(list);
        }
        if (value.getClass().isArray()) {
            List<JsonValue> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(of(Array.get(value, i), level + 1));
            }
            return JsonArray.copyOf(list);
        }
        throw new IllegalArgumentException(
                "No JSON form for a "
                        + value.getClass().getName()
                        + ": give null, String, Boolean, Number, Map, Iterable, array or"
                        + " JsonValue [invalid-argument]");
    }

    /**
     * This document as plain Java values: {@link Map} (in member order), {@link List}, {@link
     * String}, {@link Boolean}, {@code null}, and for numbers the smallest of {@link Long}, {@link
     * java.math.BigInteger} and, for those with digits after the point or a very large exponent,
     * {@link java.math.BigDecimal}, which all hold the value exactly.
     *
     * <p>Maps and lists are unmodifiable. The text of numbers does not survive this: {@code 1.10}
     * and {@code 1.1} differ as {@code BigDecimal}, but {@code 1e2} becomes 100.
     *
     * @return the Java value
     * @throws JsonException if a number has no such Java value, as {@link
     *     JsonNumber#decimalValue()} says
     */
    @Nullable Object toJava();

    /**
     * What this value is, in words for error texts: {@code an object}, {@code a string} and so on.
     *
     * @return the kind with its article
     */
    String kind();

    private static String memberName(@Nullable Object name) {
        if (name instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(
                "A JSON member's name is a String, not "
                        + (name == null ? "null" : "a " + name.getClass().getName())
                        + " [invalid-argument]");
    }
}
