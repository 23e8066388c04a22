package io.github.doapps.verification.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;

/**
 * Classes that a rule is not for, each with its reason.
 *
 * @param reasons the reasons by the classes' names
 */
record Exempt(Map<String, String> reasons) {

    /** All classes but these; what is nested in one of them is one of them. */
    DescribedPredicate<JavaClass> excluded() {
        return DescribedPredicate.describe(
                "are not listed",
                type -> !reasons.containsKey(type.getName().replaceFirst("\\$.*", "")));
    }
}
