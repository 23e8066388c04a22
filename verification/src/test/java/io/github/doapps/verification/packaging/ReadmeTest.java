package io.github.doapps.verification.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.verification.reactor.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README prints is what works. */
class ReadmeTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)^```sh\n(.*)\n```$");
    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)");

    private final String readme = Repository.text("README.md");

    @Test
    void itsCommandsAreRunByCiAsTheyArePrinted() {
        List<String> commands = first(COMMAND, readme);

        assertThat(commands).containsExactly("mvn -q -Pquickstart", "mvn verify");
        assertThat(Repository.text(".ci/run").lines().map(line -> line.replaceFirst(" 2>&1.*", "")))
                .containsAll(commands);
    }

    @Test
    void itsLinksLeadSomewhere() {
        List<String> links = first(LINK, readme);

        assertThat(links)
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(Files.exists(at(link))).as(link).isTrue());
    }

    @Test
    void itsDependenciesAreTheBomTheCoreOneTransportAndOneCodec() {
        assertThat(first(Pattern.compile("<artifactId>(.*)</artifactId>"), readme))
                .containsExactly(
                        "doapps-bom",
                        "doapps-core",
                        "doapps-transport-apache",
                        "doapps-serde-jackson");
    }

    private static Path at(String link) {
        return Repository.root().resolve(link);
    }

    private static List<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
