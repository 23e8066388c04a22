package io.github.doapps.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.ProviderException;
import io.github.doapps.client.fixture.Events;
import io.github.doapps.client.fixture.LogCapture;
import io.github.doapps.client.fixture.Plugins;
import io.github.doapps.client.fixture.ProviderSource;
import io.github.doapps.spi.HttpTransport;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where providers are looked for, how often, and what a strange loader can do to that. */
class ClassLoadersTest {

    private static final ProviderSource ALPHA =
            ProviderSource.transport("example.Alpha", "alpha", 50);
    private static final ProviderSource BETA = ProviderSource.transport("example.Beta", "beta", 40);

    @RegisterExtension private final Plugins plugins = new Plugins();

    private final AppPlatformClientBuilder builder =
            new AppPlatformClientBuilder(Map.of("DIGITALOCEAN_TOKEN", "dop_v1_canary")::get);

    @Test
    void looksWithTheContextLoader() throws IOException {
        plugins.contextLoader(plugins.loader("context", plugins.folder("alpha", ALPHA)));

        assertThat(transportTable())
                .isEqualTo(
                        """
                        transport: alpha, the only one found
                          * example.Alpha (alpha 1.0, priority 50, SPI 1)
                            from TMP/alpha, loader context""");
    }

    @Test
    void looksWithTheContextLoaderThenWithTheBuildersOwn() throws IOException {
        plugins.contextLoader(plugins.loader("context", plugins.folder("alpha", ALPHA)));
        builder.classLoader(plugins.loader("mine", plugins.folder("beta", BETA)));

        try (LogCapture log = LogCapture.start()) {
            assertThat(transportTable())
                    .isEqualTo(
                            """
                            transport: alpha, the highest priority of 2
                              * example.Alpha (alpha 1.0, priority 50, SPI 1)
                                from TMP/alpha, loader context
                              - example.Beta (beta 1.0, priority 40, SPI 1)
                                from TMP/beta, loader mine""");
            assertThat(log.ours()).hasSize(1);
        }
    }

    @Test
    void countsTheSameClassThroughTwoLoadersOnceAndMakesItOnce() throws IOException {
        ClassLoader parent = plugins.loader("parent", plugins.folder("alpha", ALPHA));
        plugins.contextLoader(parent);
        builder.classLoader(plugins.loader("child", parent));

        assertThat(transportTable())
                .isEqualTo(
                        """
                        transport: alpha, the only one found
                          * example.Alpha (alpha 1.0, priority 50, SPI 1)
                            from TMP/alpha, loader parent""");
        assertThat(Events.happened())
                .containsExactly("made example.Alpha", "created alpha", "closed alpha");
    }

    @Test
    void tellsCopiesOfAClassInTwoLoadersApart() throws IOException {
        Path alpha = plugins.folder("alpha", ALPHA);
        plugins.contextLoader(plugins.loader("context", alpha));
        builder.classLoader(plugins.loader("mine", alpha));

        assertThat(refusal())
                .isEqualTo(
                        """
                        2 transports share the highest priority, 50, and a name. Nothing was sent.
                        Found by the class loaders app, context, mine:
                          - example.Alpha (alpha 1.0, priority 50, SPI 1)
                            from TMP/alpha, loader context
                          - example.Alpha (alpha 1.0, priority 50, SPI 1)
                            from TMP/alpha, loader mine
                        Leave all but one of them off the path, or hand one in: AppPlatformClient.builder().transport(…). [provider-ambiguous]""");
    }

    @Test
    void takesNoContextLoaderForTheSystemsOwn() throws IOException {
        plugins.contextLoader(null);
        builder.classLoader(plugins.loader("mine", plugins.folder("alpha", ALPHA)));

        builder.transport("nobody");

        assertThat(refusal())
                .contains("\nFound by the class loaders app, mine:\n  - example.Alpha (alpha 1.0,");
    }

    @Test
    void callsALoaderWithoutANameByItsClass() throws IOException {
        builder.classLoader(plugins.loader(null, plugins.folder("alpha", ALPHA)));

        assertThat(transportTable()).endsWith("from TMP/alpha, loader java.net.URLClassLoader");
    }

    @Test
    void endsThoughALoaderFailsForEver() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        builder.classLoader(
                new ClassLoader("failing", getClass().getClassLoader()) {
                    @Override
                    public Enumeration<URL> getResources(String name) throws IOException {
                        asked.incrementAndGet();
                        throw new IOException("the disk is gone");
                    }
                });

