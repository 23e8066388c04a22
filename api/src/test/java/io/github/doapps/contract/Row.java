package io.github.doapps.contract;

import io.github.doapps.json.JsonValue;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.OpenEnum;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A line of the table: a schema, and the view or open enum that is its type here.
 *
 * @param schema the schema's name, or {@link #GODO} and the Go client's name for what the contract
 *     does not have at all
 * @param type the view or the open enum
 * @param onlyGodo properties, or an enum's values, that DigitalOcean's Go client knows and the
 *     contract does not
 * @param named accessors that are not called as their property is
 * @param besides accessors that stand for no property of this schema: what is computed, and what
 *     the type has for another schema that it is the type of, too
 * @param samples values of properties that the API really has in another type than the contract
 *     says
 * @param unset properties that users read and never write, though requests may hold them
 */
record Row(
        String schema,
        Class<?> type,
        Set<String> onlyGodo,
        Map<String, String> named,
        Set<String> besides,
        Map<String, JsonValue> samples,
        Set<String> unset) {

    static final String GODO = "godo ";

    static Row view(String schema, Class<? extends ApiObject> view) {
        return new Row(schema, view, Set.of(), Map.of(), Set.of(), Map.of(), Set.of());
    }

    static Row openEnum(String schema, Class<? extends OpenEnum<?>> type) {
        return new Row(schema, type, Set.of(), Map.of(), Set.of(), Map.of(), Set.of());
    }

    Row onlyGodo(String... names) {
        return new Row(schema, type, Set.of(names), named, besides, samples, unset);
    }

    Row named(String property, String accessor) {
        Map<String, String> more = new TreeMap<>(named);
        more.put(property, accessor);
        return new Row(schema, type, onlyGodo, more, besides, samples, unset);
    }

    Row besides(String... accessors) {
        return new Row(schema, type, onlyGodo, named, Set.of(accessors), samples, unset);
    }

    Row sample(String property, JsonValue sample) {
        Map<String, JsonValue> more = new TreeMap<>(samples);
        more.put(property, sample);
        return new Row(schema, type, onlyGodo, named, besides, more, unset);
    }

    Row unset(String... properties) {
        return new Row(schema, type, onlyGodo, named, besides, samples, Set.of(properties));
    }

    boolean isOfContract() {
        return !schema.startsWith(GODO);
    }

    boolean isEnum() {
        return OpenEnum.class.isAssignableFrom(type);
    }

    /** The name of a property's accessor. */
    String accessor(String property) {
        String other = named.get(property);
        if (other != null) {
            return other;
        }
        StringBuilder name = new StringBuilder();
        for (String word : List.of(property.split("_", -1))) {
            name.append(
                    name.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    /** The names that a property may go by: its own and those of {@link #onlyGodo}. */
    Set<String> properties(Schema of) {
        Set<String> all = new TreeSet<>(of.properties().keySet());
        all.addAll(onlyGodo);
        return all;
    }
}
