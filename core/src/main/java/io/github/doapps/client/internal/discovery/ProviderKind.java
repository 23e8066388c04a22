package io.github.doapps.client.internal.discovery;

import io.github.doapps.spi.HttpTransportProvider;
import io.github.doapps.spi.JsonCodecProvider;
import io.github.doapps.spi.PluginProvider;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * One of the two things that a client needs a provider for, with the words for it.
 *
 * @param <P> the provider's type
 */
public final class ProviderKind<P extends PluginProvider> {

    /** Transports. */
    public static final ProviderKind<HttpTransportProvider> TRANSPORT =
            new ProviderKind<>(
                    HttpTransportProvider.class,
                    "transport",
                    List.of("doapps-transport-apache", "doapps-transport-feign"),
                    loader -> ServiceLoader.load(HttpTransportProvider.class, loader));

    /** Codecs. */
    public static final ProviderKind<JsonCodecProvider> CODEC =
            new ProviderKind<>(
                    JsonCodecProvider.class,
                    "codec",
                    List.of("doapps-serde-jackson", "doapps-serde-jsonb"),
                    loader -> ServiceLoader.load(JsonCodecProvider.class, loader));

    private final Class<P> service;
    private final String noun;
    private final List<String> artifacts;
    private final Function<ClassLoader, ServiceLoader<P>> load;

    private ProviderKind(
            Class<P> service,
            String noun,
            List<String> artifacts,
            Function<ClassLoader, ServiceLoader<P>> load) {
        this.service = service;
        this.noun = noun;
        this.artifacts = artifacts;
        this.load = load;
    }

    /** The interface that providers implement. */
    public Class<P> service() {
        return service;
    }

    /** What it provides, in one word: also the builder method that takes an instance or a name. */
    public String noun() {
        return noun;
    }

    /** The system property that names a provider. */
    public String property() {
        return "doapps." + noun;
    }

    /** The project's own artifacts that hold a provider. */
    List<String> artifacts() {
        return artifacts;
    }

    /** The providers that a loader sees. */
    ServiceLoader<P> load(ClassLoader loader) {
        return load.apply(loader);
    }
}
