package io.github.doapps.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.verification.reactor.BuiltModule;
import io.github.doapps.verification.reactor.ReactorModule;
import io.github.doapps.verification.reactor.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceHabitsTest {

    private static final String INTERNALS = "io.github.doapps.client.internal";

    @ParameterizedTest
    @EnumSource
    void filesAreShortFinishedAndWithoutMonitors(ReactorModule module) {
        List<SourceFile> files =
                Repository.sources(module).stream().map(SourceHabitsTest::read).toList();

        assertThat(files).hasSizeGreaterThan(3);
        assertThat(files).flatMap(SourceFile::complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPackageSaysWhatItIsForAndIsNullMarked(ReactorModule module) {
        Set<String> described =
                Repository.sources(module).stream()
                        .filter(file -> file.endsWith("package-info.java"))
                        .map(SourceHabitsTest::read)
                        .map(SourceFile::text)
                        .filter(text -> text.startsWith("/**") && text.contains("\n@NullMarked\n"))
                        .map(text -> text.replaceFirst("(?s).*\npackage ([\\w.]+);.*", "$1"))
                        .collect(Collectors.toSet());

        assertThat(described).isEqualTo(BuiltModule.of(module).descriptor().packages());
    }

    @Test
    void nobodyOutsideCoreNamesItsInternals() {
        List<Path> outside =
                Repository.files().stream()
                        .map(file -> Repository.root().relativize(file))
                        .filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.startsWith(ReactorModule.CORE.folder()))
                        .filter(file -> file.startsWith(file.getName(0).resolve("src/main")))
                        .toList();

        assertThat(outside).hasSizeGreaterThan(200);
        assertThat(outside).anyMatch(file -> file.startsWith("examples"));
        assertThat(outside)
                .filteredOn(file -> namesInternals(Repository.text(file.toString())))
                .isEmpty();
    }

    @Test
    void anImportOfInternalsWouldBeSeen() {
        assertThat(namesInternals("package a;\n\nimport " + INTERNALS + ".SdkVersion;\n")).isTrue();
        assertThat(namesInternals("Class.forName(\"" + INTERNALS + ".SdkVersion\")")).isFalse();
    }

    @Test
    void filesThatBreakTheRulesAreSeen() {
        SourceFile monitor =
                new SourceFile(
                        "Monitor.java",
                        "class Monitor { void run() { if (true) { synchronized (this) { } } } }");
        SourceFile unfinished = new SourceFile("Later.java", "/* TO" + "DO */ class Later {}");
        SourceFile tooLong =
                new SourceFile(
                        "Long.java", "class Long {" + "\n".repeat(SourceFile.MOST_LINES) + "}");

        assertThat(monitor.complaints()).containsExactly("Monitor.java has a synchronized block");
        assertThat(unfinished.complaints()).containsExactly("Later.java is not finished");
        assertThat(tooLong.complaints()).containsExactly("Long.java has 301 lines");
    }

    @Test
    void aFileThatKeepsThemIsNot() {
        SourceFile fine =
                new SourceFile(
                        "Fine.java", "/** Not synchronized. */ class Fine { String s = \"x\"; }");

        assertThat(fine.complaints()).isEmpty();
    }

    /** By an import; a name in a string, as for reading the version, binds to nothing. */
    private static boolean namesInternals(String source) {
        return source.lines()
                .anyMatch(line -> line.matches("import (static )?" + INTERNALS + "\\..*"));
    }

    private static SourceFile read(Path file) {
        return new SourceFile(
                String.valueOf(file.getFileName()), Repository.text(file).orElseThrow());
    }
}
