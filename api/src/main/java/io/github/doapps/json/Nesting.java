package io.github.doapps.json;

/**
 * How deep documents nest. What is built is no deeper than what the client reads, so that whatever
 * there is can be sent and come back, and nothing that walks a document can overflow the stack.
 */
final class Nesting {

    static final int MAX = 256;

    private Nesting() {}

    /**
     * The depth of an object or array: one more than that of the deepest in it.
     *
     * @throws JsonException if that is too deep
     */
    static int around(Object[] values) {
        int deepest = 0;
        for (Object value : values) {
            deepest = Math.max(deepest, of(value));
        }
        if (deepest == MAX) {
            throw tooDeep();
        }
        return deepest + 1;
    }

    /**
     * Refuses what is too deep.
     *
     * @return the value
     * @throws JsonException if it is
     */
    static <T extends JsonValue> T checked(T value) {
        of(value);
        return value;
    }

    private static int of(Object value) {
        if (value instanceof JsonObject object) {
            return object.depth();
        }
        return value instanceof JsonArray array ? array.depth() : 0;
    }

    static JsonException tooDeep() {
        return new JsonException(
                "objects and arrays are nested more than "
                        + MAX
                        + " deep: a value may hold itself, as a java.nio.file.Path does");
    }
}
