package io.github.doapps.model;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.json.UnexpectedJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds a view's document. A member that is set keeps its place, a new one comes last; null is
 * refused; members that no method knows are kept, and are set with {@link #member}. Not safe for
 * use by several threads.
 *
 * @param <T> the view's type
 * @param <B> the builder's own type
 */
public abstract class ApiObjectBuilder<T extends ApiObject, B extends ApiObjectBuilder<T, B>> {

    private final JsonObject.Builder document;

    /**
     * A builder that starts with a document.
     *
     * @param start the members to start with
     */
    protected ApiObjectBuilder(JsonObject start) {
        this.document = start.toBuilder();
    }

    /**
     * Sets any member by its name on the wire, for what has no method here.
     *
     * @param name the member's name, such as {@code instance_count}
     * @param value its value, as {@link JsonValue#of(Object)} takes it, or a view; null is an
     *     explicit null
     * @return this builder
     * @throws IllegalArgumentException if the value has no JSON form
     */
    public final B member(String name, @Nullable Object value) {
        document.set(name, value instanceof ApiObject view ? view.json() : value);
        return self();
    }

    /**
     * Removes a member by its name on the wire.
     *
     * @param name the member's name
     * @return this builder
     */
    public final B clear(String name) {
        document.remove(Objects.requireNonNull(name, "name"));
        return self();
    }

    /**
     * Sets a member to a value that is not null, nor a list with null in it.
     *
     * @param name the member's name
     * @param value the value: a view, an {@link OpenEnum}, a list of these, or what {@link
     *     JsonValue#of(Object)} takes
     * @return this builder
     * @throws NullPointerException if the value, or an item of it, is null
     */
    protected final B set(String name, Object value) {
        return member(name, form(name, value));
    }

    /**
     * Sets a member to a name or an id, which has to be one.
     *
     * @param name the member's name
     * @param value the name or id
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    protected final B setName(String name, String value) {
        return set(name, Names.require(name, value));
    }

    /**
     * Adds to the end of a list, which begins if it is absent.
     *
     * @param name the list's name
     * @param item what to add, as {@link #set} takes it
     * @return this builder
     * @throws NullPointerException if the item is null
     * @throws UnexpectedJsonException if the member is there and is no list
     */
    protected final B append(String name, Object item) {
        JsonValue added = form(name, item);
        JsonValue present = document.build().get(name);
        List<JsonValue> items = new ArrayList<>();
        if (present instanceof JsonArray array) {
            items.addAll(array.items());
        } else if (present != null && !(present instanceof JsonNull)) {
            throw new UnexpectedJsonException(
                    Members.path(build(), name), "an array", present.kind());
        }
        items.add(added);
        return member(name, JsonArray.copyOf(items));
    }

    private static JsonValue form(String name, @Nullable Object value) {
        Objects.requireNonNull(value, name);
        if (value instanceof ApiObject view) {
            return view.json();
        }
        if (value instanceof OpenEnum<?> constant) {
            return JsonString.of(constant.value());
        }
        if (value instanceof List<?> items) {
            List<JsonValue> forms = new ArrayList<>(items.size());
            items.forEach(item -> forms.add(form(name, item)));
            return JsonArray.copyOf(forms);
        }
        return JsonValue.of(value);
    }

    /**
     * The document so far.
     *
     * @return the document
     */
    protected final JsonObject document() {
        return document.build();
    }

    /**
     * The view.
     *
     * @return a view over the document so far
     */
    public abstract T build();

    @SuppressWarnings("unchecked") // B is the subclass's own type, by the bound
    private B self() {
        return (B) this;
    }
}