        assertThat(refusal())
                .startsWith(
                        """
                        No transport that was found can be used. Nothing was sent.
                        Found by the class loaders app, failing:
                          - an entry of META-INF/services/io.github.doapps.spi.HttpTransportProvider
                            loader failing
                            skipped: java.io.IOException: the disk is gone
                        Add one""");
        assertThat(asked).hasValueBetween(1, 50);
    }

    @Test
    void goesOnAfterALoaderThatItsContainerHasStopped() throws IOException {
        plugins.contextLoader(
                new URLClassLoader("stopped", new URL[0], getClass().getClassLoader()) {
                    @Override
                    public Enumeration<URL> getResources(String name) {
                        throw new IllegalStateException("this web application was stopped");
                    }
                });
        builder.classLoader(plugins.loader("mine", plugins.folder("alpha", ALPHA)));

        assertThat(transportTable())
                .isEqualTo(
                        """
                        transport: alpha, the only one that can be used
                          - an entry of META-INF/services/io.github.doapps.spi.HttpTransportProvider
                            loader stopped
                            skipped: java.lang.IllegalStateException: this web application was stopped
                          * example.Alpha (alpha 1.0, priority 50, SPI 1)
                            from TMP/alpha, loader mine""");
    }

    @Test
    void remembersNothingFromOneClientToTheNext() throws IOException {
        ClassLoader alpha = plugins.loader("first", plugins.folder("alpha", ALPHA));
        ClassLoader beta = plugins.loader("second", plugins.folder("beta", BETA));

        builder.classLoader(alpha);
        assertThat(transportTable()).startsWith("transport: alpha, the only one found\n");
        builder.classLoader(beta);
        assertThat(transportTable()).startsWith("transport: beta, the only one found\n");
        builder.classLoader(alpha);
        assertThat(transportTable()).startsWith("transport: alpha, the only one found\n");

        assertThat(Events.happened())
                .filteredOn(event -> event.startsWith("made"))
                .containsExactly("made example.Alpha", "made example.Beta", "made example.Alpha");
    }

    @Test
    void looksForNothingInACall() throws IOException {
        builder.classLoader(plugins.loader("mine", plugins.folder("both", ALPHA)));

        try (AppPlatformClient client = builder.build()) {
            Events.clear();
            for (int i = 0; i < 3; i++) {
                client.apps().getDeployment("app", "d-1");
                client.apps(CallOptions.defaults()).getDeployment("app", "d-1");
            }
            assertThat(Events.happened()).isEmpty();
        }
    }

    @Test
    void looksWithTheLibrarysOwnLoaderWhereverThatIs() throws Exception {
        ClassLoader isolated =
                plugins.loader(
                        "isolated",
                        ClassLoader.getPlatformClassLoader(),
                        Plugins.placeOf(AppPlatformClient.class),
                        Plugins.placeOf(HttpTransport.class),
                        Plugins.placeOf(Plugins.class),
                        plugins.folder("alpha", ALPHA));
        plugins.contextLoader(isolated);

        Class<?> client = isolated.loadClass(AppPlatformClient.class.getName());
        Object foreign = client.getMethod("builder").invoke(null);
        foreign.getClass().getMethod("token", String.class).invoke(foreign, "dop_v1_canary");
        Throwable refusal =
                catchThrowable(() -> foreign.getClass().getMethod("build").invoke(foreign));

        assertThat(refusal).isInstanceOf(InvocationTargetException.class);
        assertThat(refusal.getCause())
                .hasMessage(
                        """
                        No codec was found. Nothing was sent.
                        Found by the class loader isolated: nothing.
                        Add one of these to the application's pom, next to the doapps-bom import:
                          <dependency><groupId>io.github.doapps</groupId><artifactId>doapps-serde-jackson</artifactId></dependency>
                          <dependency><groupId>io.github.doapps</groupId><artifactId>doapps-serde-jsonb</artifactId></dependency>
                        or hand one in: AppPlatformClient.builder().codec(…).
                        In a merged (shaded, fat) jar, the META-INF/services files must be merged, too: with Maven's ServicesResourceTransformer, or Gradle's mergeServiceFiles(). [provider-missing]""");
    }

    private String refusal() {
        return plugins.normal(
                catchThrowableOfType(ProviderException.class, builder::build).getMessage());
    }

    /** The lines from the transport to what it promises. */
    private String transportTable() {
        try (AppPlatformClient client = builder.build()) {
            String text = plugins.normal(client.describe());
            return text.substring(text.indexOf("transport: "), text.indexOf("\n  promises:"));
        }
    }
}
