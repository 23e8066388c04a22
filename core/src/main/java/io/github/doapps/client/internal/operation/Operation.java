package io.github.doapps.client.internal.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the API, as data. Immutable.
 *
 * @param <R> the result's type
 */
public final class Operation<R> {

    private final String name;
    private final String method;
    private final PathTemplate path;
    private final Effect effect;
    private final @Nullable String lookWith;
    private final ResultReader<R> result;
    private final boolean inReference;

    private Operation(
            String name,
            String method,
            String path,
            Effect effect,
            @Nullable String lookWith,
            ResultReader<R> result,
            boolean inReference) {
        this.name = name;
        this.method = method;
        this.path = new PathTemplate(path);
        this.effect = effect;
        this.lookWith = lookWith;
        this.result = result;
        this.inReference = inReference;
    }

    /** A row for an operation that changes nothing. */
    static <R> Operation<R> read(String name, String method, String path, ResultReader<R> result) {
        return new Operation<>(name, method, path, Effect.READ, null, result, true);
    }

    /**
     * A row for an operation that leaves the same behind however often it is done, with the one
     * that shows what that is.
     */
    static <R> Operation<R> repeatable(
            String name, String method, String path, String lookWith, ResultReader<R> result) {
        return new Operation<>(name, method, path, Effect.REPEATABLE, lookWith, result, true);
    }

    /**
     * A row for an operation that must not be done twice, with the one that shows whether it was.
     */
    static <R> Operation<R> once(
            String name, String method, String path, String lookWith, ResultReader<R> result) {
        return new Operation<>(name, method, path, Effect.ONCE, lookWith, result, true);
    }

    /** This row, for an operation that DigitalOcean's reference does not have. */
    Operation<R> notInReference() {
        return new Operation<>(name, method, path.toString(), effect, lookWith, result, false);
    }

    /**
     * A call of this operation.
     *
     * @param ids the values of the path's parameters, in order
     * @return the call
     * @throws IllegalArgumentException if one cannot be a path segment of its own
     */
    public Call<R> on(@Nullable String... ids) {
        return Call.of(this, path.expand(name, ids));
    }

    public String name() {
        return name;
    }

    public String method() {
        return method;
    }

    public String pathTemplate() {
        return path.toString();
    }

    /** The names of the path's parameters, in their order. */
    public List<String> parameters() {
        return path.parameters();
    }

    public Effect effect() {
        return effect;
    }

    /** The operation that shows whether this one was done; null for one that changes nothing. */
    public @Nullable String lookWith() {
        return lookWith;
    }

    /** Whether DigitalOcean's reference has it. */
    public boolean isInReference() {
        return inReference;
    }

    public ResultReader<R> result() {
        return result;
    }

    @Override
    public String toString() {
        return name;
    }
}
