package io.github.doapps.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.OpenEnum;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every public method of documents and views, each with null for one argument after the other: a
 * NullPointerException with the parameter's or the member's name, and never with the JVM's words.
 */
class NullArgumentsTest {

    private static final Pattern A_NAME = Pattern.compile("[A-Za-z][A-Za-z_0-9]*");

    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals", "wait", "compareTo", "compare");

    private final List<String> wrong = new ArrayList<>();
    private final Set<Class<?>> types = new HashSet<>();
    private int refused;

    @Test
    void namesWhatWasNull() throws Exception {
        Deque<Object> toTry = new ArrayDeque<>(List.of(JsonArray.of(), JsonNumber.of(1)));
        for (Class<?> type : publicTypes()) {
            statics(type).forEach(method -> tryAll(method, null, toTry::add));
        }
        while (!toTry.isEmpty()) {
            Object instance = toTry.pop();
            if (isOurs(instance.getClass()) && types.add(instance.getClass())) {
                for (Method method : instance.getClass().getMethods()) {
                    if (!Modifier.isStatic(method.getModifiers()) && isOurs(method)) {
                        tryAll(method, instance, toTry::add);
                    }
                }
            }
        }
        System.out.println(
                "null arguments: " + refused + " refused by methods of " + types.size() + " types");
        assertThat(wrong).isEmpty();
        assertThat(refused).isGreaterThan(600);
        assertThat(types).hasSizeGreaterThan(200);
    }

    /** Calls a method whole, to find what else there is to try, and then with each null. */
    private void tryAll(Method method, @Nullable Object on, Consumer<Object> found) {
        method.setAccessible(true);
        Class<?>[] parameters = method.getParameterTypes();
        Object[] whole = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            whole[i] = argument(parameters[i]);
        }
        if (on == null || parameters.length == 0) {
            result(method, on, whole).ifPresent(found);
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].isPrimitive()
                    && !method.getAnnotatedParameterTypes()[i].isAnnotationPresent(
                            Nullable.class)) {
                Object[] arguments = whole.clone();
                arguments[i] = null;
                assertRefused(method, on, arguments, i);
                if (parameters[i] == List.class) {
                    arguments[i] = Collections.singletonList(null);
                    assertRefused(method, on, arguments, i);
                } else if (parameters[i].isArray() && !isNullable(method, i)) {
                    arguments[i] = Array.newInstance(parameters[i].getComponentType(), 1);
                    assertRefused(method, on, arguments, i);
                }
            }
        }
    }

    private void assertRefused(Method method, @Nullable Object on, Object[] arguments, int index) {
        String call = method + " with null for " + method.getParameters()[index].getName();
        try {
            method.invoke(on, arguments);
            wrong.add(call + ": nothing");
        } catch (InvocationTargetException thrown) {
            String text = String.valueOf(thrown.getCause().getMessage());
            if (thrown.getCause() instanceof NullPointerException
                    && A_NAME.matcher(text).matches()
                    && !text.equals("null")) {
                refused++;
            } else if (!text.contains(" takes no ")) { // whatever the argument is
                wrong.add(call + ": " + thrown.getCause());
            }
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(call, hidden);
        }
    }

    private static Optional<Object> result(Method method, @Nullable Object on, Object[] whole) {
        try {
            Object result = method.invoke(on, whole);
            return result instanceof Optional<?> optional
                    ? optional.map(Object.class::cast)
                    : Optional.ofNullable(result);
        } catch (InvocationTargetException absent) {
            return Optional.empty();
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(method.toString(), hidden);
        }
    }

    private static boolean isNullable(Method method, int index) {
        return method.getParameters()[index].getAnnotatedType()
                        instanceof java.lang.reflect.AnnotatedArrayType array
                && array.getAnnotatedGenericComponentType().isAnnotationPresent(Nullable.class);
    }

    private static Stream<Method> statics(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass() == type && !type.isEnum());
    }

    private static boolean isOurs(Method method) {
        return isOurs(method.getDeclaringClass())
                && !method.isBridge()
                && !OF_EVERY_OBJECT.contains(method.getName());
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.github.doapps.") && !type.isEnum();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it is an argument, which never completes
    private static Object argument(Class<?> type) {
        if (type == String.class) {
            return "a";
        } else if (type == int.class) {
            return 1;
        } else if (type == long.class) {
            return 1L;
        } else if (type == boolean.class) {
            return true;
        } else if (type == List.class || type == Collection.class) {
            return List.of();
        } else if (type == Number.class || type == BigInteger.class) {
            return BigInteger.ONE;
        } else if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        } else if (type == double.class) {
            return 1.5;
        } else if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        } else if (type == JsonObject.class) {
            return JsonObject.of("name", "a", "key", "a", "image", JsonObject.empty());
        } else if (type == JsonValue.class || type == Object.class) {
            return JsonString.of("a");
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        } else if (type == Duration.class) {
            return Duration.ofSeconds(1);
        } else if (type == UnaryOperator.class) {
            return UnaryOperator.identity();
        } else if (type == Supplier.class) {
            return (Supplier<Optional<?>>) Optional::empty;
        } else if (type == Predicate.class) {
            return (Predicate<Object>) item -> true;
        } else if (type == CompletableFuture.class) {
            return new CompletableFuture<>();
        } else if (type == Function.class) {
            return (Function<JsonObject, JsonObject>) object -> object;
        } else if (OpenEnum.class.isAssignableFrom(type)) {
            return made(type, String.class);
        } else if (ApiObject.class.isAssignableFrom(type)) {
            return made(type, JsonObject.class);
        }
        throw new AssertionError("no argument for " + type);
    }

    private static Object made(Class<?> type, Class<?> from) {
        try {
            return type.getMethod("of", from).invoke(null, argument(from));
        } catch (ReflectiveOperationException abstractType) {
            throw new LinkageError("no argument for " + type, abstractType);
        }
    }

    private static List<Class<?>> publicTypes() throws IOException, URISyntaxException {
        Path root =
                Path.of(
                        ApiObject.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        List<Class<?>> found = new ArrayList<>();
        for (String part : List.of("json", "model")) {
            try (Stream<Path> files = Files.walk(root.resolve("io/github/doapps/" + part))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".class")).toList()) {
                    String name = root.relativize(file).toString().replace('/', '.');
                    Class<?> type = load(name.substring(0, name.length() - ".class".length()));
                    if (Modifier.isPublic(type.getModifiers()) && isExported(type)) {
                        found.add(type);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isExported(Class<?> type) {
        return !type.getPackageName().equals("io.github.doapps.model.spec.edit");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, NullArgumentsTest.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new AssertionError(name, absent);
        }
    }
}
