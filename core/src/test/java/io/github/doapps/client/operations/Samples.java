package io.github.doapps.client.operations;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.OpenEnum;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Values to call any operation with; a request has all that its builder can set. */
final class Samples {

    private static final Set<String> FOR_WHAT_HAS_NO_METHOD =
            Set.of("parameter", "member", "clear", "equals", "wait");

    private static final JsonObject DOCUMENT = JsonObject.of("id", "i-1", "name", "shop");

    private Samples() {}

    /** The arguments of a method: ids that differ, and requests with all that there is. */
    static Object[] arguments(Method method) {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = types[i] == String.class ? "id " + (i + 1) : request(types[i]);
        }
        return arguments;
    }

    private static Object request(Class<?> type) {
        Method start = named(type, "builder");
        Object builder = invoke(start, null, valuesFor(start));
        Arrays.stream(builder.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> !method.isBridge())
                .filter(method -> !FOR_WHAT_HAS_NO_METHOD.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> invoke(method, builder, valuesFor(method)));
        return invoke(named(builder.getClass(), "build"), builder);
    }

    private static Object[] valuesFor(Method method) {
        return Arrays.stream(method.getGenericParameterTypes()).map(Samples::value).toArray();
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        Class<?> simple = (Class<?>) type;
        if (simple.isArray()) {
            Object array = Array.newInstance(simple.getComponentType(), 2);
            Array.set(array, 0, value(simple.getComponentType()));
            Array.set(array, 1, value(simple.getComponentType()));
            return array;
        }
        if (simple == String.class) {
            return "some text";
        }
        if (simple == boolean.class) {
            return true;
        }
        if (simple == int.class) {
            return 7;
        }
        if (simple == long.class) {
            return 7L;
        }
        if (simple == Duration.class) {
            return Duration.ofMinutes(3);
        }
        if (simple == Instant.class) {
            return Instant.parse("2026-11-23T10:00:00Z");
        }
        if (ApiObject.class.isAssignableFrom(simple)) {
            return invoke(only(simple, "of", JsonObject.class), null, DOCUMENT);
        }
        if (OpenEnum.class.isAssignableFrom(simple)) {
            return invoke(only(simple, "of", String.class), null, "SOME");
        }
        throw new AssertionError("no sample for " + type + ": add one here");
    }

    private static Method named(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .filter(method -> name.equals("build") || Modifier.isStatic(method.getModifiers()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no " + name));
    }

    private static Method only(Class<?> type, String name, Class<?> parameter) {
        try {
            return type.getMethod(name, parameter);
        } catch (NoSuchMethodException absent) {
            throw new AssertionError(type + " has no " + name, absent);
        }
    }

    /** Calls a method, and throws what it throws. */
    static Object invoke(Method method, Object on, Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(method.toString(), closed);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException itself) {
                throw itself;
            }
            throw new AssertionError(method.toString(), thrown.getCause());
        }
    }
}
