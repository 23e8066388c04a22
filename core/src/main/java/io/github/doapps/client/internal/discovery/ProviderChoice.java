package io.github.doapps.client.internal.discovery;

import io.github.doapps.ErrorCode;
import io.github.doapps.ProviderException;
import io.github.doapps.spi.PluginProvider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
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
    private final List<Candidate<P>> candidates;
    private final Candidate<P> chosen;
    private final String why;

    private ProviderChoice(
            ProviderKind<P> kind, List<Candidate<P>> candidates, Candidate<P> chosen, String why) {
        this.kind = kind;
        this.candidates = candidates;
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
        List<Candidate<P>> candidates = ProviderSearch.search(kind, loader);
        String property = System.getProperty(kind.property());
        if (nameOnBuilder != null) {
            return named(kind, candidates, nameOnBuilder, "named on the builder");
        }
        if (property != null && !property.isBlank()) {
            return named(
                    kind,
                    candidates,
                    property.strip(),
                    "named by the system property " + kind.property());
        }
        List<Candidate<P>> usable = candidates.stream().filter(Candidate::usable).toList();
        if (usable.isEmpty()) {
            throw new ProviderException(
                    ErrorCode.PROVIDER_MISSING, ProviderTexts.none(kind, candidates), null, null);
        }
        Candidate<P> best = best(kind, candidates, usable);
        if (usable.size() == 1) {
            return new ProviderChoice<>(kind, candidates, best, "the only one found");
        }
        ProviderChoice<P> choice =
                new ProviderChoice<>(
                        kind,
                        candidates,
                        best,
                        "the highest priority of " + usable.size() + " found");
        LOG.log(Level.WARNING, ProviderTexts.several(kind, usable, best));
        return choice;
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
        P provider = java.util.Objects.requireNonNull(chosen.provider());
        try {
            return create.apply(provider);
        } catch (RuntimeException | LinkageError failed) {
            throw new ProviderException(
                    ErrorCode.PROVIDER_FAILED,
                    ProviderTexts.creationFailed(kind, chosen, failed),
                    null,
                    failed);
        }
    }

    /** The table of what was found, and what was taken and why. */
    public String table() {
        return ProviderTexts.chosen(kind, candidates, chosen, why);
    }

    private static <P extends PluginProvider> ProviderChoice<P> named(
            ProviderKind<P> kind, List<Candidate<P>> candidates, String name, String how) {
        List<Candidate<P>> matching =
                candidates.stream()
                        .filter(candidate -> candidate.usable() && candidate.name().equals(name))
                        .toList();
        if (matching.isEmpty()) {
            throw new ProviderException(
                    ErrorCode.PROVIDER_NOT_FOUND,
                    ProviderTexts.unknownName(kind, candidates, name, how),
                    null,
                    null);
        }
        return new ProviderChoice<>(kind, candidates, best(kind, candidates, matching), how);
    }

    private static <P extends PluginProvider> Candidate<P> best(
            ProviderKind<P> kind, List<Candidate<P>> candidates, List<Candidate<P>> eligible) {
        int highest =
                eligible.stream()
                        .max(Comparator.comparingInt(Candidate::priority))
                        .orElseThrow()
                        .priority();
        List<Candidate<P>> first =
                eligible.stream().filter(candidate -> candidate.priority() == highest).toList();
        if (first.size() > 1) {
            throw new ProviderException(
                    ErrorCode.PROVIDER_AMBIGUOUS,
                    ProviderTexts.tie(kind, candidates, first),
                    null,
                    null);
        }
        return first.get(0);
    }
}
