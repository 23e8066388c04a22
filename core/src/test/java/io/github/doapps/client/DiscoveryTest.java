package io.github.doapps.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import io.github.doapps.ProviderException;
import io.github.doapps.client.fixture.Events;
import io.github.doapps.client.fixture.LogCapture;
import io.github.doapps.client.fixture.Plugins;
import io.github.doapps.client.fixture.ProviderSource;
import io.github.doapps.client.fixture.RecordingTransport;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which provider is taken, what is logged, and every text where none is. */
class DiscoveryTest {

    private static final String REMEDY =
            """
            Add one of these to the application's pom, next to the doapps-bom import:
              <dependency><groupId>io.github.doapps</groupId><artifactId>doapps-transport-apache</artifactId></dependency>
              <dependency><groupId>io.github.doapps</groupId><artifactId>doapps-transport-feign</artifactId></dependency>
            or hand one in: AppPlatformClient.builder().transport(…).
            In a merged (shaded, fat) jar, the META-INF/services files must be merged, too: with Maven's ServicesResourceTransformer, or Gradle's mergeServiceFiles().""";

    private static final ProviderSource ALPHA =
            ProviderSource.transport("example.Alpha", "alpha", 50);
    private static final ProviderSource BETA = ProviderSource.transport("example.Beta", "beta", 40);

    @RegisterExtension private final Plugins plugins = new Plugins();

    private final AppPlatformClientBuilder builder =
            new AppPlatformClientBuilder(Map.of("DIGITALOCEAN_TOKEN", "dop_v1_canary")::get);

    @Test
    void saysWhatToAddWhereThereIsNone() {
        ProviderException refusal = refusal();

        assertThat(textOf(refusal))
                .isEqualTo(
                        "No transport was found. Nothing was sent.\n"
                                + "Found by the class loader app: nothing.\n"
                                + REMEDY
                                + " [provider-missing]");
        assertThat(refusal.code()).isEqualTo(ErrorCode.PROVIDER_MISSING);
        assertThat(refusal.effectOnServer()).isEqualTo(EffectOnServer.NONE);
        assertThat(refusal.report()).isEmpty();
    }

    @Test
    void takesTheOnlyOneAndLogsNothing() throws IOException {
        builder.classLoader(plugins.loader("plugins", plugins.folder("alpha", ALPHA)));

        try (LogCapture log = LogCapture.start();
                AppPlatformClient client = builder.build()) {
            assertThat(transportTable(client))
                    .isEqualTo(
                            """
                            transport: alpha, the only one found
                              * example.Alpha (alpha 1.0, priority 50, SPI 1)
                                from TMP/alpha, loader plugins""");
            assertThat(log.ours()).isEmpty();
        }
    }

    @Test
    void takesTheHighestPriorityOfSeveralAndWarnsOnce() throws IOException {
        builder.classLoader(
                plugins.loader(
                        "plugins",
                        plugins.jar("beta-2.0.jar", plugins.folder("b", BETA)),
                        plugins.jar("alpha-1.0.jar", plugins.folder("a", ALPHA))));

        try (LogCapture log = LogCapture.start();
                AppPlatformClient client = builder.build()) {
            assertThat(transportTable(client))
                    .isEqualTo(
                            """
                            transport: alpha, the highest priority of 2
                              - example.Beta (beta 1.0, priority 40, SPI 1)
                                from TMP/beta-2.0.jar, loader plugins
                              * example.Alpha (alpha 1.0, priority 50, SPI 1)
                                from TMP/alpha-1.0.jar, loader plugins""");
            assertThat(log.ours())
                    .singleElement()
                    .extracting(plugins::normal)
                    .isEqualTo(
                            "WARNING 2 transports found: beta 1.0, priority 40, SPI 1"
                                    + " (TMP/beta-2.0.jar); alpha 1.0, priority 50, SPI 1"
                                    + " (TMP/alpha-1.0.jar). Taken: alpha, by its priority. Name"
                                    + " one, and this is not said again:"
                                    + " AppPlatformClient.builder().transport(\"alpha\") or"
                                    + " -Ddoapps.transport=alpha.");
        }
    }

    @Test
    void refusesATie() throws IOException {
        builder.classLoader(
                plugins.loader(
                        "plugins", plugins.folder("two", ALPHA, BETA.returning("priority", "50"))));

        ProviderException refusal = refusal();

        assertThat(textOf(refusal))
                .isEqualTo(
                        """
                        2 transports share the highest priority, 50, and none of them was named. Nothing was sent.
                        Found by the class loaders app, plugins:
                          - example.Alpha (alpha 1.0, priority 50, SPI 1)
                            from TMP/two, loader plugins
                          - example.Beta (beta 1.0, priority 50, SPI 1)
                            from TMP/two, loader plugins
                        Leave all but one of them off the path, or name one: AppPlatformClient.builder().transport("alpha") or -Ddoapps.transport=alpha. [provider-ambiguous]""");
        assertThat(refusal.code()).isEqualTo(ErrorCode.PROVIDER_AMBIGUOUS);
    }

