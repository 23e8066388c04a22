package io.github.doapps.verification.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.verification.reactor.BuiltModule;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PackagesTest {

    @Test
    void noPackageIsInTwoModules() {
        List<Set<String>> modules =
                BuiltModule.all().stream().map(built -> built.descriptor().packages()).toList();

        assertThat(modules).noneMatch(Set::isEmpty);
        assertThat(split(modules)).isEmpty();
    }

    @Test
    void aSplitPackageWouldBeSeen() {
        assertThat(split(List.of(Set.of("a", "shared"), Set.of("b", "shared"))))
                .containsExactly("shared");
    }

    private static Set<String> split(Collection<Set<String>> modules) {
        Set<String> seen = new HashSet<>();
        Set<String> split = new TreeSet<>();
        for (Set<String> packages : modules) {
            packages.stream().filter(name -> !seen.add(name)).forEach(split::add);
        }
        return split;
    }
}
