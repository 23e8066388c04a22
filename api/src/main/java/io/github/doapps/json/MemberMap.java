package io.github.doapps.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object's members as an unmodifiable map. */
final class MemberMap extends AbstractMap<String, JsonValue> {

    private final JsonObject object;

    MemberMap(JsonObject object) {
        this.object = object;
    }

    @Override
    public int size() {
        return object.size();
    }

    @Override
    public @Nullable JsonValue get(@Nullable Object name) {
        return name instanceof String text ? object.get(text) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, JsonValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return object.size();
            }

            @Override
            public Iterator<Entry<String, JsonValue>> iterator() {
                return new Entries(object);
            }
        };
    }

    private static final class Entries implements Iterator<Entry<String, JsonValue>> {

        private final JsonObject object;
        private int next;

        private Entries(JsonObject object) {
            this.object = object;
        }

        @Override
        public boolean hasNext() {
            return next < object.size();
        }

        @Override
        public Entry<String, JsonValue> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Entry<String, JsonValue> entry = Map.entry(object.nameAt(next), object.valueAt(next));
            next++;
            return entry;
        }
    }
}
