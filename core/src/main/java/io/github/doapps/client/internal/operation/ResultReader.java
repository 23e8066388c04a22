package io.github.doapps.client.internal.operation;

import io.github.doapps.client.internal.operation.UnusableResponseException.Defect;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
     * @param document the response's document
     * @param next makes the same call for the next page
     * @return the result
     * @throws UnusableResponseException if the document does not hold it
     */
    R read(JsonValue document, NextPage<R> next) throws UnusableResponseException;

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
        return (document, next) -> {
            if (!(document instanceof JsonObject object) || !object.has(key)) {
                throw new UnusableResponseException(
                        Defect.FOREIGN, "is JSON without a member \"" + key + "\"");
            }
            if (!(object.get(key) instanceof JsonObject content)) {
                throw new UnusableResponseException(
                        Defect.INCOMPLETE, "has no object in its member \"" + key + "\"");
            }
            if (!(content.get("id") instanceof JsonString id) || id.value().isBlank()) {
                throw new UnusableResponseException(
                        Defect.INCOMPLETE, "has no id in its member \"" + key + "\"");
            }
            return of.apply(content);
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
            if (!(document instanceof JsonObject object)
                    || !(object.has(key) || object.has("links") || object.has("meta"))) {
                throw new UnusableResponseException(
                        Defect.FOREIGN, "is JSON without a member \"" + key + "\"");
            }
            JsonValue list = object.get(key);
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
            return Page.of(object, items, next::fetch, next::fetchAsync);
        };
    }
}
