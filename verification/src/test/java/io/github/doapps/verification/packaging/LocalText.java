package io.github.doapps.verification.packaging;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what is true on one machine only: its folders, and the host it fetches artifacts from. */
final class LocalText {

    private static final Pattern LOCAL =
            Pattern.compile(
                    // a home, or where a JDK was installed
                    "(?<![\\w.}~-])/(?:home|root|Users|usr/lib/jvm|opt/java)/[\\w.-]+"
                            + "|[A-Za-z]:\\\\Users\\\\\\w+"
                            // a repository of artifacts, whoever keeps it
                            + "|https?://(?:[\\w.-]*\\.)?"
                            + "(?:repo\\d?|nexus|artifactory|mirrors?|oss|packages?)"
                            + "(?:\\.[\\w-]+)+"
                            + "|https?://[\\w.-]*(?:sonatype|jfrog|maven\\.org)");

    private LocalText() {}

    static Optional<String> in(String text) {
        return LOCAL.matcher(text).results().map(MatchResult::group).findFirst();
    }
}
