package io.github.doapps.contract;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.ApiObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Documents with everything that a view can hold, at every depth, whose secrets are the canary. */
final class Canaries {

    static final String CANARY = "KNRY-5f0e";

    private final Set<String> placed = new TreeSet<>();

    /** The secrets placed so far, by the schema and the property. */
    Set<String> placed() {
        return placed;
    }

    /** A document for a view. */
    JsonObject in(Class<?> view) {
        return in(view, List.of());
    }

    private JsonObject in(Class<?> view, List<Class<?>> above) {
        List<Class<?>> path = Stream.concat(above.stream(), Stream.of(view)).toList();
        JsonObject.Builder document = JsonObject.builder();
        AllViews.accessors(view)
                .forEach(
                        (accessor, property) ->
                                property.ifPresent(
                                        name ->
                                                document.set(
                                                        name,
                                                        isSecret(view, name)
                                                                ? JsonString.of(CANARY)
                                                                : value(
                                                                        Accessors.typeOf(
                                                                                view, accessor),
                                                                        path))));
        return document.build();
    }

    private boolean isSecret(Class<?> view, String property) {
        List<String> names =
                Table.rows().stream()
                        .filter(row -> row.type() == view)
                        .map(row -> row.schema() + "." + property)
                        .filter(SecretProperties.BLANKED::contains)
                        .toList();
        placed.addAll(names);
        return !names.isEmpty();
    }

    private JsonValue value(Type type, List<Class<?>> path) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] of = parameterized.getActualTypeArguments();
            JsonValue item = value(of[of.length - 1], path);
            if (parameterized.getRawType() == List.class) {
                return JsonArray.of(item);
            }
            return parameterized.getRawType() == Map.class ? JsonObject.of("one", item) : item;
        }
        Class<?> target = (Class<?>) type;
        if (!ApiObject.class.isAssignableFrom(target)) {
            return Accessors.sample(target);
        }
        return path.contains(target) ? JsonObject.empty() : in(target, path);
    }
}
