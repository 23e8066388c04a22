package io.github.doapps.verification.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.ref.Reference;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the rules about habits complain of. */
final class HabitChecks {

    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Impl|Utils?|Helpers?|Managers?)(\\$.*)?");

    /** Packages of the JDK whose every class with state is a cache, a counter or a lock. */
    private static final Set<String> SHARED_STATE =
            Set.of("java.util.concurrent.atomic", "java.util.concurrent.locks");

    private static final List<Class<?>> CHANGING =
            List.of(
                    AbstractCollection.class,
                    AbstractMap.class,
                    ThreadLocal.class,
                    StringBuilder.class,
                    Reference.class,
                    BitSet.class,
                    Date.class);

    private HabitChecks() {}

    static void emptyNames(JavaClass type, Consumer<String> complain) {
        if (EMPTY_NAME.matcher(type.getName()).matches()) {
            complain.accept("the name " + type.getName());
        }
    }

    static void synchronizedMethods(JavaClass type, Consumer<String> complain) {
        for (JavaMethod method : type.getMethods()) {
            if (method.getModifiers().contains(JavaModifier.SYNCHRONIZED)) {
                complain.accept(method.getFullName());
            }
        }
    }

    static void staticState(JavaClass type, Consumer<String> complain) {
        for (JavaField field : type.getFields()) {
            if (field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                    && (!field.getModifiers().contains(JavaModifier.FINAL)
                            || isChanging(field.getRawType())
                            || isSharedArray(field))) {
                complain.accept("static field " + field.getFullName());
            }
        }
        // A field of type Map says nothing; what its initializer makes does.
        if (type.getStaticInitializer().isPresent()
                && type.getFields().stream().anyMatch(HabitChecks::isStaticCollection)) {
            for (JavaConstructorCall made :
                    type.getStaticInitializer().get().getConstructorCallsFromSelf()) {
                // One that joins a text in passing; a field that holds one was told of above.
                boolean joining = made.getTargetOwner().isEquivalentTo(StringBuilder.class);
                if (!joining && isChanging(made.getTargetOwner())) {
                    complain.accept(made.getDescription());
                }
            }
        }
    }

    private static boolean isStaticCollection(JavaField field) {
        return field.getModifiers().contains(JavaModifier.STATIC)
                && (field.getRawType().isAssignableTo(Collection.class)
                        || field.getRawType().isAssignableTo(Map.class));
    }

    private static boolean isChanging(JavaClass type) {
        return SHARED_STATE.contains(type.getPackageName())
                || CHANGING.stream().anyMatch(type::isAssignableTo);
    }

    private static boolean isSharedArray(JavaField field) {
        return field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
    }
}
