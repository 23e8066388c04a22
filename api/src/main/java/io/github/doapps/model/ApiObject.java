package io.github.doapps.model;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.json.Redaction;
import io.github.doapps.json.UnexpectedJsonException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
 * boolean false, an absent list empty, as the API omits such values; an absent id or name throws.
 * Every other string, time and object is an {@link Optional}. An explicit null reads as absent.
 * Immutable.
 */
public abstract class ApiObject {

    private static final String WHOLE_64 = "a whole number of 64 bits";

    private final JsonObject json;

    /** Where this view was found, for error texts; null for one that nobody contains. */
    private @Nullable String place;

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
        return string(name).orElseThrow(() -> unexpected(name, "a string"));
    }

    /**
     * A string.
     *
     * @param name the member's name
     * @return the string, which may be empty, or empty if it is absent or null
     * @throws UnexpectedJsonException if it is no string
     */
    protected final Optional<String> string(String name) {
        return member(name, JsonString.class, "a string").map(JsonString::value);
    }

    /**
     * A list of strings.
     *
     * @param name the member's name
     * @return the strings; unmodifiable, empty if it is absent or null
     * @throws UnexpectedJsonException if it is no array, or an item is no string
     */
    protected final List<String> strings(String name) {
        return items(
                name,
                (item, path) -> {
                    if (item instanceof JsonString string) {
                        return string.value();
                    }
                    throw new UnexpectedJsonException(path, "a string", item.kind());
                });
    }

    /**
     * A boolean, which the API also sends as a string.
     *
     * @param name the member's name
     * @return the value, false if it is absent or null
     * @throws UnexpectedJsonException if it is no boolean, nor the string of one
     */
    protected final boolean bool(String name) {
        if (json.get(name) instanceof JsonString text) {
            return switch (text.value()) {
                case "true" -> true;
                case "false" -> false;
                default -> throw unexpected(name, "a boolean");
            };
        }
        return member(name, JsonBoolean.class, "a boolean").map(JsonBoolean::value).orElse(false);
    }

    /**
     * A whole number of 32 bits.
     *
     * @param name the member's name
     * @return the value, 0 if it is absent or null
     * @throws UnexpectedJsonException if it is no such number
     */
    protected final int int32(String name) {
        return number(name, "a whole number of 32 bits", JsonNumber::intValue, 0);
    }

    /**
     * A whole number of 64 bits, which the API also sends as a string.
     *
     * @param name the member's name
     * @return the value, 0 if it is absent or null
     * @throws UnexpectedJsonException if it is no such number
     */
    protected final long int64(String name) {
        return number(name, WHOLE_64, JsonNumber::longValue, 0L);
    }

    /**
     * A decimal number, such as a price, which the API also sends as a string.
     *
     * @param name the member's name
     * @return the exact value, 0 if it is absent or null
     * @throws UnexpectedJsonException if it is no number
     */
    protected final BigDecimal decimal(String name) {
        return number(name, "a number", JsonNumber::decimalValue, BigDecimal.ZERO);
    }

    /**
     * A list of whole numbers of 64 bits, each of which the API also sends as a string.
     *
     * @param name the member's name
     * @return the numbers; unmodifiable, empty if it is absent or null
     * @throws UnexpectedJsonException if it is no array, or an item is no such number
     */
    protected final List<Long> int64s(String name) {
        return items(
                name,
                (item, path) ->
                        asNumber(item, JsonNumber::longValue)
                                .orElseThrow(
                                        () ->
                                                new UnexpectedJsonException(
                                                        path, WHOLE_64, item.kind())));
    }

    /**
     * A time.
     *
     * @param name the member's name
     * @return the time, or empty if it is absent, null, or Go's zero time, which stands for unset
     * @throws UnexpectedJsonException if it is no string, or one that is no RFC 3339 time
     */
    protected final Optional<Instant> instant(String name) {
        return string(name)
                .flatMap(
                        text ->
                                Timestamps.parse(text)
                                        .orElseThrow(() -> unexpected(name, "an RFC 3339 time")));
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
        return string(name).map(of).orElse(absent);
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
        return object(name, of).orElseThrow(() -> unexpected(name, "an object"));
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
        return member(name, JsonObject.class, "an object")
                .map(document -> at(path(name), of.apply(document)));
    }

    /**
     * An object for which the API's sources also have a list of one.
     *
     * @param name the member's name
     * @param of makes the view of its document
     * @param <T> the view's type
     * @return the view, of the first item if it is a list; empty if it is absent, null or a list of
     *     none
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
        Map<String, T> views = new LinkedHashMap<>();
        member(name, JsonObject.class, "an object")
                .orElse(JsonObject.empty())
                .members()
                .forEach((key, value) -> views.put(key, view(value, path(name) + "." + key, of)));
        return Collections.unmodifiableMap(views);
    }

    /**
     * An object whose members are not known, as it is.
     *
     * @param name the member's name
     * @return the document, or empty if it is absent or null
     * @throws UnexpectedJsonException if it is no object
     */
    protected final Optional<JsonObject> document(String name) {
        return member(name, JsonObject.class, "an object");
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
        return items(name, (item, path) -> view(item, path, of));
    }

    private static <T extends ApiObject> T view(
            JsonValue value, String path, Function<JsonObject, T> of) {
        if (value instanceof JsonObject document) {
            return at(path, of.apply(document));
        }
        throw new UnexpectedJsonException(path, "an object", value.kind());
    }

    private <T> List<T> items(String name, ItemReader<T> reader) {
        JsonArray array = member(name, JsonArray.class, "an array").orElse(null);
        if (array == null) {
            return List.of();
        }
        List<T> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            items.add(reader.read(array.get(i), path(name) + "[" + i + "]"));
        }
        return Collections.unmodifiableList(items);
    }

    private <T extends Number> T number(
            String name, String expected, Function<JsonNumber, T> convert, T absent) {
        JsonValue value = json.get(name);
        if (value == null || value instanceof JsonNull) {
            return absent;
        }
        return asNumber(value, convert).orElseThrow(() -> unexpected(name, expected));
    }

    /** Empty if the value is no such number, nor a string that holds one. */
    private static <T> Optional<T> asNumber(JsonValue value, Function<JsonNumber, T> convert) {
        try {
            if (value instanceof JsonNumber number) {
                return Optional.of(convert.apply(number));
            }
            if (value instanceof JsonString text) {
                return Optional.of(convert.apply(JsonNumber.ofText(text.value())));
            }
            return Optional.empty();
        } catch (JsonException notThisNumber) {
            return Optional.empty();
        }
    }

    private <T extends JsonValue> Optional<T> member(String name, Class<T> type, String expected) {
        JsonValue value = json.get(name);
        if (value == null || value instanceof JsonNull) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw unexpected(name, expected);
        }
        return Optional.of(type.cast(value));
    }

    private UnexpectedJsonException unexpected(String name, String expected) {
        JsonValue value = json.get(name);
        return new UnexpectedJsonException(
                path(name), expected, value == null ? "nothing" : value.kind());
    }

    private String path(String name) {
        return (place == null ? getClass().getSimpleName() : place) + "." + name;
    }

    private static <T extends ApiObject> T at(String place, T view) {
        ((ApiObject) view).place = place;
        return view;
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

    private interface ItemReader<T> {
        T read(JsonValue item, String path);
    }
}
