package io.github.doapps.client.operations;

import io.github.doapps.AppsOperations;
import io.github.doapps.AsyncAppsOperations;
import io.github.doapps.client.internal.operation.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The methods of the two interfaces, found by reflection, so that none can be forgotten. */
final class Surface {

    /** What is made of several calls, and so has no row. */
    static final List<String> WITHOUT_ROW = List.of("findByName");

    private Surface() {}

    /** The blocking methods. */
    static List<Method> blocking() {
        return methods(AppsOperations.class);
    }

    /** The methods that do not wait. */
    static List<Method> async() {
        return methods(AsyncAppsOperations.class);
    }

    /** The blocking method that takes all that a row's operation takes. */
    static Method of(Operation<?> row) {
        return blocking().stream()
                .filter(method -> method.getName().equals(row.name()))
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> new AssertionError("AppsOperations has no " + row.name()));
    }

    /** The method that takes the same and does not wait. */
    static Method twin(Method blocking) {
        try {
            return AsyncAppsOperations.class.getMethod(
                    blocking.getName(), blocking.getParameterTypes());
        } catch (NoSuchMethodException absent) {
            throw new AssertionError("AsyncAppsOperations has no " + blocking, absent);
        }
    }

    /** The parameters in a row's path, in order. */
    static List<String> idsOf(Operation<?> row) {
        return Pattern.compile("\\{([^}]*)}")
                .matcher(row.pathTemplate())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** A name of the wire, as Java writes it. */
    static String camelCase(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : name.split("_", -1)) {
            out.append(
                    out.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return out.toString();
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }
}
