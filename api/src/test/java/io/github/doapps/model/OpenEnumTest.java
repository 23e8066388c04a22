package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.deployment.StepStatus;
import io.github.doapps.model.rollback.RollbackConditionCode;
import io.github.doapps.testing.Contract;
import io.github.doapps.testing.Nothing;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenEnumTest {

    @ParameterizedTest
    @EnumSource(
            value = DeploymentPhase.Known.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "OTHER")
    void everyKnownPhaseIsReadAsItsConstant(DeploymentPhase.Known known) {
        DeploymentPhase phase = DeploymentPhase.of(known.name());

        assertThat(phase.known()).isEqualTo(known);
        assertThat(phase.isKnown()).isTrue();
        assertThat(phase.value()).isEqualTo(known.name());
        assertThat(phase).hasToString(known.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ROLLING_BACK", "active", "Active", " ACTIVE", "", "ACTIVE\n", "\ud800"})
    void aPhaseThatNobodyKnowsKeepsItsString(String value) {
        DeploymentPhase phase = DeploymentPhase.of(value);

        assertThat(phase.known()).isEqualTo(DeploymentPhase.Known.OTHER);
        assertThat(phase.isKnown()).isFalse();
        assertThat(phase.value()).isEqualTo(value);
        assertThat(phase.isTerminal()).isFalse();
        assertThat(phase).isEqualTo(DeploymentPhase.of(value)).isNotEqualTo(DeploymentPhase.ACTIVE);
    }

    @Test
    void aTextShowsAnUnknownValueOnOneLineAndNotWhole() {
        assertThat(DeploymentPhase.of("ROLLING_BACK")).hasToString("ROLLING_BACK");
        assertThat(DeploymentPhase.of("A\u001b[2JB\r\nC\u202e\u2028\ud800D"))
                .hasToString("A[2JBCD");
        assertThat(DeploymentPhase.of("x".repeat(100))).hasToString("x".repeat(100));
        assertThat(DeploymentPhase.of("x".repeat(99) + "\ud83d\ude00"))
                .hasToString("x".repeat(99) + "...");
    }

    @Test
    void theWiresUnknownIsKnownAndItsOtherIsNot() {
        assertThat(DeploymentPhase.UNKNOWN.isKnown()).isTrue();
        assertThat(DeploymentPhase.UNKNOWN.known()).isEqualTo(DeploymentPhase.Known.UNKNOWN);
        assertThat(DeploymentPhase.of("OTHER").isKnown()).isFalse();
        assertThat(DeploymentPhase.of("OTHER").value()).isEqualTo("OTHER");
        assertThat(DeploymentPhase.of("OTHER")).isNotEqualTo(DeploymentPhase.of("ELSE"));
    }

    @Test
    void valuesAreEqualByTypeAndString() {
        assertThat(StepStatus.of("ERROR"))
                .isEqualTo(StepStatus.ERROR)
                .hasSameHashCodeAs(StepStatus.ERROR)
                .isNotEqualTo(StepStatus.SUCCESS)
                .isNotEqualTo(DeploymentPhase.ERROR)
                .isNotEqualTo("ERROR");
        assertThat(Set.of(StepStatus.of("ERROR"))).contains(StepStatus.ERROR);
    }

    @Test
    void valuesAreOrderedByTheirStrings() {
        assertThat(new TreeSet<>(List.of(StepStatus.SUCCESS, StepStatus.of("A"), StepStatus.ERROR)))
                .containsExactly(StepStatus.of("A"), StepStatus.ERROR, StepStatus.SUCCESS);
        assertThat(StepStatus.of("ERROR")).isEqualByComparingTo(StepStatus.ERROR);
    }

    @Test
    void canBeSwitchedOver() {
        assertThat(Stream.of("SUCCESS", "ERROR", "SKIPPED").map(StepStatus::of).map(this::mark))
                .containsExactly("+", "!", "?SKIPPED");
    }

    private String mark(StepStatus status) {
        return switch (status.known()) {
            case SUCCESS -> "+";
            case ERROR -> "!";
            case PENDING, RUNNING -> ".";
            case UNKNOWN, OTHER -> "?" + status.value();
        };
    }

    @Test
    void fourPhasesAreTerminal() {
        assertThat(
                        Arrays.stream(DeploymentPhase.Known.values())
                                .map(known -> DeploymentPhase.of(known.name()))
                                .filter(DeploymentPhase::isTerminal))
                .containsExactly(
                        DeploymentPhase.ACTIVE,
                        DeploymentPhase.SUPERSEDED,
                        DeploymentPhase.ERROR,
                        DeploymentPhase.CANCELED);
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> DeploymentPhase.of(Nothing.of(String.class)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }

    @Test
    void everyEnumHasAConstantForEachOfItsKnownValues() throws Exception {
        assertThat(constants(DeploymentPhase.class))
                .isEqualTo(names(DeploymentPhase.Known.values()));
        assertThat(constants(StepStatus.class)).isEqualTo(names(StepStatus.Known.values()));
        assertThat(constants(DeploymentType.class)).isEqualTo(names(DeploymentType.Known.values()));
    }

    @Test
    void everyEnumKnowsTheContractsValues() {
        Contract contract = Contract.orSkip();

        assertThat(names(DeploymentPhase.Known.values()))
                .isEqualTo(contract.enumValues("apps_deployment_phase"));
        assertThat(names(StepStatus.Known.values()))
                .isEqualTo(contract.enumValues("apps_deployment_progress_step_status"));
        Set<String> types =
                contract.queryValues("/v2/apps/{app_id}/deployments", "deployment_types");
        types.add("UNKNOWN"); // what a deployment's cause says, and nothing to list by
        assertThat(names(DeploymentType.Known.values())).isEqualTo(types);
    }

    @Test
    void anEnumMaySpellItsConstantsInAnotherWay() {
        RollbackConditionCode pinned = RollbackConditionCode.of("app_pinned");

        assertThat(pinned).isEqualTo(RollbackConditionCode.APP_PINNED).hasToString("app_pinned");
        assertThat(pinned.known()).isEqualTo(RollbackConditionCode.Known.APP_PINNED);
        assertThat(RollbackConditionCode.of("APP_PINNED").isKnown()).isFalse();
        assertThat(RollbackConditionCode.of("other").isKnown()).isFalse();
    }

    /** The values of an enum's constants, each of which must be named as its value is. */
    private static Set<String> constants(Class<? extends OpenEnum<?>> type)
            throws IllegalAccessException {
        Set<String> names = new TreeSet<>();
        for (var field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                OpenEnum<?> constant = type.cast(field.get(null));
                assertThat(constant.value()).isEqualTo(field.getName());
                assertThat(constant.isKnown()).isTrue();
                names.add(field.getName());
            }
        }
        return names;
    }

    private static Set<String> names(Enum<?>[] known) {
        Set<String> names = new TreeSet<>();
        List.of(known).forEach(constant -> names.add(constant.name()));
        assertThat(names.remove("OTHER")).isTrue();
        return names;
    }
}
