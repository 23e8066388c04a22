package io.github.doapps.contract;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.OpenEnum;
import io.github.doapps.testing.RandomDocuments;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Documents for a view made at random: most members as the view reads them, some in no such way.
 */
final class RandomViews {

    private static final int LEVELS = 3;

    private static final Map<Class<?>, Map<String, Type>> MEMBERS = new ConcurrentHashMap<>();

    private final RandomDocuments random;

    RandomViews(RandomDocuments random) {
        this.random = random;
    }

    JsonObject document(Class<?> view) {
        return document(view, LEVELS);
    }

    private JsonObject document(Class<?> view, int levels) {
        JsonObject.Builder document = JsonObject.builder();
        members(view)
                .forEach(
                        (name, type) -> {
                            switch (random.below(10)) {
                                case 0 -> document.remove(name);
                                case 1 -> document.set(name, JsonNull.INSTANCE);
                                case 2 -> document.set(name, random.value(2));
                                default -> document.set(name, value(type, levels));
                            }
                        });
        if (random.below(3) == 0) {
            document.set(random.name(), random.value(1));
        }
        return document.build();
    }

    private JsonValue value(Type type, int levels) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] of = parameterized.getActualTypeArguments();
            if (parameterized.getRawType() == List.class) {
                return list(of[0], levels);
            }
            return parameterized.getRawType() == Map.class
                    ? JsonObject.of("one", value(of[1], levels), "two", value(of[1], levels))
                    : value(of[0], levels);
        }
        return plain((Class<?>) type, levels);
    }

    private JsonArray list(Type item, int levels) {
        List<JsonValue> items = new ArrayList<>();
        for (int size = random.below(3); size > 0; size--) {
            items.add(random.below(10) == 0 ? random.value(1) : value(item, levels));
        }
        return JsonArray.copyOf(items);
    }

    private JsonValue plain(Class<?> type, int levels) {
        if (ApiObject.class.isAssignableFrom(type)) {
            return levels == 0 ? JsonObject.empty() : document(type, levels - 1);
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            List<String> known = Accessors.knownValues(type);
            return JsonString.of(
                    random.below(4) == 0 ? "NEW" : known.get(random.below(known.size())));
        }
        if (type == Instant.class) {
            return JsonString.of(
                    random.below(4) == 0
                            ? "0001-01-01T00:00:00Z"
                            : "2026-02-03T04:05:0" + random.below(10) + ".5Z");
        }
        if (type == boolean.class) {
            return JsonBoolean.of(random.below(2) == 0);
        }
        if (type == String.class || type == JsonValue.class) {
            return JsonString.of("text " + random.below(100));
        }
        return type == JsonObject.class ? random.object(2) : number();
    }

    private JsonValue number() {
        String text = String.valueOf(random.below(1000));
        return random.below(2) == 0 ? JsonNumber.ofText(text) : JsonString.of(text);
    }

    private static Map<String, Type> members(Class<?> view) {
        return MEMBERS.computeIfAbsent(
                view,
                type -> {
                    Map<String, Type> members = new TreeMap<>();
                    AllViews.accessors(type)
                            .forEach(
                                    (accessor, property) ->
                                            property.ifPresent(
                                                    name ->
                                                            members.put(
                                                                    name,
                                                                    Accessors.typeOf(
                                                                            type, accessor))));
                    return members;
                });
    }
}
