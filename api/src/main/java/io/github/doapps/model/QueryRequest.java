package io.github.doapps.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operation asks for in its query. What is not set is not sent, and the server decides.
 * Immutable.
 */
public abstract class QueryRequest {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

    private final Map<String, List<String>> parameters;

    /**
     * A request for what a builder has.
     *
     * @param builder what was set
     */
    protected QueryRequest(Builder<?> builder) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        builder.parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.parameters = Collections.unmodifiableMap(copy);
    }

    /**
     * The parameters as they are sent, in the order in which they were set first. One with several
     * values is sent once for each.
     *
     * @return the values by the parameters' names; unmodifiable
     */
    public final Map<String, List<String>> parameters() {
        return parameters;
    }

    /**
     * The values of a parameter.
     *
     * @param name the parameter's name
     * @return the values; unmodifiable, empty if it is not set
     */
    protected final List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /**
     * The value of a parameter that has one.
     *
     * @param name the parameter's name
     * @return its first value, or empty if it is not set
     */
    protected final Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /**
     * The value of a parameter that is a number from 1. A constructor that asks for it refuses what
     * {@link Builder#parameter} let in.
     *
     * @param name the parameter's name
     * @param most the greatest that it can be
     * @return the number, or empty if it is not set
     * @throws IllegalArgumentException if it is anything else, or set more than once
     */
    protected final OptionalLong number(String name, long most) {
        List<String> values = values(name);
        if (values.isEmpty()) {
            return OptionalLong.empty();
        }
        if (values.size() == 1 && DIGITS.matcher(values.get(0)).matches()) {
            // What a long cannot hold comes out negative.
            long number = Long.parseUnsignedLong(values.get(0));
            if (number >= 1 && number <= most) {
                return OptionalLong.of(number);
            }
        }
        throw new IllegalArgumentException(
                name
                        + " is "
                        + values
                        + ", and takes one whole number, 1 to "
                        + most
                        + " [invalid-argument]");
    }

    /** Requests are equal if they are of one kind and ask for the same. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof QueryRequest that
                && getClass() == that.getClass()
                && parameters.equals(that.parameters);
    }

    @Override
    public final int hashCode() {
        return parameters.hashCode();
    }

    /** The type and what it asks for. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + parameters;
    }

    /**
     * Collects what is asked for. Null is refused. Not safe for use by several threads.
     *
     * @param <B> the builder's own type
     */
    public abstract static class Builder<B extends Builder<B>> {

        private final Map<String, List<String>> parameters = new LinkedHashMap<>();

        /** A builder that asks for nothing. */
        protected Builder() {}

        /**
         * A builder that asks for what a request asks for.
         *
         * @param start the request
         */
        protected Builder(QueryRequest start) {
            start.parameters.forEach(this::add);
        }

        /**
         * Sets any parameter by its name on the wire, for what has no method here. One that has is
         * looked at as the request is built.
         *
         * @param name the parameter's name, such as {@code tail_lines}
         * @param values its values; none remove it
         * @return this builder
         * @throws IllegalArgumentException if the name is empty
         */
        public final B parameter(String name, String... values) {
            if (Objects.requireNonNull(name, "name").isEmpty()) {
                throw new IllegalArgumentException(
                        "a parameter's name is empty. Give the name that the API knows it by"
                                + " [invalid-argument]");
            }
            for (String value : Objects.requireNonNull(values, "values")) {
                Objects.requireNonNull(value, "values");
            }
            parameters.remove(name);
            return add(name, List.of(values));
        }

        /**
         * Sets a parameter, which keeps its place.
         *
         * @param name the parameter's name
         * @param value its value
         * @return this builder
         */
        protected final B set(String name, String value) {
            parameters.put(name, new ArrayList<>(List.of(value)));
            return self();
        }

        /**
         * Adds values to a parameter.
         *
         * @param name the parameter's name
         * @param values the values, after those that it has
         * @return this builder
         */
        protected final B add(String name, List<String> values) {
            List<String> more = List.copyOf(values);
            if (!more.isEmpty()) {
                parameters.computeIfAbsent(name, absent -> new ArrayList<>()).addAll(more);
            }
            return self();
        }

        /**
         * Adds values to a parameter, each by its text.
         *
         * @param name the parameter's name
         * @param values the values, after those that it has
         * @param text the text of a value
         * @param <V> the values' type
         * @return this builder
         */
        protected final <V> B add(String name, V[] values, Function<V, String> text) {
            List<String> texts = new ArrayList<>();
            for (V value : Objects.requireNonNull(values, name)) {
                texts.add(text.apply(Objects.requireNonNull(value, name)));
            }
            return add(name, texts);
        }

        /**
         * Sets a parameter to a name or an id, which has to be one.
         *
         * @param name the parameter's name
         * @param value the name or id
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        protected final B setName(String name, String value) {
            return set(name, Names.optional(name, value));
        }

        /**
         * Sets a parameter that is true or left out.
         *
         * @param name the parameter's name
         * @param value whether it is true
         * @return this builder
         */
        protected final B setFlag(String name, boolean value) {
            return value ? set(name, "true") : parameter(name);
        }

        /**
         * This builder, by its own type.
         *
         * @return this
         */
        @SuppressWarnings("unchecked") // B is the subclass's own type, by the bound
        private B self() {
            return (B) this;
        }
    }
}
