package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The versions of the libraries on this test's path, by their jars' names. */
final class LibraryVersions {

    private static final Map<String, String> ARTIFACTS =
            Map.of(
                    "apache", "httpclient5",
                    "feign", "feign-core",
                    "jackson", "jackson-databind",
                    "jsonb", "yasson");

    private LibraryVersions() {}

    /** The version of the library behind a plug-in. */
    static String of(String plugin) {
        Pattern jar =
                Pattern.compile("\\b" + ARTIFACTS.get(plugin) + "-([0-9][0-9A-Za-z.-]*)\\.jar$");
        List<String> versions =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .flatMap(entry -> jar.matcher(entry).results())
                        .map((MatchResult found) -> found.group(1))
                        .toList();
        assertThat(versions).as("jars of %s on the class path", plugin).hasSize(1);
        return versions.get(0);
    }
}
