package io.github.doapps.client.internal.operation;

import io.github.doapps.client.internal.operation.UnusableResponseException.Defect;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an operation's result out of the document of a success.
 *
 * @param <R> the result's type
 */
@FunctionalInterface
public interface ResultReader<R> {

    /**
     * Reads the result.
     *
     * @param document the response's document; null in JSON for a body that is empty
     * @param next makes the same call for the next page
     * @return the result
     * @throws UnusableResponseException if the document does not hold it
     */
    R read(JsonValue document, NextPage<R> next) throws UnusableResponseException;

    /** Whether a success may have no body. */
    default boolean mayBeEmpty() {
        return false;
    }

    /**
     * A result in an envelope: {@code {"deployment":{"id":…}}}. It must have an id: without one
     * nothing could be done with it.
     *
     * @param key the envelope's member
     * @param of makes the result of its document
     * @param <R> the result's type
     * @return the reader
     */
    static <R> ResultReader<R> envelope(String key, Function<JsonObject, R> of) {
        return envelope(key, "id", of);
    }

    /**
     * A result in an envelope that is known by another member than its id.
     *
     * @param key the envelope's member
     * @param id the member of the result that it is known by
     * @param of makes the result of its document
     * @param <R> the result's type
     * @return the reader
     */
    static <R> ResultReader<R> envelope(String key, String id, Function<JsonObject, R> of) {
        return (document, next) -> {
            if (!(document instanceof JsonObject object) || !object.has(key)) {
                throw without(key);
            }
            JsonObject content = content(object.get(key), key);
            requireId(content, id, " in its member \"" + key + "\"");
            return of.apply(content);
        };
    }

    /**
     * A result with an id, in its envelope or without, for operations of which the reference and
     * the API's own client tell different things. In the envelope it may be the item of an array.
     *
     * @param key the envelope's member
     * @param of makes the result of its document
     * @param <R> the result's type
     * @return the reader
     */
    static <R> ResultReader<R> envelopeOrWhole(String key, Function<JsonObject, R> of) {
        return (document, next) -> {
            if (document instanceof JsonObject object && !object.has(key) && object.has("id")) {
                return identified("id", of).read(object, next);
            }
            if (document instanceof JsonObject object
                    && object.get(key) instanceof JsonArray array
                    && array.items().size() == 1) {
                return envelope(key, of).read(JsonObject.of(key, array.items().get(0)), next);
            }
            return envelope(key, of).read(document, next);
        };
    }

    /**
     * A result without an id, in its envelope or without.
     *
     * @param key the envelope's member
     * @param of makes the result of its document
     * @param members what it may have
     * @param <R> the result's type
     * @return the reader
     */
    static <R> ResultReader<R> envelopeOrWhole(
            String key, Function<JsonObject, R> of, String... members) {
        return (document, next) ->
                document instanceof JsonObject object && object.has(key)
                        ? of.apply(content(object.get(key), key))
                        : whole(of, members).read(document, next);
    }

    /**
     * A result that is the whole document. The API leaves out members that are zero, false or
     * empty, so it may have none.
     *
     * @param of makes the result of the document
     * @param members what it may have: a document with others alone is none of the API's
     * @param <R> the result's type
     * @return the reader
     */
    static <R> ResultReader<R> whole(Function<JsonObject, R> of, String... members) {
        return (document, next) -> {
            if (document instanceof JsonObject object
                    && (object.names().isEmpty() || Arrays.stream(members).anyMatch(object::has))) {
                return of.apply(object);
            }
            throw without(members);
        };
    }

    /**
     * A result that is the whole document, and of no use without one of its members.
     *
     * @param id the member, a string
     * @param of makes the result of the document
     * @param <R> the result's type
     * @return the reader
     */
    static <R> ResultReader<R> identified(String id, Function<JsonObject, R> of) {
        return (document, next) -> {
            if (!(document instanceof JsonObject object) || !object.has(id)) {
                throw without(id);
            }
            requireId(object, id, "");
            return of.apply(object);
        };
    }

    /**
     * A list that comes whole: {@code {"regions":[…]}}. It is left out by the API when it is empty.
     *
     * @param key the list's member
     * @param of makes a result of its document
     * @param <T> the results' type
     * @return the reader
     */
    static <T> ResultReader<List<T>> list(String key, Function<JsonObject, T> of) {
        return (document, next) -> {
            if (document instanceof JsonObject object
                    && (object.names().isEmpty() || object.has(key))) {
                return List.copyOf(items(object.get(key), key, of));
            }
            throw without(key);
        };
    }

    /**
     * A page of results: {@code {"deployments":[…],"links":…,"meta":…}}. The list itself is left
     * out by the API when it is empty.
     *
     * @param key the list's member
     * @param of makes a result of its document
     * @param <T> the results' type
     * @return the reader
     */
    static <T> ResultReader<Page<T>> page(String key, Function<JsonObject, T> of) {
        return (document, next) -> {
            if (document instanceof JsonObject object
                    && (object.has(key) || object.has("links") || object.has("meta"))) {
                List<T> items = items(object.get(key), key, of);
                return Page.of(object, items, next::fetch, next::fetchAsync);
            }
            throw without(key);
        };
    }

    /**
     * No result: the success says it all, with an empty body or with a document that nobody reads.
     *
     * @return the reader
     */
    static ResultReader<Void> nothing() {
        return new ResultReader<>() {
            @Override
            @SuppressWarnings("NullAway") // the only value of Void is null
            public Void read(JsonValue document, NextPage<Void> next)
                    throws UnusableResponseException {
                if (document instanceof JsonObject || document instanceof JsonNull) {
                    return null;
                }
                throw new UnusableResponseException(
                        Defect.FOREIGN, "is " + document.kind() + ", not an object");
            }

            @Override
            public boolean mayBeEmpty() {
                return true;
            }
        };
    }

    private static <T> List<T> items(
            @Nullable JsonValue list, String key, Function<JsonObject, T> of)
            throws UnusableResponseException {
        List<T> items = new ArrayList<>();
        if (list instanceof JsonArray array) {
            for (JsonValue item : array) {
                if (!(item instanceof JsonObject content)) {
                    throw new UnusableResponseException(
                            Defect.INCOMPLETE,
                            "has " + item.kind() + " in its list \"" + key + "\"");
                }
                items.add(of.apply(content));
            }
        } else if (list != null && !(list instanceof JsonNull)) {
            throw new UnusableResponseException(
                    Defect.INCOMPLETE,
                    "has " + list.kind() + " in place of its list \"" + key + "\"");
        }
        return items;
    }

    private static JsonObject content(@Nullable JsonValue content, String key)
            throws UnusableResponseException {
        if (content instanceof JsonObject object) {
            return object;
        }
        throw new UnusableResponseException(
                Defect.INCOMPLETE, "has no object in its member \"" + key + "\"");
    }

    private static void requireId(JsonObject content, String id, String where)
            throws UnusableResponseException {
        if (!(content.get(id) instanceof JsonString value) || value.value().isBlank()) {
            throw new UnusableResponseException(Defect.INCOMPLETE, "has no " + id + where);
        }
    }

    private static UnusableResponseException without(String... members) {
        return new UnusableResponseException(
                Defect.FOREIGN,
                "is JSON without "
                        + (members.length == 1 ? "a member " : "any of the members ")
                        + Arrays.stream(members)
                                .map(member -> "\"" + member + "\"")
                                .collect(Collectors.joining(", ")));
    }
}
