package io.github.doapps.verification.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.verification.reactor.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No file says on which machine it was written, or where that machine fetches artifacts. */
class RepositoryTextTest {

    @Test
    void noFileNamesAMachineOrARegistry() {
        List<Path> files = Repository.files();

        assertThat(files).hasSizeGreaterThan(100);
        for (Path file : files) {
            assertThat(Repository.text(file).flatMap(LocalText::in)).as(file.toString()).isEmpty();
        }
    }

    @Test
    void noFileNamesTheFoldersOfThisMachine() {
        List<String> here =
                Stream.of("doapps.root", "user.home", "java.home", "user.dir")
                        .map(System::getProperty)
                        .filter(Objects::nonNull)
                        // a folder right under the root may be called like anything
                        .filter(folder -> Path.of(folder).getNameCount() > 1)
                        .toList();

        assertThat(here).isNotEmpty();
        for (Path file : Repository.files()) {
            Repository.text(file)
                    .ifPresent(
                            text -> assertThat(here).as(file.toString()).noneMatch(text::contains));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "see /%s/jane/project, home",
        "<jvm>/%s/lib/jvm/java-21</jvm>, usr",
        "C:\\%s\\jane, Users",
        "https://%s.example.org/maven-public, nexus",
        "http://repo1.%s.org/maven2, maven"
    })
    void aFileThatDidWouldBeSeen(String text, String word) {
        // put together here, since this file is looked at, too
        assertThat(LocalText.in(text.formatted(word))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmlns=\"http://maven.apache.org/POM/4.0.0\"",
                "GET /v2/apps/{app_id}/deployments",
                "https://api.digitalocean.com/v2/apps",
                "registry_credentials"
            })
    void ordinaryTextIsNotTakenForIt(String text) {
        assertThat(LocalText.in(text)).isEmpty();
    }
}
