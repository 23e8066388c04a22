package io.github.doapps.spi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Header fields in the order they were added. Names compare without regard to case and keep the
 * spelling they were added with; a name may be there several times. Immutable.
 */
public final class HttpHeaders {

    private static final HttpHeaders EMPTY = new HttpHeaders(List.of());

    private final List<Map.Entry<String, String>> fields;

    private HttpHeaders(List<Map.Entry<String, String>> fields) {
        this.fields = fields;
    }

    /**
     * No header fields.
     *
     * @return the empty headers
     */
    public static HttpHeaders empty() {
        return EMPTY;
    }

    /**
     * Headers of a map, in its order: what many an HTTP client gives for a response.
     *
     * @param fields values by name; each value is a field of its own
     * @return the headers
     */
    public static HttpHeaders of(Map<String, ? extends Collection<String>> fields) {
        Builder headers = builder();
        fields.forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        return headers.build();
    }

    /**
     * A builder without fields.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The first value of a field.
     *
     * @param name the field's name, in any case
     * @return the value, or empty if there is no such field
     */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * All values of a field, in order.
     *
     * @param name the field's name, in any case
     * @return the values; unmodifiable, empty if there is no such field
     */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * The fields' names without regard to case, each once.
     *
     * @return the names; unmodifiable
     */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach(field -> names.add(field.getKey()));
        return java.util.Collections.unmodifiableSet(names);
    }

    /**
     * The fields as a map from name to values, for libraries that want one. Names compare without
     * regard to case.
     *
     * @return a new map
     */
    public Map<String, Collection<String>> toMap() {
        Map<String, Collection<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        forEach((name, value) -> map.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
        return map;
    }

    /**
     * Hands every field to an action, in order.
     *
     * @param action takes name and value
     */
    public void forEach(BiConsumer<String, String> action) {
        fields.forEach(field -> action.accept(field.getKey(), field.getValue()));
    }

    /**
     * How many fields there are.
     *
     * @return the count
     */
    public int size() {
        return fields.size();
    }

    /** The names alone: values may be secret. */
    @Override
    public String toString() {
        return fields.stream()
                .map(field -> field.getKey().toLowerCase(Locale.ROOT))
                .toList()
                .toString();
    }

    /** Collects fields. Not safe for use by several threads. */
    public static final class Builder {

        private final List<Map.Entry<String, String>> fields = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a field, beside any of the same name.
         *
         * @param name the name
         * @param value the value
         * @return this builder
         */
        public Builder add(String name, String value) {
            fields.add(Map.entry(name, value));
            return this;
        }

        /**
         * The headers.
         *
         * @return headers with the fields so far
         */
        public HttpHeaders build() {
            return fields.isEmpty() ? EMPTY : new HttpHeaders(List.copyOf(fields));
        }
    }
}
