package io.github.doapps.client.internal.discovery;

import io.github.doapps.spi.PluginProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for providers: with the loader of this class, then the context loader, then the one that
 * the user named. Each is made on its own, and what goes wrong with one is kept for the table.
 */
final class ProviderSearch {

    /** A path with more broken entries than this is told about the first ones. */
    private static final int MAX_PROBLEMS = 50;

    private ProviderSearch() {}

    static <P extends PluginProvider> Findings<P> search(
            ProviderKind<P> kind, @Nullable ClassLoader named) {
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        loaders.add(orSystem(ProviderSearch.class.getClassLoader()));
        loaders.add(orSystem(Thread.currentThread().getContextClassLoader()));
        if (named != null) {
            loaders.add(named);
        }
        List<Candidate<P>> found = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (ClassLoader loader : loaders) {
            searchIn(kind, loader, found, seen);
        }
        return new Findings<>(found, loaders.stream().map(Candidate::loaderName).toList());
    }

    /** What a thread without a context loader means by it, and ServiceLoader by null. */
    private static ClassLoader orSystem(@Nullable ClassLoader loader) {
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    /** The same class through two loaders is one provider; the same problem is one problem. */
    private static <P extends PluginProvider> void searchIn(
            ProviderKind<P> kind, ClassLoader loader, List<Candidate<P>> found, Set<Object> seen) {
        String loaderName = Candidate.loaderName(loader);
        Iterator<ServiceLoader.Provider<P>> providers = kind.load(loader).stream().iterator();
        for (int problems = 0; problems < MAX_PROBLEMS; ) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                ServiceLoader.Provider<P> provider = providers.next();
                if (seen.add(provider.type())) {
                    found.add(make(provider, loaderName));
                }
            } catch (ServiceConfigurationError | RuntimeException | LinkageError broken) {
                // A class that needs a newer Java comes as a LinkageError, a loader that its
                // container has stopped as a RuntimeException.
                problems++;
                String problem = problemOf(kind, broken);
                if (seen.add(problem)) {
                    found.add(
                            Candidate.failed(
                                    "an entry of META-INF/services/" + kind.service().getName(),
                                    "",
                                    loaderName,
                                    problem));
                }
            }
        }
    }

    private static <P extends PluginProvider> Candidate<P> make(
            ServiceLoader.Provider<P> provider, String loaderName) {
        try {
            return Candidate.made(provider.get(), loaderName);
        } catch (ServiceConfigurationError | RuntimeException | LinkageError broken) {
            return Candidate.failed(
                    provider.type().getName(),
                    Candidate.jarOf(provider.type()),
                    loaderName,
                    "its constructor failed: " + Candidate.problemOf(broken));
        }
    }

    /** ServiceLoader's own words, without the service's name that it begins each with. */
    private static String problemOf(ProviderKind<?> kind, Throwable broken) {
        String prefix = kind.service().getName() + ": ";
        String message = broken.getMessage();
        return broken instanceof ServiceConfigurationError
                        && broken.getCause() == null
                        && message != null
                        && message.startsWith(prefix)
                ? message.substring(prefix.length())
                : Candidate.problemOf(broken);
    }
}
