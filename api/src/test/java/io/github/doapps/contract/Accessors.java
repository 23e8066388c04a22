package io.github.doapps.contract;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.OpenEnum;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A view's accessors and its builder's setters, called by their names. */
final class Accessors {

    private static final Set<String> OF_EVERY_VIEW =
            Arrays.stream(ApiObject.class.getMethods())
                    .map(Method::getName)
                    .collect(Collectors.toCollection(TreeSet::new));

    private Accessors() {}

    /** The names of a view's accessors, inherited ones included. */
    static Set<String> of(Class<?> view) {
        return Arrays.stream(view.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !OF_EVERY_VIEW.contains(name) && !name.equals("toBuilder"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static ApiObject view(Class<?> type, JsonObject document) {
        return (ApiObject) made(type, JsonObject.class, document);
    }

    static Object read(ApiObject view, String accessor) {
        try {
            return view.getClass().getMethod(accessor).invoke(view);
        } catch (InvocationTargetException e) {
            throw new AssertionError(accessor + " threw", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no accessor " + accessor, e);
        }
    }

    static boolean hasBuilder(Class<?> view) {
        return Arrays.stream(view.getMethods())
                .anyMatch(method -> method.getName().equals("builder"));
    }

    /** A value that an accessor can give, for one that the contract has no schema of. */
    static JsonValue sample(Class<?> view, String accessor) {
        return sample(typeOf(view, accessor));
    }

    /** What an accessor gives. */
    static Type typeOf(Class<?> view, String accessor) {
        try {
            return view.getMethod(accessor).getGenericReturnType();
        } catch (NoSuchMethodException e) {
            throw new LinkageError(view.getSimpleName() + " has no accessor " + accessor, e);
        }
    }

    static JsonValue sample(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            JsonValue item = sample(parameterized.getActualTypeArguments()[0]);
            return parameterized.getRawType() == List.class ? JsonArray.of(item, item) : item;
        }
        Class<?> target = (Class<?>) type;
        if (OpenEnum.class.isAssignableFrom(target)) {
            return JsonString.of(knownValues(target).get(0));
        }
        if (target == String.class) {
            return JsonString.of("text");
        }
        if (target == Instant.class) {
            return JsonString.of("2026-02-03T04:05:06Z");
        }
        if (target == boolean.class) {
            return JsonBoolean.TRUE;
        }
        return target == JsonObject.class || ApiObject.class.isAssignableFrom(target)
                ? JsonObject.of("id", "any")
                : JsonNumber.of(7);
    }

    /** The strings on the wire of the values that an open enum has a constant of. */
    static List<String> knownValues(Class<?> openEnum) {
        return Arrays.stream(openEnum.getFields())
                .filter(field -> field.getType() == openEnum)
                .map(field -> ((OpenEnum<?>) constant(field)).value())
                .toList();
    }

    private static Object constant(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new LinkageError(field.getName(), e);
        }
    }

    /** The document that a new builder builds when one value was set. */
    static JsonObject built(Class<?> view, String setter, JsonValue value) {
        try {
            Object builder = view.getMethod("builder").invoke(null);
            for (Method method : builder.getClass().getMethods()) {
                if (method.getName().equals(setter)
                        && method.getParameterCount() == 1
                        && !method.isBridge()) {
                    Object changed =
                            method.invoke(
                                    builder, argument(method.getGenericParameterTypes()[0], value));
                    Object view1 = changed.getClass().getMethod("build").invoke(changed);
                    return ((ApiObject) view1).json();
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(view.getSimpleName() + "." + setter, e);
        }
        throw new AssertionError(view.getSimpleName() + ".Builder has no " + setter);
    }

    /** Why what an accessor gave is not the value in the document, or null if it is. */
    static @Nullable String difference(Object given, JsonValue value) {
        if (given instanceof Optional<?> optional) {
            return optional.isEmpty() ? "nothing" : difference(optional.get(), value);
        }
        if (given instanceof List<?> list && value instanceof JsonArray array) {
            if (list.size() != array.size()) {
                return list.size() + " items";
            }
            for (int i = 0; i < list.size(); i++) {
                String difference = difference(list.get(i), array.get(i));
                if (difference != null) {
                    return difference;
                }
            }
            return null;
        }
        if (given instanceof Map<?, ?> map && value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                Object item = map.get(member.getKey());
                String difference = item == null ? "no value" : difference(item, member.getValue());
                if (difference != null) {
                    return difference;
                }
            }
            return null;
        }
        return isSame(given, value) ? null : given.getClass().getSimpleName() + " " + given;
    }

    private static boolean isSame(Object given, JsonValue value) {
        if (given instanceof ApiObject view) {
            Optional<Row> row =
                    Table.rows().stream().filter(r -> r.type() == view.getClass()).findFirst();
            return row.isPresent() && view.json().equals(value);
        }
        if (given instanceof OpenEnum<?> openEnum) {
            return value.equals(JsonString.of(openEnum.value())) && openEnum.isKnown();
        }
        if (given instanceof Instant instant) {
            return value instanceof JsonString text && instant.equals(Instant.parse(text.value()));
        }
        if (given instanceof Number number) {
            String text =
                    value instanceof JsonString string
                            ? string.value()
                            : ((JsonNumber) value).text();
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(text)) == 0;
        }
        return value.equals(JsonValue.of(given));
    }

    private static Object argument(Type type, JsonValue value) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] of = parameterized.getActualTypeArguments();
            if (value instanceof JsonArray array) {
                return array.items().stream().map(item -> argument(of[0], item)).toList();
            }
            return ((JsonObject) value)
                    .members().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, e -> argument(of[1], e.getValue())));
        }
        Class<?> target = (Class<?>) type;
        if (target == JsonObject.class) {
            return value;
        }
        if (ApiObject.class.isAssignableFrom(target)) {
            return view(target, (JsonObject) value);
        }
        if (OpenEnum.class.isAssignableFrom(target)) {
            return made(target, String.class, ((JsonString) value).value());
        }
        if (target == Instant.class) {
            return Instant.parse(((JsonString) value).value());
        }
        if (value instanceof JsonBoolean bool) {
            return bool.value();
        }
        if (value instanceof JsonNumber number) {
            return target == int.class
                    ? (Object) number.intValue()
                    : target == long.class ? (Object) number.longValue() : number.decimalValue();
        }
        return target == long.class
                ? (Object) Long.parseLong(((JsonString) value).value())
                : ((JsonString) value).value();
    }

    private static Object made(Class<?> type, Class<?> argumentType, Object argument) {
        try {
            return type.getMethod("of", argumentType).invoke(null, argument);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getSimpleName() + ".of", e);
        }
    }
}
