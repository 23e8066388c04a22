package io.github.doapps.model;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.Redaction;
import io.github.doapps.json.UnexpectedJsonException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A typed view over one JSON object. Every accessor reads the document when it is called, so a
 * member of an unexpected type fails that accessor alone ({@link UnexpectedJsonException}); members
 * that no accessor knows stay in the document.
 *
 * <p>Ids, names, phases, numbers, booleans and lists are bare: an absent number is 0, an absent
 * boolean false, an absent list empty, as the API omits such values; an absent id or name throws,
 * and so does an absent object that a view is nothing without, such as an app's spec. Every other
 * string, time and object is an {@link Optional}. An explicit null reads as absent. Immutable.
 */
public abstract class ApiObject {

    private final JsonObject json;

    /** Where this view was found; null for one that nobody contains. */
    private @Nullable Place place;

    /**
     * A view over a document.
     *
     * @param json the document
     */
    protected ApiObject(JsonObject json) {
        this.json = Objects.requireNonNull(json, "json");
    }

    /**
     * The raw document, whole and with its secrets.
     *
     * @return the document
     */
    public final JsonObject json() {
        return json;
    }

    /**
     * A string that must be there.
     *
     * @param name the member's name
     * @return the string
     * @throws UnexpectedJsonException if it is absent, null or no string
     */
    protected final String requiredString(String name) {
        return Members.required(this, name, JsonString.class, "a string").value();
    }

    /**
     * A string.
     *
     * @param name the member's name
     * @return the string, which may be empty, or empty if it is absent or null
     * @throws UnexpectedJsonException if it is no string
     */
    protected final Optional<String> string(String name) {
        JsonString member = Members.member(this, name, JsonString.class, "a string");
        return member == null ? Optional.empty() : Optional.of(member.value());
    }

    /**
     * A list of strings.
     *
     * @param name the member's name
     * @return the strings; unmodifiable, empty if it is absent or null
     * @throws UnexpectedJsonException if it is no array, or an item is no string
     */
    protected final List<String> strings(String name) {
        return Members.strings(this, name);
    }

    /**
     * A boolean, which the API also sends as a string.
     *
     * @param name the member's name
     * @return the value, false if it is absent or null
     * @throws UnexpectedJsonException if it is no boolean, nor the string of one
     */
    protected final boolean bool(String name) {
        return Members.bool(this, name);
    }

    /**
     * A whole number of 32 bits.
     *
     * @param name the member's name
     * @return the value, 0 if it is absent or null
     * @throws UnexpectedJsonException if it is no such number
     */
    protected final int int32(String name) {
        return Members.number(this, name, "a whole number of 32 bits", JsonNumber::intValue, 0);
    }

    /**
     * A whole number of 64 bits, which the API also sends as a string.
     *
     * @param name the member's name
     * @return the value, 0 if it is absent or null
     * @throws UnexpectedJsonException if it is no such number
     */
    protected final long int64(String name) {
        return Members.number(this, name, Members.WHOLE_64, JsonNumber::longValue, 0L);
    }

    /**
     * A decimal number, such as a price, which the API also sends as a string.
     *
     * @param name the member's name
     * @return the exact value, 0 if it is absent or null
     * @throws UnexpectedJsonException if it is no number
     */
    protected final BigDecimal decimal(String name) {
        return Members.number(this, name, "a number", JsonNumber::decimalValue, BigDecimal.ZERO);
    }

    /**
     * A list of whole numbers of 64 bits, each of which the API also sends as a string.
     *
     * @param name the member's name
     * @return the numbers; unmodifiable, empty if it is absent or null
     * @throws UnexpectedJsonException if it is no array, or an item is no such number
     */
    protected final List<Long> int64s(String name) {
        return Members.int64s(this, name);
    }

    /**
     * A time.
     *
     * @param name the member's name
     * @return the time, or empty if it is absent, null, or Go's zero time, which stands for unset
     * @throws UnexpectedJsonException if it is no string, or one that is no RFC 3339 time
     */
    protected final Optional<Instant> instant(String name) {
        return Members.instant(this, name);
    }

