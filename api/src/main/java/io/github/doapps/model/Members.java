package io.github.doapps.model;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.json.UnexpectedJsonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the members of a view's document, and says where something else was found. */
final class Members {

    static final String WHOLE_64 = "a whole number of 64 bits";

    private static final Pattern FRACTION = Pattern.compile("-?[0-9]+[.]0*[1-9][0-9]*");
    private static final String A_STRING_THAT_IS_NONE = "a string that is none";

    private Members() {}

    /** Where a member is, for error texts. */
    static String path(ApiObject view, String name) {
        return view.place().member(name).toString();
    }

    /** The member, or Java's null if it is absent or null. */
    static <T extends JsonValue> @Nullable T member(
            ApiObject view, String name, Class<T> type, String expected) {
        JsonValue value = view.json().get(name);
        if (value == null || value instanceof JsonNull) {
            return null;
        }
        if (!type.isInstance(value)) {
            throw unexpected(view, name, expected);
        }
        return type.cast(value);
    }

    static <T extends JsonValue> T required(
            ApiObject view, String name, Class<T> type, String expected) {
        T member = member(view, name, type, expected);
        if (member == null) {
            throw unexpected(view, name, expected);
        }
        return member;
    }

    static List<String> strings(ApiObject view, String name) {
        return items(
                view,
                name,
                (item, at) -> {
                    if (item instanceof JsonString string) {
                        return string.value();
                    }
                    throw new UnexpectedJsonException(at.toString(), "a string", item.kind());
                });
    }

    static boolean bool(ApiObject view, String name) {
        if (view.json().get(name) instanceof JsonString text) {
            return switch (text.value()) {
                case "true" -> true;
                case "false" -> false;
                default ->
                        throw new UnexpectedJsonException(path(view, name), "a boolean", odd(text));
            };
        }
        JsonBoolean member = member(view, name, JsonBoolean.class, "a boolean");
        return member != null && member.value();
    }

    static <T extends Number> T number(
            ApiObject view,
            String name,
            String expected,
            Function<JsonNumber, T> convert,
            T absent) {
        JsonValue value = view.json().get(name);
        if (value == null || value instanceof JsonNull) {
            return absent;
        }
        T number = asNumber(value, convert);
        if (number == null) {
            throw new UnexpectedJsonException(path(view, name), expected, odd(value));
        }
        return number;
    }

    static List<Long> int64s(ApiObject view, String name) {
        return items(
                view,
                name,
                (item, at) -> {
                    Long number = asNumber(item, JsonNumber::longValue);
                    if (number == null) {
                        throw new UnexpectedJsonException(at.toString(), WHOLE_64, odd(item));
                    }
                    return number;
                });
    }

    /** Java's null if the value is no such number, nor a string that holds one. */
    private static <T> @Nullable T asNumber(JsonValue value, Function<JsonNumber, T> convert) {
        try {
            if (value instanceof JsonNumber number) {
                return convert.apply(number);
            }
            if (value instanceof JsonString text) {
                return convert.apply(JsonNumber.ofText(text.value()));
            }
            return null;
        } catch (JsonException notThisNumber) {
            return null;
        }
    }

    /**
     * What a value is that could have been right and is not. Never the value: env values stand in
     * such places, too, and a text must hold none.
     */
    private static String odd(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return FRACTION.matcher(number.text()).matches()
                    ? "a number with a fraction"
                    : "a number that is none";
        }
        return value instanceof JsonString ? A_STRING_THAT_IS_NONE : value.kind();
    }

    static Optional<Instant> instant(ApiObject view, String name) {
        JsonString text = member(view, name, JsonString.class, "a string");
        if (text == null) {
            return Optional.empty();
        }
        return Timestamps.parse(text.value())
                .orElseThrow(
                        () ->
                                new UnexpectedJsonException(
                                        path(view, name),
                                        "an RFC 3339 time",
                                        A_STRING_THAT_IS_NONE));
    }

    static <T extends ApiObject> Map<String, T> objectsByName(
            ApiObject view, String name, Function<JsonObject, T> of) {
        Map<String, T> views = new LinkedHashMap<>();
        JsonObject member = member(view, name, JsonObject.class, "an object");
        if (member != null) {
            Place place = view.place().member(name);
            member.members()
                    .forEach((key, value) -> views.put(key, view(value, place.member(key), of)));
        }
        return Collections.unmodifiableMap(views);
    }

    static <T> List<T> items(ApiObject view, String name, ItemReader<T> reader) {
        JsonArray array = member(view, name, JsonArray.class, "an array");
        if (array == null) {
            return List.of();
        }
        Place place = view.place();
        List<T> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            items.add(reader.read(array.get(i), place.item(name, i)));
        }
        return Collections.unmodifiableList(items);
    }

    static <T extends ApiObject> T view(JsonValue value, Place at, Function<JsonObject, T> of) {
        if (value instanceof JsonObject document) {
            return found(of.apply(document), at);
        }
        throw new UnexpectedJsonException(at.toString(), "an object", value.kind());
    }

    static <T extends ApiObject> T found(T view, Place at) {
        view.foundAt(at);
        return view;
    }

    private static UnexpectedJsonException unexpected(
            ApiObject view, String name, String expected) {
        JsonValue value = view.json().get(name);
        return new UnexpectedJsonException(
                path(view, name), expected, value == null ? "nothing" : value.kind());
    }

    interface ItemReader<T> {
        T read(JsonValue item, Place at);
    }
}
