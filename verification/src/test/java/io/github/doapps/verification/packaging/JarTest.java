package io.github.doapps.verification.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.doapps.verification.reactor.BuiltModule;
import io.github.doapps.verification.reactor.Poms;
import io.github.doapps.verification.reactor.ReactorModule;
import io.github.doapps.verification.reactor.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is in the jars. There are none before the package phase: mvn verify runs this, mvn test not.
 */
class JarTest {

    private final String version = Poms.parent().getVersion();

    @BeforeEach
    void onlyWherePackaged() {
        assumeThat(BuiltModule.of(ReactorModule.API).isJar()).as("modules are jars").isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void manifestsTellTheVersionAndNothingThatTheDescriptorTells(ReactorModule module)
            throws IOException {
        try (JarFile jar = new JarFile(BuiltModule.of(module).location().toFile())) {
            Attributes manifest = Objects.requireNonNull(jar.getManifest()).getMainAttributes();

            assertThat(manifest.getValue("Implementation-Version")).isEqualTo(version);
            assertThat(manifest.getValue("Implementation-Title")).startsWith("doapps ");
            assertThat(manifest.getValue("Automatic-Module-Name")).isNull();
            assertThat(manifest.getValue("Class-Path")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void jarsHoldOurClassesAlone(ReactorModule module) throws IOException {
        assertThat(entries(BuiltModule.of(module).location()))
                .contains("module-info.class")
                .filteredOn(name -> name.endsWith(".class"))
                .allMatch(name -> name.matches("module-info\\.class|io/github/doapps/.*"));
    }

    @ParameterizedTest
    @EnumSource
    void sourcesAndJavadocStandBesideTheJar(ReactorModule module) throws IOException {
        Path root = Repository.root().resolve(module.folder()).resolve("src/main/java");
        List<String> sources =
                Repository.sources(module).stream()
                        .map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .toList();

        assertThat(entries(besideTheJar(module, "sources"))).containsAll(sources);
        assertThat(entries(besideTheJar(module, "javadoc")))
                .contains("index.html", module.moduleName() + "/module-summary.html");
    }

    private Path besideTheJar(ReactorModule module, String classifier) {
        return Repository.root()
                .resolve(module.folder())
                .resolve("target")
                .resolve("%s-%s-%s.jar".formatted(module.artifactId(), version, classifier));
    }

    private static List<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }
}
