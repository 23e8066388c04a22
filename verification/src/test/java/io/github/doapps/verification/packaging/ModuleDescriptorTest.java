package io.github.doapps.verification.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.verification.reactor.BuiltModule;
import io.github.doapps.verification.reactor.ReactorModule;
import java.lang.module.ModuleDescriptor;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModuleDescriptorTest {

    @ParameterizedTest
    @MethodSource("modules")
    void descriptorsSayWhatWasDesigned(DesignedModule designed) {
        ModuleDescriptor descriptor = BuiltModule.of(designed.module()).descriptor();

        SoftAssertions.assertSoftly(
                softly -> {
                    softly.assertThat(exports(descriptor))
                            .as("exports")
                            .isEqualTo(designed.exports());
                    softly.assertThat(opens(descriptor)).as("opens").isEqualTo(designed.opens());
                    softly.assertThat(requires(descriptor))
                            .as("requires")
                            .isEqualTo(designed.requires());
                    softly.assertThat(descriptor.uses()).as("uses").isEqualTo(designed.uses());
                    softly.assertThat(provides(descriptor))
                            .as("provides")
                            .isEqualTo(designed.provides());
                    softly.assertThat(descriptor.isOpen()).as("open as a whole").isFalse();
                });
    }

    @Test
    void everyModuleWasDesigned() {
        assertThat(modules().map(DesignedModule::module))
                .containsExactlyInAnyOrder(ReactorModule.values());
    }

    static Stream<DesignedModule> modules() {
        return DesignedModule.all().stream();
    }

    /** An export to some modules alone, which nothing was designed with, shows as such. */
    private static Set<String> exports(ModuleDescriptor descriptor) {
        return descriptor.exports().stream()
                .map(export -> export.source() + to(export.targets()))
                .collect(Collectors.toSet());
    }

    private static Set<String> opens(ModuleDescriptor descriptor) {
        return descriptor.opens().stream()
                .map(open -> open.source() + to(open.targets()))
                .collect(Collectors.toSet());
    }

    private static String to(Set<String> targets) {
        return targets.isEmpty() ? "" : " to " + String.join(",", targets);
    }

    private static Set<String> requires(ModuleDescriptor descriptor) {
        return descriptor.requires().stream()
                .map(
                        required ->
                                required.modifiers().stream()
                                                .map(word -> word.name().toLowerCase(Locale.ROOT))
                                                .sorted()
                                                .map(word -> word + " ")
                                                .collect(Collectors.joining())
                                        + required.name())
                .collect(Collectors.toSet());
    }

    private static Set<String> provides(ModuleDescriptor descriptor) {
        return descriptor.provides().stream()
                .flatMap(
                        provided ->
                                provided.providers().stream()
                                        .map(provider -> provided.service() + " by " + provider))
                .collect(Collectors.toSet());
    }
}
