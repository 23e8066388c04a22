package io.github.doapps.client.internal.discovery;

import io.github.doapps.spi.PluginProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences and the table of discovery: what was found where, what was taken, what to do. */
final class ProviderTexts {

    private static final String NEW_LINE = "\n";
    private static final String NOTHING_SENT = " Nothing was sent.";

    private ProviderTexts() {}

    static <P extends PluginProvider> String chosen(
            ProviderKind<P> kind, Findings<P> findings, Candidate<P> chosen, String why) {
        return kind.noun() + ": " + chosen.name() + ", " + why + table(findings, chosen);
    }

    /** Why the one was taken that nobody named. */
    static String why(Findings<?> findings) {
        int usable = findings.usable().size();
        if (usable > 1) {
            return "the highest priority of " + usable;
        }
        return findings.candidates().size() == 1
                ? "the only one found"
                : "the only one that can be used";
    }

    static <P extends PluginProvider> String none(ProviderKind<P> kind, Findings<P> findings) {
        return (findings.candidates().isEmpty()
                        ? "No " + kind.noun() + " was found."
                        : "No " + kind.noun() + " that was found can be used.")
                + NOTHING_SENT
                + found(findings)
                + NEW_LINE
                + remedy(kind);
    }

    static <P extends PluginProvider> String unknownName(
            ProviderKind<P> kind, Findings<P> findings, String name, String how) {
        String names =
                findings.usable().stream()
                        .map(Candidate::name)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return "No "
                + kind.noun()
                + " that can be used has the name \""
                + name
                + "\", "
                + how
                + "."
                + NOTHING_SENT
                + (names.isEmpty() ? "" : " These can be used: " + names + ".")
                + found(findings)
                + NEW_LINE
                + remedy(kind);
    }

    static <P extends PluginProvider> String tie(
            ProviderKind<P> kind, Findings<P> findings, List<Candidate<P>> first) {
        boolean namesDiffer =
                first.stream().map(Candidate::name).distinct().count() == first.size();
        return first.size()
                + " "
                + kind.noun()
                + "s share the highest priority, "
                + first.get(0).priority()
                + (namesDiffer ? ", and none of them was named." : ", and a name.")
                + NOTHING_SENT
                + found(findings)
                + NEW_LINE
                + "Leave all but one of them off the path, or "
                + (namesDiffer ? "name one: " + naming(kind, first.get(0).name()) : handingIn(kind))
                + ".";
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
                + ", by its priority. Name one, and this is not said again: "
                + naming(kind, best.name())
                + ".";
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
                + "."
                + NOTHING_SENT;
    }

    private static String found(Findings<?> findings) {
        return NEW_LINE
                + (findings.loaders().size() == 1
                        ? "Found by the class loader "
                        : "Found by the class loaders ")
                + String.join(", ", findings.loaders())
                + (findings.candidates().isEmpty() ? ": nothing." : ":" + table(findings, null));
    }

    private static String table(Findings<?> findings, @Nullable Candidate<?> chosen) {
        return findings.candidates().stream()
                .map(candidate -> row(candidate, candidate.is(chosen)))
                .collect(Collectors.joining());
    }

    private static String row(Candidate<?> candidate, boolean chosen) {
        return NEW_LINE
                + (chosen ? "  * " : "  - ")
                + candidate.className()
                + (candidate.self().isEmpty() ? "" : " (" + candidate.self() + ")")
                + NEW_LINE
                + "    "
                + (candidate.jar().isEmpty() ? "" : "from " + candidate.jar() + ", ")
                + "loader "
                + candidate.loader()
                + (candidate.usable() ? "" : NEW_LINE + "    skipped: " + candidate.problem());
    }

    private static String remedy(ProviderKind<?> kind) {
        return "Add one of these to the application's pom, next to the doapps-bom import:"
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
                + "or "
                + handingIn(kind)
                + "."
                + NEW_LINE
                + "In a merged (shaded, fat) jar, the META-INF/services files must be merged, too: with"
                + " Maven's ServicesResourceTransformer, or Gradle's mergeServiceFiles().";
    }

    private static String handingIn(ProviderKind<?> kind) {
        return "hand one in: AppPlatformClient.builder()." + kind.noun() + "(…)";
    }

    private static String naming(ProviderKind<?> kind, String name) {
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
