package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.HttpTransportProvider;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link HttpTransportProvider} promises, and what the transport promises that it
 * creates for a client which was told nothing but its name:
 *
 * <pre>{@code
 * class MyTransportProviderTckTest extends HttpTransportProviderTck {
 *     @Override
 *     protected String providerName() {
 *         return "my";
 *     }
 * }
 * }</pre>
 *
 * <p>The provider is looked for with {@link java.util.ServiceLoader} and the thread's context class
 * loader, as a client looks for it: from the tests of the plug-in's own module that proves that it
 * is registered. Of the options a provider is given the connect timeout alone; what cannot be tried
 * without the others is for a {@link HttpTransportTck} over the transport's own builder.
 */
@SuppressWarnings(
        "exports") // JUnit is optional: who has none on the path has no use for this class
public abstract class HttpTransportProviderTck extends HttpTransportTck {

    /** For subclasses, which JUnit makes. */
    protected HttpTransportProviderTck() {}

    /**
     * The name under which users choose the provider.
     *
     * @return what its {@code name()} answers
     */
    protected abstract String providerName();

    /**
     * What the provider promises of itself.
     *
     * @return the tests
     */
    @TestFactory
    public final Stream<DynamicTest> provider() {
        return new ProviderCases(providerName()).all();
    }

    @Override
    protected final HttpTransport create(TransportSetup setup) {
        return FoundProvider.named(providerName()).create(setup.settings());
    }

    @Override
    protected final Set<SetupOption> options() {
        return EnumSet.of(SetupOption.CONNECT_TIMEOUT);
    }
}
