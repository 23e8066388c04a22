package io.github.doapps.verification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call of an operation, the same for both surfaces.
 *
 * @param name the operation's name
 * @param arguments what to call it with, on an app
 */
record OperationCall(String name, Function<Mall, List<Object>> arguments) {

    /** Calls the method of that name on a surface: sync and async take the same. */
    @Nullable Object on(Object surface, Class<?> type, List<Object> values) throws Throwable {
        List<Method> fitting =
                Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals(name))
                        .filter(method -> takes(method, values))
                        .toList();
        assertThat(fitting).as("the methods %s of %s", name, type.getSimpleName()).hasSize(1);
        try {
            return fitting.get(0).invoke(surface, values.toArray());
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static boolean takes(Method method, List<Object> values) {
        Class<?>[] types = method.getParameterTypes();
        boolean takes = types.length == values.size();
        for (int i = 0; i < types.length && takes; i++) {
            takes = types[i].isInstance(values.get(i));
        }
        return takes;
    }

    @Override
    public String toString() {
        return name;
    }
}
