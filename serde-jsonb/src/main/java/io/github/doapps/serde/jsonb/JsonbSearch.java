package io.github.doapps.serde.jsonb;

import io.github.doapps.spi.CodecSettings;
import io.github.doapps.spi.LibraryVersion;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.spi.JsonbProvider;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a JSON-B implementation and a JSON-P one that together carry documents. JSON-B's own
 * search takes the first of each that the thread's context class loader sees: in many containers
 * none, and where an application has Johnzon too, perhaps that.
 */
final class JsonbSearch {

    private final Set<ClassLoader> loaders;
    private final List<String> failures = new ArrayList<>();

    private JsonbSearch(Set<ClassLoader> loaders) {
        this.loaders = loaders;
    }

    /** A search with the user's loader, this library's and the thread's, in that order. */
    static JsonbSearch of(CodecSettings settings) {
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        settings.classLoader().ifPresent(loaders::add);
        loaders.add(JsonbSearch.class.getClassLoader());
        Optional.ofNullable(Thread.currentThread().getContextClassLoader()).ifPresent(loaders::add);
        return new JsonbSearch(loaders);
    }

    /**
     * A codec over the first implementations that carry documents.
     *
     * @throws IllegalStateException if there are none
     */
    JsonbCodec codec() {
        for (ClassLoader loader : loaders) {
            JsonbCodec codec = codecIn(loader);
            if (codec != null) {
                return codec;
            }
        }
        throw new IllegalStateException(
                "No JSON-B implementation was found that can carry documents. Add"
                        + " org.eclipse:yasson, which brings org.eclipse.parsson:parsson, or"
                        + " give a Jsonb to JsonbCodec.over. What was looked at: "
                        + String.join("; ", failures));
    }

    /**
     * The version of the first JSON-B implementation, none of which is made for this, or {@link
     * LibraryVersion#UNKNOWN}.
     */
    String version() {
        for (ClassLoader loader : loaders) {
            try {
                Optional<Class<? extends JsonbProvider>> first =
                        ServiceLoader.load(JsonbProvider.class, loader).stream()
                                .<Class<? extends JsonbProvider>>map(ServiceLoader.Provider::type)
                                .findFirst();
                if (first.isPresent()) {
                    return LibraryVersion.of(first.get());
                }
            } catch (ServiceConfigurationError | LinkageError broken) {
                // The search for a codec tells about it.
            }
        }
        return LibraryVersion.UNKNOWN;
    }

    private @Nullable JsonbCodec codecIn(ClassLoader loader) {
        List<JsonProvider> jsonProviders = jsonProviders(loader);
        for (JsonbProvider jsonb : jsonbProviders(loader)) {
            for (JsonProvider json : jsonProviders) {
                JsonbCodec codec = codecOf(jsonb, json);
                if (codec != null) {
                    return codec;
                }
            }
        }
        return null;
    }

    private @Nullable JsonbCodec codecOf(JsonbProvider jsonb, JsonProvider json) {
        String pair = jsonb.getClass().getName() + " on " + json.getClass().getName();
        JsonbConfig config = DoappsJsonb.configure(new JsonbConfig());
        try {
            JsonbCodec codec =
                    JsonbCodec.owning(jsonb.create().withProvider(json).withConfig(config).build());
            if (Probe.passes(codec)) {
                return codec;
            }
            codec.close();
            failures.add(pair + " does not carry documents as they are");
        } catch (RuntimeException | LinkageError broken) {
            failures.add(pair + " fails: " + broken);
        }
        return null;
    }

    private List<JsonbProvider> jsonbProviders(ClassLoader loader) {
        return all(
                ServiceLoader.load(JsonbProvider.class, loader),
                "no JSON-B provider (org.eclipse:yasson) in " + loader);
    }

    private List<JsonProvider> jsonProviders(ClassLoader loader) {
        return all(
                ServiceLoader.load(JsonProvider.class, loader),
                "no JSON-P provider (org.eclipse.parsson:parsson) in " + loader);
    }

    /** Each is made on its own, so that one that fails does not hide the next. */
    private <S> List<S> all(ServiceLoader<S> services, String none) {
        List<S> found = new ArrayList<>();
        Iterator<S> candidates = services.iterator();
        boolean more = true;
        while (more) {
            try {
                more = candidates.hasNext();
                if (more) {
                    found.add(candidates.next());
                }
            } catch (ServiceConfigurationError | LinkageError broken) {
                failures.add(String.valueOf(broken.getMessage()));
            }
        }
        if (found.isEmpty()) {
            failures.add(none);
        }
        return found;
    }
}
