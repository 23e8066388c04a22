package io.github.doapps.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object: named members in the order they came. Nests at most 256 deep.
 *
 * <p>Two objects are equal if they have equal members, whatever the order.
 */
public final class JsonObject implements JsonValue {

    private static final JsonObject EMPTY = new JsonObject(Names.NONE, new Object[0]);

    private final Names names;

    /** Of a string its text. */
    private final Object[] values;

    /** How deep it is; zero while nobody has asked. */
    private int depth;

    /** An object of what is kept of values, one for each name, that nobody else changes. */
    JsonObject(Names names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** How deep it is, or a {@link JsonException} if that is too deep. */
    int depth() {
        int known = depth;
        if (known == 0) {
            known = Nesting.around(values);
            depth = known;
        }
        return known;
    }

    /**
     * The object without members.
     *
     * @return {@code {}}
     */
    public static JsonObject empty() {
        return EMPTY;
    }

    /**
     * An object of names and values in turn: {@code of("id", "d-1", "force_build", true)}.
     *
     * @param name the first member's name
     * @param value its value, as {@link JsonValue#of(Object)} takes it
     * @param more further names and values in turn
     * @return the object
     * @throws IllegalArgumentException if a value is missing, a name is not a String, or a value
     *     has no JSON form
     * @throws JsonException if a name appears twice, or it would be nested more than 256 deep
     */
    public static JsonObject of(String name, @Nullable Object value, @Nullable Object... more) {
        return Pairs.addTo(builder().add(name, JsonValue.of(value)), more).build();
    }

    /**
     * A builder without members.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder(Map.of());
    }

    /**
     * A builder that starts with this object's members, in their order.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(members());
    }

    /**
     * A member's value.
     *
     * @param name the member's name
     * @return the value, {@link JsonNull} if it is an explicit null, or Java's null if it is absent
     */
    public @Nullable JsonValue get(String name) {
        int place = names.indexOf(Objects.requireNonNull(name, "name"));
        return place < 0 ? null : JsonString.ofKept(values[place]);
    }

    /**
     * Whether a member is there, be it an explicit null.
     *
     * @param name the member's name
     * @return true if it is there
     */
    public boolean has(String name) {
        return names.indexOf(Objects.requireNonNull(name, "name")) >= 0;
    }

    /**
     * The name of the member at a place.
     *
     * @param index the place, from 0
     * @return its name
     * @throws IndexOutOfBoundsException if there is none
     */
    public String nameAt(int index) {
        return names.get(index);
    }

    /**
     * The value of the member at a place.
     *
     * @param index the place, from 0
     * @return its value
     * @throws IndexOutOfBoundsException if there is none
     */
    public JsonValue valueAt(int index) {
        return JsonString.ofKept(values[index]);
    }

    /**
     * The text of the member at a place, if its value is a string: spares a {@link JsonString}.
     *
     * @param index the place, from 0
     * @return the text, or null if the value is none
     * @throws IndexOutOfBoundsException if there is no member
     */
    public @Nullable String textAt(int index) {
        return values[index] instanceof String text ? text : null;
    }

    /**
     * The members in their order; unmodifiable.
     *
     * @return the members by name
     */
    public Map<String, JsonValue> members() {
        return new MemberMap(this);
    }

    /**
     * The members' names in their order; unmodifiable.
     *
     * @return the names
     */
    public Set<String> names() {
        return members().keySet();
    }

    /**
     * How many members there are.
     *
     * @return the count
     */
    public int size() {
        return values.length;
    }

    /**
     * Whether there is no member.
     *
     * @return true for {@code {}}
     */
    public boolean isEmpty() {
        return values.length == 0;
    }

    /**
     * This object with a member set: one that is there keeps its place, a new one comes last.
     *
     * @param name the member's name
     * @param value its value, as {@link JsonValue#of(Object)} takes it
     * @return the changed copy
     * @throws IllegalArgumentException if the value has no JSON form
     * @throws JsonException if the object would be nested more than 256 deep
     */
    public JsonObject with(String name, @Nullable Object value) {
        int place = names.indexOf(Objects.requireNonNull(name, "name"));
        if (place < 0) {
            return toBuilder().set(name, value).build();
        }
        Object[] changed = values.clone();
        changed[place] = JsonString.kept(JsonValue.of(value));
        return Nesting.checked(new JsonObject(names, changed));
    }

    /**
     * This object without a member.
     *
     * @param name the member's name
     * @return the changed copy, or this object if it has none
     */
    public JsonObject without(String name) {
        return has(name) ? toBuilder().remove(name).build() : this;
    }

    @Override
    public Map<String, @Nullable Object> toJava() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        members().forEach((name, value) -> map.put(name, value.toJava()));
        return Collections.unmodifiableMap(map);
    }

    @Override
    public String kind() {
        return "an object";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject that && members().equals(that.members());
    }

    @Override
    public int hashCode() {
        return members().hashCode();
    }

    @Override
    public String toString() {
        return Redaction.text(this);
    }

    /**
     * Collects members. Not safe for use by several threads; may be used on after {@link #build()}.
     */
    public static final class Builder {

        private final Map<String, JsonValue> members;

        private Builder(Map<String, JsonValue> members) {
            this.members = new LinkedHashMap<>(members);
        }

        /**
         * Adds a member whose name must be new.
         *
         * @param name the member's name
         * @param value its value
         * @return this builder
         * @throws JsonException if the name is there already
         */
        public Builder add(String name, JsonValue value) {
            Objects.requireNonNull(value, "value");
            if (members.putIfAbsent(Objects.requireNonNull(name, "name"), value) != null) {
                throw Names.twice();
            }
            return this;
        }

        /**
         * Sets a member: one that is there keeps its place, a new one comes last.
         *
         * @param name the member's name
         * @param value its value, as {@link JsonValue#of(Object)} takes it
         * @return this builder
         * @throws IllegalArgumentException if the value has no JSON form
         */
        public Builder set(String name, @Nullable Object value) {
            members.put(Objects.requireNonNull(name, "name"), JsonValue.of(value));
            return this;
        }

        /**
         * Removes a member, if it is there.
         *
         * @param name the member's name
         * @return this builder
         */
        public Builder remove(String name) {
            members.remove(Objects.requireNonNull(name, "name"));
            return this;
        }

        /**
         * The object.
         *
         * @return an object with the members so far
         * @throws JsonException if it would be nested more than 256 deep
         */
        public JsonObject build() {
            if (members.isEmpty()) {
                return EMPTY;
            }
            String[] names = members.keySet().toArray(new String[0]);
            Object[] values = members.values().stream().map(JsonString::kept).toArray();
            return Nesting.checked(new JsonObject(Names.of(names, 0, names.length), values));
        }
    }
}
