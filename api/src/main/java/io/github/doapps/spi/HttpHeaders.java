package io.github.doapps.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    private static final HttpHeaders EMPTY = new HttpHeaders(new String[0]);

    /** A name, its value, the next name: they are read for each call, more often than made. */
    private final String[] fields;

    /** Found out by each thread anew until it sees that another has, which does no harm. */
    private boolean knownToPass;

    private HttpHeaders(String[] fields) {
        this.fields = fields;
    }

    /** Whether {@link RequestRules} let them pass before: a client sends the same ones often. */
    boolean isKnownToPass() {
        return knownToPass;
    }

    void nowKnownToPass() {
        knownToPass = true;
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
        int at = next(name, 0);
        return at < 0 ? Optional.empty() : Optional.of(fields[at + 1]);
    }

    /** Where the next field of a name stands, from a place on; less than 0 if there is none. */
    private int next(String name, int from) {
        for (int i = from; i < fields.length; i += 2) {
            if (fields[i].equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * All values of a field, in order.
     *
     * @param name the field's name, in any case
     * @return the values; unmodifiable, empty if there is no such field
     */
    public List<String> all(String name) {
        // Nearly every field is there once.
        List<String> values = new ArrayList<>(1);
        for (int at = next(name, 0); at >= 0; at = next(name, at + 2)) {
            values.add(fields[at + 1]);
        }
        return Collections.unmodifiableList(values);
    }

    /**
     * The fields' names without regard to case, each once.
     *
     * @return the names; unmodifiable
     */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        forEach((name, value) -> names.add(name));
        return Collections.unmodifiableSet(names);
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
        for (int i = 0; i < fields.length; i += 2) {
            action.accept(fields[i], fields[i + 1]);
        }
    }

    /**
     * How many fields there are.
     *
     * @return the count
     */
    public int size() {
        return fields.length / 2;
    }

    /** The names alone: values may be secret. */
    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        forEach((name, value) -> names.add(name.toLowerCase(Locale.ROOT)));
        return names.toString();
    }

    /** Collects fields. Not safe for use by several threads. */
    public static final class Builder {

        /** Room for those of a usual answer. */
        private String[] fields = new String[32];

        private int size;

        private Builder() {}

        /**
         * Adds a field, beside any of the same name.
         *
         * @param name the name
         * @param value the value
         * @return this builder
         */
        public Builder add(String name, String value) {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            if (size == fields.length) {
                fields = Arrays.copyOf(fields, 2 * size);
            }
            fields[size++] = name;
            fields[size++] = value;
            return this;
        }

        /**
         * The headers.
         *
         * @return headers with the fields so far
         */
        public HttpHeaders build() {
            return size == 0 ? EMPTY : new HttpHeaders(Arrays.copyOf(fields, size));
        }
    }
}
