package io.github.doapps.client.internal.discovery;

import io.github.doapps.spi.PluginProvider;
import java.util.List;

/**
 * What a search brought.
 *
 * @param candidates the providers, those that cannot be used included, in the order of the search
 * @param loaders the names of the class loaders that were asked
 * @param <P> the providers' type
 */
record Findings<P extends PluginProvider>(List<Candidate<P>> candidates, List<String> loaders) {

    Findings {
        candidates = List.copyOf(candidates);
        loaders = List.copyOf(loaders);
    }

    /** These findings with one candidate in place of another of them. */
    Findings<P> with(Candidate<P> old, Candidate<P> replacement) {
        return new Findings<>(
                candidates.stream().map(found -> found.is(old) ? replacement : found).toList(),
                loaders);
    }

    List<Candidate<P>> usable() {
        return candidates.stream().filter(Candidate::usable).toList();
    }
}
