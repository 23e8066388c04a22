package io.github.doapps.verification.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;

/**
 * A rule of the house.
 *
 * @param name what it demands
 * @param scope the classes it is for
 * @param subjects which of them it looks at
 * @param rule the rule itself, with its reason
 * @param violation what proves that it bites
 */
record HouseRule(
        String name,
        Scope scope,
        DescribedPredicate<? super JavaClass> subjects,
        ArchRule rule,
        Violation violation) {

    /**
     * Classes that break a rule, each of which must be found.
     *
     * @param complaints what the rule must say of them
     * @param classes the classes
     */
    record Violation(List<String> complaints, List<Class<?>> classes) {

        static Violation of(String complaint, Class<?>... classes) {
            return new Violation(List.of(complaint), List.of(classes));
        }

        static Violation of(List<String> complaints, Class<?>... classes) {
            return new Violation(complaints, List.of(classes));
        }
    }

    /** The classes of the scope that the rule looks at. */
    JavaClasses lookedAt(ImportedClasses imported) {
        return imported.of(scope).that(subjects);
    }

    /** The rule's verdict on the project. */
    EvaluationResult onProject(ImportedClasses imported) {
        return rule.evaluate(imported.of(scope));
    }

    /** The rule's verdict on the classes that break it. */
    EvaluationResult onViolation() {
        return rule.evaluate(new ClassFileImporter().importClasses(violation.classes()));
    }
}
