package io.github.doapps.verification.architecture;

import static io.github.doapps.verification.architecture.Conditions.isWritten;
import static io.github.doapps.verification.architecture.Conditions.visibleMembers;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.doapps.AppPlatformException;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonObject;
import io.github.doapps.spi.TransportException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the rules about shape complain of. */
final class ShapeChecks {

    private static final List<Class<?>> EXCEPTION_ROOTS =
            List.of(AppPlatformException.class, JsonException.class, TransportException.class);

    private ShapeChecks() {}

    static void foreignTypes(JavaClass type, Consumer<String> complain) {
        shownTypes(
                type,
                shown ->
                        !shown.isPrimitive()
                                && !shown.getPackageName().startsWith("java.")
                                && !shown.getPackageName().startsWith("io.github.doapps"),
                complain);
    }

    static void internalTypes(JavaClass type, Consumer<String> complain) {
        shownTypes(type, shown -> shown.getPackageName().contains(".internal"), complain);
    }

    static void checkedExceptions(JavaClass type, Consumer<String> complain) {
        for (JavaMember member : visibleMembers(type)) {
            if (member instanceof JavaCodeUnit code) {
                for (JavaClass thrown : code.getExceptionTypes()) {
                    if (!thrown.isAssignableTo(RuntimeException.class)
                            && !thrown.isAssignableTo(Error.class)
                            // what waits can be interrupted, and that is the JDK's own word for it
                            && !thrown.isEquivalentTo(InterruptedException.class)) {
                        complain.accept(code.getFullName() + " throws " + thrown.getName());
                    }
                }
            }
        }
    }

    static void optionals(JavaClass type, Consumer<String> complain) {
        for (JavaField field : type.getFields()) {
            if (isOptional(field.getRawType())) {
                complain.accept("field " + field.getFullName());
            }
        }
        for (JavaCodeUnit code : type.getCodeUnits()) {
            if (isWritten(code)
                    && code.getRawParameterTypes().stream().anyMatch(ShapeChecks::isOptional)) {
                complain.accept("parameter of " + code.getFullName());
            }
        }
    }

    static void getters(JavaClass type, Consumer<String> complain) {
        for (JavaMethod method : type.getMethods()) {
            if (isPublic(method)
                    && method.getRawParameterTypes().isEmpty()
                    && method.getName().matches("get[A-Z].*")
                    && !isInherited(method)) {
                complain.accept(method.getFullName());
            }
        }
    }

    static void openClasses(JavaClass type, Consumer<String> complain) {
        if (!isFinal(type) && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
            complain.accept(type.getSimpleName() + " is neither final nor abstract");
        }
    }

    static void baseClasses(JavaClass type, Consumer<String> complain) {
        if (!type.isInterface() && !isFinal(type)) {
            complain.accept(type.getSimpleName() + " is neither interface nor final");
        }
    }

    static void unmadeViews(JavaClass type, Consumer<String> complain) {
        for (JavaConstructor constructor : type.getConstructors()) {
            if (!constructor.getModifiers().contains(JavaModifier.PRIVATE)) {
                complain.accept(type.getSimpleName() + " has a constructor that is not private");
            }
        }
        boolean made =
                type.tryGetMethod("of", JsonObject.class)
                        .filter(ShapeChecks::isPublic)
                        .filter(of -> of.getModifiers().contains(JavaModifier.STATIC))
                        .filter(of -> of.getRawReturnType().equals(type))
                        .isPresent();
        if (!made) {
            complain.accept(type.getSimpleName() + " has no public static of(JsonObject)");
        }
    }

    static void strayExceptions(JavaClass type, Consumer<String> complain) {
        if (EXCEPTION_ROOTS.stream().noneMatch(type::isAssignableTo)) {
            complain.accept(type.getSimpleName() + " extends none of " + EXCEPTION_ROOTS);
        }
    }

    /** The types in visible signatures, type arguments and array items included. */
    private static void shownTypes(
            JavaClass type, Predicate<JavaClass> forbidden, Consumer<String> complain) {
        for (JavaMember member : visibleMembers(type)) {
            for (JavaClass involved : member.getAllInvolvedRawTypes()) {
                JavaClass shown = involved.getBaseComponentType();
                if (forbidden.test(shown)) {
                    complain.accept(member.getFullName() + " shows " + shown.getName());
                }
            }
        }
    }

    private static boolean isInherited(JavaMethod method) {
        Set<JavaClass> interfaces = method.getOwner().getAllRawInterfaces();
        List<JavaClass> parents = method.getOwner().getAllRawSuperclasses();
        return Stream.concat(parents.stream(), interfaces.stream())
                .anyMatch(parent -> parent.tryGetMethod(method.getName()).isPresent());
    }

    private static boolean isOptional(JavaClass type) {
        return type.getName().startsWith("java.util.Optional");
    }

    private static boolean isFinal(JavaClass type) {
        return type.isEnum() || type.getModifiers().contains(JavaModifier.FINAL);
    }

    private static boolean isPublic(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC);
    }
}
