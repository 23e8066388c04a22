package io.github.doapps.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON array: values in order. Nests at most 256 deep. */
public final class JsonArray implements JsonValue, Iterable<JsonValue> {

    private static final JsonArray EMPTY = new JsonArray(List.of());

    private final List<JsonValue> items;
    private final int depth;

    private JsonArray(List<JsonValue> items) {
        this.items = items;
        this.depth = Nesting.around(items);
    }

    int depth() {
        return depth;
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
        Objects.requireNonNull(items, "items");
        items.forEach(item -> Objects.requireNonNull(item, "items"));
        return items.isEmpty() ? EMPTY : new JsonArray(List.copyOf(items));
    }

    /**
     * The items, in order; unmodifiable.
     *
     * @return the items
     */
    public List<JsonValue> items() {
        return items;
    }

    /**
     * The item at a place.
     *
     * @param index the place, from 0
     * @return the item
     * @throws IndexOutOfBoundsException if there is none
     */
    public JsonValue get(int index) {
        return items.get(index);
    }

    /**
     * How many items there are.
     *
     * @return the count
     */
    public int size() {
        return items.size();
    }

    /**
     * Whether there is no item.
     *
     * @return true for an empty array
     */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    @Override
    public Iterator<JsonValue> iterator() {
        return items.iterator();
    }

    @Override
    public List<@Nullable Object> toJava() {
        List<@Nullable Object> list = new ArrayList<>(items.size());
        for (JsonValue item : items) {
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
        return other instanceof JsonArray that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return Redaction.text(this);
    }
}
