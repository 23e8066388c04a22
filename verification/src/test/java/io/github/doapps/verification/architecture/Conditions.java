package io.github.doapps.verification.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What rules are made of. */
final class Conditions {

    private Conditions() {}

    /** A condition over a whole class, which hands its complaints to a consumer. */
    static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, Consumer<String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(
                        type,
                        complaint ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                type, complaint + " in " + type.getName())));
            }
        };
    }

    /** No call, method reference or field access of a kind, wherever in the class it stands. */
    static ArchCondition<JavaClass> notTouch(String what, Predicate<JavaAccess<?>> forbidden) {
        return condition(
                "not touch " + what,
                (type, complain) ->
                        type.getAccessesFromSelf().stream()
                                .filter(forbidden)
                                .map(JavaAccess::getDescription)
                                .forEach(complain));
    }

    /** Accesses to members of a class by their names; to all members where none is named. */
    static Predicate<JavaAccess<?>> members(Class<?> owner, String... names) {
        Set<String> wanted = Set.of(names);
        return access ->
                access.getTargetOwner().isAssignableTo(owner)
                        && (wanted.isEmpty() || wanted.contains(access.getTarget().getName()));
    }

    /** What of a class others can see and compile against. */
    static List<JavaMember> visibleMembers(JavaClass type) {
        return type.getMembers().stream()
                .filter(Conditions::isWritten)
                .filter(
                        member ->
                                member.getModifiers().contains(JavaModifier.PUBLIC)
                                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                .toList();
    }

    /** Whether somebody wrote a member; the compiler adds some of its own. */
    static boolean isWritten(JavaMember member) {
        return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !member.getModifiers().contains(JavaModifier.BRIDGE);
    }

    /** Whether a class is public and so are all that hold it. */
    static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(Conditions::isPublic).orElse(true);
    }
}
