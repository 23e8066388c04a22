package io.github.doapps.client.internal.discovery;

import io.github.doapps.spi.PluginProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences and the table of discovery: what was found where, what was taken, what to do. */
final class ProviderTexts {

    private static final String NEW_LINE = "\n";

    private ProviderTexts() {}

    static <P extends PluginProvider> String chosen(
            ProviderKind<P> kind, List<Candidate<P>> candidates, Candidate<P> chosen, String why) {
        return kind.noun() + ": " + chosen.name() + ", " + why + table(candidates, chosen);
    }

    static <P extends PluginProvider> String none(
            ProviderKind<P> kind, List<Candidate<P>> candidates) {
        return "No "
                + kind.noun()
                + " can be used. Nothing was sent."
                + found(candidates)
                + NEW_LINE
                + remedy(kind);
    }

    static <P extends PluginProvider> String unknownName(
            ProviderKind<P> kind, List<Candidate<P>> candidates, String name, String how) {
        String names =
                candidates.stream()
                        .filter(Candidate::usable)
                        .map(Candidate::name)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return "No "
                + kind.noun()
                + " has the name \""
                + name
                + "\", "
                + how
                + ". Nothing was sent. "
                + (names.isEmpty() ? "There is none to name." : "There is: " + names + ".")
                + found(candidates)
                + NEW_LINE
                + remedy(kind);
    }

    static <P extends PluginProvider> String tie(
            ProviderKind<P> kind, List<Candidate<P>> candidates, List<Candidate<P>> first) {
        return "Several "
                + kind.noun()
                + "s come first with priority "
                + first.get(0).priority()
                + ". Nothing was sent."
                + found(candidates)
                + NEW_LINE
                + "Leave one of them off the path, or choose: "
                + choosing(kind, first.get(0).name());
    }

    static <P extends PluginProvider> String several(
            ProviderKind<P> kind, List<Candidate<P>> usable, Candidate<P> best) {
        return usable.size()
                + " "
                + kind.noun()
                + "s found: "
                + usable.stream()
                        .map(candidate -> candidate.self() + " (" + candidate.jar() + ")")
                        .collect(Collectors.joining("; "))
                + ". Taken: "
                + best.name()
                + ", by its priority. To choose: "
                + choosing(kind, best.name());
    }

    static <P extends PluginProvider> String creationFailed(
            ProviderKind<P> kind, Candidate<P> chosen, Throwable failed) {
        return "The "
                + kind.noun()
                + " "
                + chosen.name()
                + " ("
                + chosen.className()
                + " from "
                + chosen.jar()
                + ") could not be created: "
                + Candidate.problemOf(failed)
                + ". Nothing was sent.";
    }

    private static <P extends PluginProvider> String found(List<Candidate<P>> candidates) {
        return candidates.isEmpty()
                ? NEW_LINE + "Found: nothing."
                : NEW_LINE + "Found:" + table(candidates, null);
    }

    private static <P extends PluginProvider> String table(
            List<Candidate<P>> candidates, @Nullable Candidate<P> chosen) {
        return candidates.stream()
                .map(
                        candidate ->
                                NEW_LINE
                                        + (candidate.equals(chosen) ? "  * " : "  - ")
                                        + candidate.className()
                                        + (candidate.self().isEmpty()
                                                ? ""
                                                : " (" + candidate.self() + ")")
                                        + NEW_LINE
                                        + "    from "
                                        + candidate.jar()
                                        + ", loader "
                                        + candidate.loader()
                                        + (candidate.usable()
                                                ? ""
                                                : NEW_LINE + "    skipped: " + candidate.problem()))
                .collect(Collectors.joining());
    }

    private static String remedy(ProviderKind<?> kind) {
        return "Add one to the application's pom, next to the doapps-bom import:"
                + kind.artifacts().stream()
                        .map(
                                artifact ->
                                        NEW_LINE
                                                + "  <dependency><groupId>io.github.doapps</groupId>"
                                                + "<artifactId>"
                                                + artifact
                                                + "</artifactId></dependency>")
                        .collect(Collectors.joining())
                + NEW_LINE
                + "or hand one in: AppPlatformClient.builder()."
                + kind.noun()
                + "(…)."
                + NEW_LINE
                + "In a merged (shaded, fat) jar, the META-INF/services files must be merged, too: with"
                + " Maven's ServicesResourceTransformer, or Gradle's mergeServiceFiles().";
    }

    private static String choosing(ProviderKind<?> kind, String name) {
        return "AppPlatformClient.builder()."
                + kind.noun()
                + "(\""
                + name
                + "\") or -D"
                + kind.property()
                + "="
                + name;
    }
}
