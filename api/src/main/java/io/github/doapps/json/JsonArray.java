package io.github.doapps.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON array: values in order. Nests at most 256 deep. */
public final class JsonArray implements JsonValue, Iterable<JsonValue> {

    private static final JsonArray EMPTY = new JsonArray(new Object[0]);

    /** What is kept of the items, which is the text of a string. */
    private final Object[] items;

    /** How deep it is; zero while nobody has asked. */
    private int depth;

    private JsonArray(Object[] items) {
        this.items = items;
    }

    /**
     * How deep it is.
     *
     * @throws JsonException if that is too deep
     */
    int depth() {
        int known = depth;
        if (known == 0) {
            known = Nesting.around(items);
            depth = known;
        }
        return known;
    }

    /** An array of what is kept of items, that nobody else changes. */
    static JsonArray owning(Object[] items) {
        return items.length == 0 ? EMPTY : new JsonArray(items);
    }

    /**
     * An array of the given Java values, each as {@link JsonValue#of(Object)} takes it.
     *
     * @param items the items
     * @return the array
     * @throws IllegalArgumentException if an item has no JSON form
     * @throws JsonException if the array would be nested more than 256 deep
     */
    public static JsonArray of(@Nullable Object... items) {
        List<JsonValue> values = new ArrayList<>();
        for (Object item : Objects.requireNonNull(items, "items")) {
            values.add(JsonValue.of(item));
        }
        return copyOf(values);
    }

    /**
     * An array of the values of a collection.
     *
     * @param items the items, which are copied
     * @return the array
     * @throws JsonException if the array would be nested more than 256 deep
     */
    public static JsonArray copyOf(Collection<? extends JsonValue> items) {
        Object[] copy = Objects.requireNonNull(items, "items").toArray(new Object[0]);
        for (int i = 0; i < copy.length; i++) {
            copy[i] = JsonString.kept((JsonValue) Objects.requireNonNull(copy[i], "items"));
        }
        return Nesting.checked(owning(copy));
    }

    /**
     * The items, in order; unmodifiable.
     *
     * @return the items
     */
    public List<JsonValue> items() {
        return new ItemList(this);
    }

    /**
     * The item at a place.
     *
     * @param index the place, from 0
     * @return the item
     * @throws IndexOutOfBoundsException if there is none
     */
    public JsonValue get(int index) {
        return JsonString.ofKept(items[index]);
    }

    /**
     * The text of the item at a place, if it is a string: spares a {@link JsonString}.
     *
     * @param index the place, from 0
     * @return the text, or null if the item is none
     * @throws IndexOutOfBoundsException if there is no item
     */
    public @Nullable String textAt(int index) {
        return items[index] instanceof String text ? text : null;
    }

    /**
     * How many items there are.
     *
     * @return the count
     */
    public int size() {
        return items.length;
    }

    /**
     * Whether there is no item.
     *
     * @return true for an empty array
     */
    public boolean isEmpty() {
        return items.length == 0;
    }

    @Override
    public Iterator<JsonValue> iterator() {
        return items().iterator();
    }

    @Override
    public List<@Nullable Object> toJava() {
        List<@Nullable Object> list = new ArrayList<>(items.length);
        for (JsonValue item : this) {
            list.add(item.toJava());
        }
        return Collections.unmodifiableList(list);
    }

    @Override
    public String kind() {
        return "an array";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonArray that && Arrays.equals(items, that.items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }

    @Override
    public String toString() {
        return Redaction.text(this);
    }
}