    @Test
    void doesNotAdviseToNameOneOfTwoThatShareAName() throws IOException {
        builder.transport("alpha")
                .classLoader(
                        plugins.loader(
                                "plugins",
                                plugins.folder(
                                        "two",
                                        ALPHA,
                                        BETA.returning("name", "\"alpha\"")
                                                .returning("priority", "50"))));

        assertThat(textOf(refusal()))
                .isEqualTo(
                        """
                        2 transports share the highest priority, 50, and a name. Nothing was sent.
                        Found by the class loaders app, plugins:
                          - example.Alpha (alpha 1.0, priority 50, SPI 1)
                            from TMP/two, loader plugins
                          - example.Beta (alpha 1.0, priority 50, SPI 1)
                            from TMP/two, loader plugins
                        Leave all but one of them off the path, or hand one in: AppPlatformClient.builder().transport(…). [provider-ambiguous]""");
    }

    @Test
    void takesTheOneNamedOnTheBuilderWithoutAWarning() throws IOException {
        builder.transport("beta").classLoader(bothOnThePath());

        try (LogCapture log = LogCapture.start();
                AppPlatformClient client = builder.build()) {
            assertThat(transportTable(client))
                    .isEqualTo(
                            """
                            transport: beta, named on the builder
                              - example.Alpha (alpha 1.0, priority 50, SPI 1)
                                from TMP/both, loader plugins
                              * example.Beta (beta 1.0, priority 40, SPI 1)
                                from TMP/both, loader plugins""");
            assertThat(log.ours()).isEmpty();
        }
    }

    @Test
    void takesTheOneThatTheSystemPropertyNames() throws IOException {
        plugins.property("doapps.transport", " beta\n");
        builder.classLoader(bothOnThePath());

        try (LogCapture log = LogCapture.start();
                AppPlatformClient client = builder.build()) {
            assertThat(transportTable(client))
                    .startsWith("transport: beta, named by the system property doapps.transport\n");
            assertThat(log.ours()).isEmpty();
        }
    }

    @Test
    void takesABlankSystemPropertyForNone() throws IOException {
        plugins.property("doapps.transport", " ");
        builder.classLoader(bothOnThePath());

        try (LogCapture log = LogCapture.start();
                AppPlatformClient client = builder.build()) {
            assertThat(transportTable(client))
                    .startsWith("transport: alpha, the highest priority of 2\n");
            assertThat(log.ours()).hasSize(1);
        }
    }

    @Test
    void prefersTheBuildersNameToTheSystemProperty() throws IOException {
        plugins.property("doapps.transport", "alpha");
        builder.transport("beta").classLoader(bothOnThePath());

        try (AppPlatformClient client = builder.build()) {
            assertThat(transportTable(client))
                    .startsWith("transport: beta, named on the builder\n");
        }
    }

    @Test
    void prefersAnInstanceToAllElseAndLooksForNothing() throws IOException {
        plugins.property("doapps.transport", "alpha");
        builder.transport(RecordingTransport.create())
                .transport("beta")
                .classLoader(bothOnThePath());

        try (AppPlatformClient client = builder.build()) {
            assertThat(transportTable(client)).startsWith("transport: recording 1.0, handed to");
        }
        assertThat(Events.happened()).containsExactly("created recording");
    }

    @Test
    void saysWhichNamesThereAreWhereTheBuildersIsNone() throws IOException {
        builder.transport("gamma").classLoader(bothOnThePath());

        ProviderException refusal = refusal();

        assertThat(textOf(refusal))
                .isEqualTo(
                        """
                        No transport that can be used has the name "gamma", named on the builder. Nothing was sent. These can be used: alpha, beta.
                        Found by the class loaders app, plugins:
                          - example.Alpha (alpha 1.0, priority 50, SPI 1)
                            from TMP/both, loader plugins
                          - example.Beta (beta 1.0, priority 40, SPI 1)
                            from TMP/both, loader plugins
                        """
                                + REMEDY
                                + " [provider-not-found]");
        assertThat(refusal.code()).isEqualTo(ErrorCode.PROVIDER_NOT_FOUND);
    }

    @Test
    void saysWhereANameCameFromThatMatchesNone() {
        plugins.property("doapps.transport", "gamma");

        assertThat(textOf(refusal()))
                .isEqualTo(
                        "No transport that can be used has the name \"gamma\", named by the system"
                                + " property doapps.transport. Nothing was sent.\n"
                                + "Found by the class loader app: nothing.\n"
                                + REMEDY
                                + " [provider-not-found]");
    }

    private ClassLoader bothOnThePath() throws IOException {
        return plugins.loader("plugins", plugins.folder("both", ALPHA, BETA));
    }

    private ProviderException refusal() {
        return catchThrowableOfType(ProviderException.class, builder::build);
    }

    private String textOf(ProviderException refusal) {
        return plugins.normal(refusal.getMessage());
    }

    /** The lines from the transport to what it promises. */
    private String transportTable(AppPlatformClient client) {
        String text = plugins.normal(client.describe());
        return text.substring(text.indexOf("transport: "), text.indexOf("\n  promises:"));
    }
}
