package io.github.doapps.client.internal.discovery;

import io.github.doapps.ErrorCode;
import io.github.doapps.ProviderException;
import io.github.doapps.spi.PluginProvider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which provider is taken, and why. Order: the name on the builder, the system property, the
 * highest priority of those found. An instance on the builder never comes here.
 *
 * @param <P> the provider's type
 */
public final class ProviderChoice<P extends PluginProvider> {

    private static final Logger LOG = System.getLogger("io.github.doapps");

    private final ProviderKind<P> kind;
    private final Findings<P> findings;
    private final Candidate<P> chosen;
    private final String why;

    private ProviderChoice(
            ProviderKind<P> kind, Findings<P> findings, Candidate<P> chosen, String why) {
        this.kind = kind;
        this.findings = findings;
        this.chosen = chosen;
        this.why = why;
    }

    /**
     * Chooses.
     *
     * @param kind what is needed
     * @param nameOnBuilder the name that the builder was given, or null
     * @param loader the loader that the builder was given, or null
     * @param <P> the provider's type
     * @return the choice
     * @throws ProviderException if none can be chosen; its message is the whole table
     */
    public static <P extends PluginProvider> ProviderChoice<P> choose(
            ProviderKind<P> kind, @Nullable String nameOnBuilder, @Nullable ClassLoader loader) {
        Findings<P> findings = ProviderSearch.search(kind, loader);
        String property = System.getProperty(kind.property());
        if (nameOnBuilder != null) {
            return named(kind, findings, nameOnBuilder, "named on the builder");
        }
        if (property != null && !property.isBlank()) {
            return named(
                    kind,
                    findings,
                    property.strip(),
                    "named by the system property " + kind.property());
        }
        List<Candidate<P>> usable = findings.usable();
        if (usable.isEmpty()) {
            throw refused(ErrorCode.PROVIDER_MISSING, ProviderTexts.none(kind, findings));
        }
        Candidate<P> best = best(kind, findings, usable);
        if (usable.size() > 1) {
            LOG.log(Level.WARNING, ProviderTexts.several(kind, usable, best));
        }
        return new ProviderChoice<>(kind, findings, best, ProviderTexts.why(findings));
    }

    /**
     * Makes the plug-in.
     *
     * @param create makes it of the chosen provider
     * @param <T> the plug-in's type
     * @return the plug-in
     * @throws ProviderException if the provider fails
     */
    public <T> T create(Function<P, T> create) {
        P provider = Objects.requireNonNull(chosen.provider());
        try {
            return Objects.requireNonNull(create.apply(provider), "create() returned null");
        } catch (Exception | LinkageError | ServiceConfigurationError failed) {
            // Some languages throw checked exceptions without a word.
            throw new ProviderException(
                    ErrorCode.PROVIDER_FAILED,
                    ProviderTexts.creationFailed(kind, chosen, failed),
                    null,
                    failed);
        }
    }

    /**
     * The table of what was found, and what was taken and why.
     *
     * @param libraryVersion the version that the plug-in runs on, which its provider could only
     *     guess before it was made
     */
    public String table(String libraryVersion) {
        Candidate<P> running = chosen.running(libraryVersion);
        return ProviderTexts.chosen(kind, findings.with(chosen, running), running, why);
    }

    private static <P extends PluginProvider> ProviderChoice<P> named(
            ProviderKind<P> kind, Findings<P> findings, String name, String how) {
        List<Candidate<P>> matching =
                findings.usable().stream()
                        .filter(candidate -> candidate.name().equals(name))
                        .toList();
        if (matching.isEmpty()) {
            throw refused(
                    ErrorCode.PROVIDER_NOT_FOUND,
                    ProviderTexts.unknownName(kind, findings, name, how));
        }
        return new ProviderChoice<>(kind, findings, best(kind, findings, matching), how);
    }

    private static <P extends PluginProvider> Candidate<P> best(
            ProviderKind<P> kind, Findings<P> findings, List<Candidate<P>> eligible) {
        int highest = eligible.stream().mapToInt(Candidate::priority).max().orElseThrow();
        List<Candidate<P>> first =
                eligible.stream().filter(candidate -> candidate.priority() == highest).toList();
        if (first.size() > 1) {
            throw refused(ErrorCode.PROVIDER_AMBIGUOUS, ProviderTexts.tie(kind, findings, first));
        }
        return first.get(0);
    }

    private static ProviderException refused(ErrorCode code, String text) {
        return new ProviderException(code, text, null, null);
    }
}
