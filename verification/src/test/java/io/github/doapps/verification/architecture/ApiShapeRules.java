package io.github.doapps.verification.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.doapps.verification.architecture.Conditions.condition;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import io.github.doapps.ApiException;
import io.github.doapps.DeadlineExceededException;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.ApiObject;
import io.github.doapps.verification.architecture.HouseRule.Violation;
import io.github.doapps.verification.architecture.fixtures.SignatureViolations;
import io.github.doapps.verification.architecture.fixtures.TypeViolations;
import io.github.doapps.verification.reactor.ReactorModule;
import java.util.List;
import java.util.Set;

/** What the types that users and plug-in authors see look like. */
final class ApiShapeRules {

    /** Exceptions that others are kinds of. */
    private static final Set<String> OPEN =
            Set.of(
                    ApiException.class.getName(),
                    DeadlineExceededException.class.getName(),
                    JsonException.class.getName());

    private static final DescribedPredicate<JavaClass> ANY = DescribedPredicate.alwaysTrue();

    private static final DescribedPredicate<JavaClass> PUBLIC =
            DescribedPredicate.describe("are public", Conditions::isPublic);

    private static final DescribedPredicate<JavaClass> CLOSED =
            DescribedPredicate.describe(
                    "are public classes, none of those listed",
                    type ->
                            PUBLIC.test(type)
                                    && !INTERFACES.test(type)
                                    && !OPEN.contains(type.getName()));

    private static final DescribedPredicate<JavaClass> VIEWS =
            assignableTo(ApiObject.class)
                    .and(
                            DescribedPredicate.describe(
                                    "are not abstract",
                                    type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)));

    private ApiShapeRules() {}

    static List<HouseRule> all() {
        return List.of(
                rule(
                        "signatures hold only the JDK's types and ours",
                        Scope.PUBLIC_API,
                        PUBLIC,
                        condition("show no third-party type", ShapeChecks::foreignTypes),
                        "a library in a signature is one that every user must have, in that"
                                + " version",
                        Violation.of("JsonNode", SignatureViolations.ThirdPartyArgument.class)),
                rule(
                        "signatures show nothing internal",
                        Scope.EXPORTED,
                        PUBLIC,
                        condition("show no internal type", ShapeChecks::internalTypes),
                        "what is internal changes in any release, and what users see does not",
                        Violation.of("Hidden", SignatureViolations.InternalType.class)),
                rule(
                        "nothing throws a checked exception",
                        Scope.PUBLIC_API_BUT_SPI,
                        PUBLIC,
                        condition("throw nothing checked", ShapeChecks::checkedExceptions),
                        "errors are unchecked; only in the SPIs, which are about I/O, the compiler"
                                + " helps",
                        Violation.of("IOException", SignatureViolations.Checked.class)),
                rule(
                        "an Optional is returned, never kept or taken",
                        Scope.PUBLIC_API,
                        ANY,
                        condition("neither keep nor take an Optional", ShapeChecks::optionals),
                        "an argument that may be absent is another method",
                        Violation.of(
                                List.of("field", "parameter"),
                                SignatureViolations.OptionalKept.class)),
                rule(
                        "accessors are called statusCode(), not getStatusCode()",
                        Scope.EXPORTED,
                        PUBLIC,
                        condition("have no getter", ShapeChecks::getters),
                        "there is one style of accessor, that of records",
                        Violation.of("getStatusCode", SignatureViolations.Getter.class)),
                rule(
                        "public classes are final or abstract, but for the exceptions with kinds",
                        Scope.PUBLISHED,
                        CLOSED,
                        condition("be final or abstract", ShapeChecks::openClasses),
                        "a class that was not made to be extended breaks those who do",
                        Violation.of("neither final nor abstract", TypeViolations.Open.class)),
                rule(
                        "SPI types are interfaces or final",
                        Scope.SPI,
                        PUBLIC,
                        condition("be an interface or final", ShapeChecks::baseClasses),
                        "a plug-in implements a contract and inherits no code of ours",
                        Violation.of("neither interface nor", TypeViolations.BaseTransport.class)),
                rule(
                        "views are made by of(JsonObject)",
                        Scope.of(ReactorModule.API),
                        VIEWS,
                        condition("be made by of(JsonObject)", ShapeChecks::unmadeViews),
                        "every document has its view, and there is one way to make one",
                        Violation.of(
                                List.of("constructor that is not private", "no public static of"),
                                TypeViolations.OpenView.class)),
                rule(
                        "exceptions that users see are AppPlatformExceptions",
                        Scope.EXPORTED,
                        PUBLIC.and(assignableTo(Throwable.class)),
                        condition("extend a root", ShapeChecks::strayExceptions),
                        "one catch clause must do; documents and the SPI, which stand apart, have"
                                + " one root each",
                        Violation.of("extends none of", TypeViolations.StrayException.class)));
    }

    private static HouseRule rule(
            String name,
            Scope scope,
            DescribedPredicate<JavaClass> subjects,
            ArchCondition<JavaClass> condition,
            String because,
            Violation violation) {
        return new HouseRule(
                name,
                scope,
                subjects,
                classes().that(subjects).should(condition).because(because),
                violation);
    }
}
