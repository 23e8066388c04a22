package io.github.doapps.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds one document of what a parser comes upon, in that order: what a codec calls. It refuses
 * what every codec has to refuse though not every JSON library does.
 *
 * <pre>{@code
 * JsonDocumentBuilder document = new JsonDocumentBuilder();
 * document.startObject();
 * document.name("force_build");
 * document.value(JsonBoolean.TRUE);
 * document.end();
 * JsonValue request = document.build();
 * }</pre>
 *
 * <p>Good for one document, and not safe for use by several threads. What comes where it cannot
 * stand, such as a member's value without its name, is refused by every method with a {@link
 * JsonException}.
 */
public final class JsonDocumentBuilder {

    /** The sizes that every codec has to read, and that a strict one does not exceed. */
    private static final int MAX_NAME = 50_000;

    private static final int MAX_NUMBER = 1_000;

    /** What a character takes at most in UTF-8. */
    private static final int BYTES_PER_CHAR = 3;

    /**
     * What is kept of what came of the open objects and arrays, the outer first; an open one has
     * its place among what came of the one around it.
     */
    private @Nullable Object[] values = new Object[64];

    /** The names of those values that are an object's. */
    private @Nullable String[] names = new String[64];

    private int size;

    /** The places of the open objects and arrays, and which of them are objects. */
    private int[] open = new int[16];

    private boolean[] isObject = new boolean[16];
    private int depth;

    /** The name of the member whose value is next. */
    private @Nullable String pending;

    private final boolean strict;

    /** A builder of a document that has not begun, with names and numbers of any length. */
    public JsonDocumentBuilder() {
        this(false);
    }

    private JsonDocumentBuilder(boolean strict) {
        this.strict = strict;
    }

    /**
     * A builder for a codec that says of itself that it is strict: it refuses names of more than
     * 50,000 bytes in UTF-8, and numbers of more than 1,000 characters, that it is handed one by
     * one. What is in a whole object or array is not looked at.
     *
     * @return a builder of a document that has not begun
     */
    public static JsonDocumentBuilder strict() {
        return new JsonDocumentBuilder(true);
    }

    /**
     * An object begins.
     *
     * @throws JsonException if it is nested more than 256 deep
     */
    public void startObject() {
        start(true);
    }

    /**
     * An array begins.
     *
     * @throws JsonException if it is nested more than 256 deep
     */
    public void startArray() {
        start(false);
    }

    /**
     * The name of the member whose value is next.
     *
     * @param name the name
     * @throws JsonException if the builder is strict, and it is too long
     */
    public void name(String name) {
        Objects.requireNonNull(name, "name");
        if (depth == 0 || !isObject[depth - 1] || pending != null) {
            throw malformed();
        }
        if (strict
                && name.length() > MAX_NAME / BYTES_PER_CHAR
                && name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME) {
            throw new JsonException("a member name has more than " + MAX_NAME + " bytes");
        }
        pending = name;
    }

    /**
     * A value, of an object or array a whole one.
     *
     * @param value the value
     * @throws JsonException if the builder is strict, and it is a number that is too long
     */
    public void value(JsonValue value) {
        if (strict && value instanceof JsonNumber number && number.text().length() > MAX_NUMBER) {
            throw new JsonException("a number has more than " + MAX_NUMBER + " characters");
        }
        add(JsonString.kept(Objects.requireNonNull(value, "value")));
    }

    /**
     * A value that is a string: as {@link #value} with a {@link JsonString} of it, without one.
     *
     * @param text the text, without quotes or escapes
     */
    public void string(String text) {
        add(Objects.requireNonNull(text, "text"));
    }

    /**
     * The innermost object or array ends.
     *
     * @throws JsonException if a member name of it is there twice, or has half a surrogate pair
     */
    public void end() {
        if (depth == 0 || pending != null) {
            throw malformed();
        }
        depth--;
        int place = open[depth];
        values[place] = isObject[depth] ? object(place + 1) : array(place + 1);
        size = place + 1;
    }

    /**
     * Whether the document has come to its end.
     *
     * @return true if nothing is missing, and nothing can follow
     */
    public boolean isWhole() {
        return depth == 0 && size > 0;
    }

    /**
     * The document.
     *
     * @return the document
     */
    public JsonValue build() {
        Object document = values[0];
        if (!isWhole() || document == null) {
            throw malformed();
        }
        return JsonString.ofKept(document);
    }

    private void start(boolean object) {
        if (depth == Nesting.MAX) {
            throw new JsonException("the document is nested too deeply");
        }
        add(null);
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            isObject = Arrays.copyOf(isObject, depth * 2);
        }
        open[depth] = size - 1;
        isObject[depth] = object;
        depth++;
    }

    private void add(@Nullable Object value) {
        if (depth == 0 ? size > 0 : isObject[depth - 1] == (pending == null)) {
            throw malformed();
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            names = Arrays.copyOf(names, size * 2);
        }
        names[size] = pending;
        values[size++] = value;
        pending = null;
    }

    @SuppressWarnings("NullAway") // what came of an object has a name, and what ended a value
    private JsonObject object(int from) {
        if (from == size) {
            return JsonObject.empty();
        }
        Names shared = Names.of(names, from, size);
        if (!shared.arePaired()) {
            throw malformed();
        }
        return new JsonObject(shared, Arrays.copyOfRange(values, from, size));
    }

    @SuppressWarnings("NullAway") // what came of an object has a name, and what ended a value
    private JsonArray array(int from) {
        return JsonArray.owning(Arrays.copyOfRange(values, from, size));
    }

    private static JsonException malformed() {
        return new JsonException("the text is not one JSON document");
    }
}
