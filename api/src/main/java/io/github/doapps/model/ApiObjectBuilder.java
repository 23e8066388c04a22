package io.github.doapps.model;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
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
        document.remove(name);
        return self();
    }

    /**
     * Sets a member to a value that is not null, nor a list with null in it.
     *
     * @param name the member's name
     * @param value the value
     * @return this builder
     * @throws NullPointerException if the value, or an item of it, is null
     */
    protected final B set(String name, Object value) {
        if (value instanceof List<?> items) {
            items.forEach(item -> Objects.requireNonNull(item, name));
        }
        return member(name, Objects.requireNonNull(value, name));
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
     * Sets a member to a list of views.
     *
     * @param name the member's name
     * @param views the views
     * @return this builder
     */
    protected final B setAll(String name, List<? extends ApiObject> views) {
        return set(name, JsonArray.copyOf(views.stream().map(ApiObject::json).toList()));
    }

    /**
     * Adds a view to the end of a list, which begins if it is absent.
     *
     * @param name the list's name
     * @param view the view
     * @return this builder
     * @throws IllegalStateException if the member is there and is no list
     */
    protected final B append(String name, ApiObject view) {
        JsonValue present = document.build().get(name);
        List<JsonValue> items = new ArrayList<>();
        if (present instanceof JsonArray array) {
            items.addAll(array.items());
        } else if (present != null && !(present instanceof JsonNull)) {
            throw new IllegalStateException(
                    name + " is " + present.kind() + ", so nothing can be added to it");
        }
        items.add(view.json());
        return set(name, JsonArray.copyOf(items));
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
