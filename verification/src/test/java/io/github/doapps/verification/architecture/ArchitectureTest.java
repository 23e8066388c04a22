package io.github.doapps.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.github.doapps.verification.reactor.ReactorModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final ImportedClasses IMPORTED = new ImportedClasses();

    /**
     * What each rule looked at when it was last counted: it may grow to the double, never shrink.
     */
    private static final Map<String, Integer> LOOKED_AT = lookedAt();

    @TestFactory
    Stream<DynamicTest> everyModuleIsLookedAt() {
        return Arrays.stream(ReactorModule.values())
                .map(module -> dynamicTest(module.folder(), () -> assertLookedAt(module)));
    }

    @TestFactory
    Stream<DynamicContainer> everyRuleHoldsAndBites() {
        return rules().map(rule -> dynamicContainer(rule.name(), testsOf(rule)));
    }

    private static Stream<HouseRule> rules() {
        return Stream.of(LayeringRules.all(), ApiShapeRules.all(), HabitRules.all())
                .flatMap(List::stream);
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

    private static Map<String, Integer> lookedAt() {
        try (InputStream in = ArchitectureTest.class.getResourceAsStream("looked-at.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(line -> line[1], line -> Integer.valueOf(line[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyCountIsOfARuleThereIs() {
        assertThat(rules().map(HouseRule::name))
                .containsExactlyInAnyOrderElementsOf(LOOKED_AT.keySet());
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
        int least = LOOKED_AT.getOrDefault(rule.name(), 0);
        assertThat(rule.lookedAt(IMPORTED).size())
                .as("classes looked at; looked-at.txt is to be kept up to date")
                .isBetween(Math.max(least, 1), 2 * least);
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