    /**
     * An open enum.
     *
     * @param name the member's name
     * @param of makes the enum of its value
     * @param absent what it is if it is absent or null
     * @param <T> the enum's type
     * @return the value
     * @throws UnexpectedJsonException if it is no string
     */
    protected final <T extends OpenEnum<?>> T openEnum(
            String name, Function<String, T> of, T absent) {
        JsonString member = Members.member(this, name, JsonString.class, "a string");
        return member == null ? absent : of.apply(member.value());
    }

    /**
     * An open enum that has no value for what is not said.
     *
     * @param name the member's name
     * @param of makes the enum of its value
     * @param <T> the enum's type
     * @return the value, or empty if it is absent or null
     * @throws UnexpectedJsonException if it is no string
     */
    protected final <T extends OpenEnum<?>> Optional<T> openEnum(
            String name, Function<String, T> of) {
        return string(name).map(of);
    }

    /**
     * An object that must be there.
     *
     * @param name the member's name
     * @param of makes the view of its document
     * @param <T> the view's type
     * @return the view
     * @throws UnexpectedJsonException if it is absent, null or no object
     */
    protected final <T extends ApiObject> T requiredObject(
            String name, Function<JsonObject, T> of) {
        JsonObject member = Members.required(this, name, JsonObject.class, "an object");
        return Members.found(of.apply(member), place().member(name));
    }

    /**
     * An object.
     *
     * @param name the member's name
     * @param of makes the view of its document
     * @param <T> the view's type
     * @return the view, or empty if it is absent or null
     * @throws UnexpectedJsonException if it is no object
     */
    protected final <T extends ApiObject> Optional<T> object(
            String name, Function<JsonObject, T> of) {
        JsonObject member = Members.member(this, name, JsonObject.class, "an object");
        return member == null
                ? Optional.empty()
                : Optional.of(Members.found(of.apply(member), place().member(name)));
    }

    /**
     * An object for which the API's sources also have a list of one.
     *
     * @param name the member's name
     * @param of makes the view of its document
     * @param <T> the view's type
     * @return the view, the first of a list; empty if it is absent, null or a list of none
     * @throws UnexpectedJsonException if it is neither an object nor a list of objects
     */
    protected final <T extends ApiObject> Optional<T> objectOrFirst(
            String name, Function<JsonObject, T> of) {
        return json.get(name) instanceof JsonArray
                ? objects(name, of).stream().findFirst()
                : object(name, of);
    }

    /**
     * Objects by name.
     *
     * @param name the member's name
     * @param of makes the view of one of them
     * @param <T> the view's type
     * @return the views in the document's order; unmodifiable, empty if it is absent or null
     * @throws UnexpectedJsonException if it is no object, or a member of it is none
     */
    protected final <T extends ApiObject> Map<String, T> objectsByName(
            String name, Function<JsonObject, T> of) {
        return Members.objectsByName(this, name, of);
    }

    /**
     * An object whose members are not known, as it is.
     *
     * @param name the member's name
     * @return the document, or empty if it is absent or null
     * @throws UnexpectedJsonException if it is no object
     */
    protected final Optional<JsonObject> document(String name) {
        return Optional.ofNullable(Members.member(this, name, JsonObject.class, "an object"));
    }

    /**
     * A list of objects.
     *
     * @param name the member's name
     * @param of makes the view of an item's document
     * @param <T> the view's type
     * @return the views; unmodifiable, empty if it is absent or null
     * @throws UnexpectedJsonException if it is no array, or an item is no object
     */
    protected final <T extends ApiObject> List<T> objects(String name, Function<JsonObject, T> of) {
        return Members.items(this, name, (item, at) -> Members.view(item, at, of));
    }

    /** Where this view is. */
    final Place place() {
        return place == null ? Place.of(getClass()) : place;
    }

    /** Notes where this view was found. */
    final void foundAt(Place found) {
        this.place = found;
    }

    /** Two views are equal if they are of one type and their documents are equal. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ApiObject that
                && getClass() == that.getClass()
                && json.equals(that.json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    /** The type and the document's text, with its secrets blanked. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + Redaction.text(json);
    }
}
