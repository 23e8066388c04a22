package io.github.doapps.client.internal.operation;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.QueryRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation: its path filled, its query and its body. Immutable.
 *
 * @param <R> the result's type
 */
public final class Call<R> {

    private static final String PAGE = "page";

    private final Operation<R> operation;
    private final String path;
    private final List<Map.Entry<String, String>> query;
    private final @Nullable JsonObject body;

    private Call(
            Operation<R> operation,
            String path,
            List<Map.Entry<String, String>> query,
            @Nullable JsonObject body) {
        this.operation = operation;
        this.path = path;
        this.query = List.copyOf(query);
        this.body = body;
    }

    static <R> Call<R> of(Operation<R> operation, String path) {
        return new Call<>(operation, path, List.of(), null);
    }

    /** This call with a request's document as its body. */
    public Call<R> with(ApiObject request) {
        return new Call<>(
                operation, path, query, Objects.requireNonNull(request, "request").json());
    }

    /** This call with all that is asked for in its query; what is not set is not sent. */
    public Call<R> with(QueryRequest request) {
        Objects.requireNonNull(request, "request");
        List<Map.Entry<String, String>> more = new ArrayList<>(query);
        request.parameters()
                .forEach(
                        (name, values) ->
                                values.forEach(value -> more.add(Map.entry(name, value))));
        return new Call<>(operation, path, more, body);
    }

    /** The same call for the page after this one. */
    public Call<R> nextPage() {
        long current =
                query.stream()
                        .filter(parameter -> parameter.getKey().equals(PAGE))
                        .mapToLong(parameter -> Long.parseLong(parameter.getValue()))
                        .findFirst()
                        .orElse(1);
        List<Map.Entry<String, String>> next = new ArrayList<>(query);
        next.removeIf(parameter -> parameter.getKey().equals(PAGE));
        next.add(Map.entry(PAGE, Long.toString(current + 1)));
        return new Call<>(operation, path, next, body);
    }

    public Operation<R> operation() {
        return operation;
    }

    /** Path and query, encoded. */
    public String target() {
        if (query.isEmpty()) {
            return path;
        }
        return query.stream()
                .map(
                        parameter ->
                                PercentEncoding.encode(parameter.getKey())
                                        + "="
                                        + PercentEncoding.encode(parameter.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /** The document to send, or empty for a request without a body. */
    public Optional<JsonObject> body() {
        return Optional.ofNullable(body);
    }
}
