package io.github.doapps.json;

import java.util.AbstractList;
import java.util.RandomAccess;

/** An array's items as an unmodifiable list. */
final class ItemList extends AbstractList<JsonValue> implements RandomAccess {

    private final JsonArray array;

    ItemList(JsonArray array) {
        this.array = array;
    }

    @Override
    public JsonValue get(int index) {
        return array.get(index);
    }

    @Override
    public int size() {
        return array.size();
    }
}
