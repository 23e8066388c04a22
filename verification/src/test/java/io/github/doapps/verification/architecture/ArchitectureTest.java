package io.github.doapps.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.github.doapps.verification.reactor.ReactorModule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final ImportedClasses IMPORTED = new ImportedClasses();

    @TestFactory
    Stream<DynamicTest> everyModuleIsLookedAt() {
        return Arrays.stream(ReactorModule.values())
                .map(module -> dynamicTest(module.folder(), () -> assertLookedAt(module)));
    }

    @TestFactory
    Stream<DynamicContainer> everyRuleHoldsAndBites() {
        return Stream.of(LayeringRules.all(), ApiShapeRules.all(), HabitRules.all())
                .flatMap(List::stream)
                .map(rule -> dynamicContainer(rule.name(), testsOf(rule)));
    }

    @Test
    void aRuleThatMatchesNothingFails() {
        assertThatThrownBy(
                        () ->
                                ArchRuleDefinition.classes()
                                        .that()
                                        .haveSimpleName("NobodyIsCalledThis")
                                        .should()
                                        .bePublic()
                                        .check(
                                                new ClassFileImporter()
                                                        .importClasses(ArchitectureTest.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    private static Stream<DynamicTest> testsOf(HouseRule rule) {
        return Stream.of(
                dynamicTest("holds for " + rule.scope().name(), () -> assertHolds(rule)),
                dynamicTest("looks at classes", () -> assertLooks(rule)),
                dynamicTest("bites", () -> assertBites(rule)),
                dynamicTest("says why", () -> assertSaysWhy(rule)));
    }

    private static void assertLookedAt(ReactorModule module) {
        assertThat(IMPORTED.of(Scope.of(module)).size())
                .isGreaterThanOrEqualTo(module.leastClasses());
    }

    private static void assertHolds(HouseRule rule) {
        EvaluationResult result = rule.onProject(IMPORTED);
        assertThat(result.hasViolation()).as(result.getFailureReport().toString()).isFalse();
    }

    private static void assertLooks(HouseRule rule) {
        assertThat(rule.lookedAt(IMPORTED).size()).isPositive();
        assertThat(IMPORTED.modulesOf(rule.scope())).isEqualTo(rule.scope().modules());
    }

    private static void assertBites(HouseRule rule) {
        EvaluationResult result = rule.onViolation();
        String report = result.getFailureReport().toString();
        assertThat(result.hasViolation()).isTrue();
        assertThat(report).contains(rule.violation().complaints());
        assertThat(rule.violation().classes())
                .allSatisfy(type -> assertThat(report).contains(type.getSimpleName()));
    }

    private static void assertSaysWhy(HouseRule rule) {
        assertThat(rule.rule().getDescription()).contains(", because ");
    }
}
