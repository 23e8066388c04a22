package io.github.doapps.verification.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Exactly one class does something: not none, which would say that the rule looks for nothing. */
final class OneClassOnly extends ArchCondition<JavaClass> {

    private final String what;
    private final Predicate<JavaAccess<?>> act;
    private final SortedSet<String> actors = new TreeSet<>();

    OneClassOnly(String what, Predicate<JavaAccess<?>> act) {
        super("leave " + what + " to one class");
        this.what = what;
        this.act = act;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        actors.clear();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.getAccessesFromSelf().stream().anyMatch(act)) {
            actors.add(type.getName());
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        if (actors.size() != 1) {
            events.add(SimpleConditionEvent.violated(what, what + " is touched by " + actors));
        }
    }
}
