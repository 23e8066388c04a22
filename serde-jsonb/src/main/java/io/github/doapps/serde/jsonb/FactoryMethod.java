package io.github.doapps.serde.jsonb;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/** The public static method {@code of} by which each view and each open enum is made. */
final class FactoryMethod {

    private final MethodHandle of;

    private FactoryMethod(MethodHandle of) {
        this.of = of;
    }

    /**
     * A type's factory method.
     *
     * @param type the type, which the method returns
     * @param parameter the type of its one parameter
     * @return the method, or empty if the type has none that is public
     */
    static Optional<FactoryMethod> find(Class<?> type, Class<?> parameter) {
        try {
            MethodHandle of =
                    MethodHandles.publicLookup()
                            .findStatic(type, "of", MethodType.methodType(type, parameter));
            return Optional.of(
                    new FactoryMethod(
                            of.asType(MethodType.methodType(Object.class, Object.class))));
        } catch (NoSuchMethodException | IllegalAccessException none) {
            return Optional.empty();
        }
    }

    Object call(Object argument) {
        try {
            return (Object) of.invokeExact(argument);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }
}
