package io.github.doapps.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.ProviderException;
import io.github.doapps.client.fixture.LogCapture;
import io.github.doapps.client.fixture.Plugins;
import io.github.doapps.client.fixture.ProviderSource;
import io.github.doapps.spi.HttpTransportProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that cannot be used is in the table with the reason, and hides none of the others. */
class BrokenProvidersTest {

    private static final ProviderSource GOOD = ProviderSource.transport("example.Good", "good", 50);
    private static final ProviderSource BROKEN =
            ProviderSource.transport("example.Broken", "broken", 90);

    private static final String CLASS =
            """
            transport: good, the only one that can be used
              - example.Broken
                from TMP/broken, loader plugins
                skipped: %s
              * example.Good (good 1.0, priority 50, SPI 1)
                from TMP/good, loader plugins""";

    private static final String ENTRY =
            """
            transport: good, the only one that can be used
              - an entry of META-INF/services/io.github.doapps.spi.HttpTransportProvider
                loader plugins
                skipped: %s
              * example.Good (good 1.0, priority 50, SPI 1)
                from TMP/good, loader plugins""";

    @RegisterExtension private final Plugins plugins = new Plugins();

    private final AppPlatformClientBuilder builder =
            new AppPlatformClientBuilder(Map.of("DIGITALOCEAN_TOKEN", "dop_v1_canary")::get);

    @Test
    void listsWhatIsBrokenWhereNothingElseIsThere() throws IOException {
        builder.classLoader(
                plugins.loader(
                        "plugins",
                        plugins.folder(
                                "broken",
                                BROKEN.throwing(
                                        "constructor", "new IllegalStateException(\"boom\")"))));

        ProviderException refusal = catchThrowableOfType(ProviderException.class, builder::build);

        assertThat(plugins.normal(refusal.getMessage()))
                .isEqualTo(
                        """
                        No transport that was found can be used. Nothing was sent.
                        Found by the class loaders app, plugins:
                          - example.Broken
                            from TMP/broken, loader plugins
                            skipped: its constructor failed: java.lang.IllegalStateException: boom
                        Add one of these to the application's pom, next to the doapps-bom import:
                          <dependency><groupId>io.github.doapps</groupId><artifactId>doapps-transport-apache</artifactId></dependency>
                          <dependency><groupId>io.github.doapps</groupId><artifactId>doapps-transport-feign</artifactId></dependency>
                        or hand one in: AppPlatformClient.builder().transport(…).
                        In a merged (shaded, fat) jar, the META-INF/services files must be merged, too: with Maven's ServicesResourceTransformer, or Gradle's mergeServiceFiles(). [provider-missing]""");
    }

    @Test
    void goesOnAfterAConstructorThatThrows() throws IOException {
        ProviderSource broken =
                BROKEN.throwing(
                        "constructor",
                        "new IllegalStateException(\"outer\", new java.io.IOException(\"inner\\n"
                                + "  of two lines\"))");

        assertThat(tableWith(broken))
                .isEqualTo(
                        CLASS.formatted(
                                "its constructor failed: java.io.IOException: inner of two lines"));
    }

    @Test
    void goesOnAfterAConstructorThatMissesAClass() throws IOException {
        assertThat(tableWith(BROKEN.throwing("constructor", "new NoClassDefFoundError(\"x/Y\")")))
                .contains("skipped: its constructor failed: java.lang.NoClassDefFoundError: x/Y\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "libraryVersion", "priority", "spiVersion"})
    void goesOnAfterAnAnswerThatThrows(String method) throws IOException {
        assertThat(tableWith(BROKEN.throwing(method, "new IllegalStateException(\"boom\")")))
                .isEqualTo(
                        CLASS.formatted(
                                "it failed when it was asked for its name, version and priority: java.lang.IllegalStateException: boom"));
    }

    @Test
    void goesOnAfterAnAnswerThatFailsToLink() throws IOException {
        assertThat(tableWith(BROKEN.throwing("name", "new AbstractMethodError(\"name\")")))
                .contains(
                        "asked for its name, version and priority: java.lang.AbstractMethodError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "libraryVersion"})
    void goesOnAfterAnAnswerThatIsNull(String method) throws IOException {
        assertThat(tableWith(BROKEN.returning(method, "null")))
                .contains(
                        "skipped: it failed when it was asked for its name, version and priority:"
                                + " java.lang.NullPointerException: "
                                + method
                                + "() is null\n");
    }

    @Test
    void refusesOneThatWasBuiltForANewerSpi() throws IOException {
        assertThat(tableWith(BROKEN.returning("spiVersion", "2")))
                .isEqualTo(
                        CLASS.replace("Broken\n", "Broken (broken 1.0, priority 90, SPI 2)\n")
                                .formatted(
                                        "it was built for SPI 2, and this doapps-core knows SPI 1: use a newer doapps-core"));
    }

    @Test
    void namesTheNewerSpiAsTheReasonThoughTheRestFails() throws IOException {
        ProviderSource newer =
                BROKEN.returning("spiVersion", "2")
                        .throwing("name", "new NoSuchMethodError(\"of SPI 2\")");

        assertThat(tableWith(newer))
                .contains(
                        "  - example.Broken\n    from TMP/broken, loader plugins\n"
                                + "    skipped: it was built for SPI 2, and this doapps-core knows"
                                + " SPI 1: use a newer doapps-core\n");
    }

    @Test
    void doesNotTakeANewerOneByName() throws IOException {
        builder.transport("broken")
                .classLoader(
                        plugins.loader(
                                "plugins",
                                plugins.folder("x", BROKEN.returning("spiVersion", "2"))));

        ProviderException refusal = catchThrowableOfType(ProviderException.class, builder::build);

        assertThat(refusal)
                .hasMessageStartingWith(
                        "No transport that can be used has the name \"broken\", named on the"
                                + " builder. Nothing was sent.\nFound by the class loaders app,"
                                + " plugins:\n  - example.Broken (broken 1.0, priority 90, SPI 2)");
    }

    @Test
    void keepsTheTableWholeWhateverAProviderSaysOfItself() throws IOException {
        assertThat(
                        tableWith(
                                BROKEN.returning("priority", "1")
                                        .returning("name", "\"a\\n  * b\\u001b[31m\"")
                                        .returning("libraryVersion", "\"1\\r\\n2\"")))
                .contains("  - example.Broken (a * b [31m 1 2, priority 1, SPI 1)\n");
    }

    @Test
    void goesOnAfterAnEntryWhoseClassIsMissing() throws IOException {
        assertThat(tableWith("example.Missing"))
                .isEqualTo(ENTRY.formatted("Provider example.Missing not found"));
    }

    @Test
    void goesOnAfterAnEntryThatIsNoProvider() throws IOException {
        assertThat(tableWith("io.github.doapps.client.fixture.Events"))
                .isEqualTo(ENTRY.formatted("io.github.doapps.client.fixture.Events not a subtype"));
    }

    @Test
    void goesOnAfterALineOfGarbage() throws IOException {
        assertThat(tableWith("# well", "not a class name!"))
                .isEqualTo(
                        ENTRY.formatted(
                                "file:TMP/services/META-INF/services/"
                                        + "io.github.doapps.spi.HttpTransportProvider:2:"
                                        + " Illegal configuration-file syntax"));
    }

    @Test
    void goesOnAfterAClassThatNeedsANewerJava() throws IOException {
        Path broken = plugins.folder("broken", BROKEN);
        Path classFile = broken.resolve("example/Broken.class");
        byte[] bytes = Files.readAllBytes(classFile);
        bytes[7] = 127;
        Files.write(classFile, bytes);

        assertThat(table(broken))
                .matches(
                        Pattern.quote(ENTRY)
                                .replace(
                                        "%s",
                                        "\\Ejava.lang.UnsupportedClassVersionError:"
                                                + " example/Broken has been compiled by a more"
                                                + " recent version of the Java Runtime.*\\Q"));
    }

    @Test
    void tellsEachProblemOnceThoughTwoLoadersHaveIt() throws IOException {
        Path services =
                plugins.serviceFile("services", HttpTransportProvider.class, "example.Missing");
        plugins.contextLoader(plugins.loader("context", services));
        Path good = plugins.folder("good", GOOD);
        builder.classLoader(plugins.loader("plugins", services, good));

        try (AppPlatformClient client = builder.build()) {
            assertThat(client.describe())
                    .containsOnlyOnce("Provider example.Missing not found")
                    .contains("    loader context\n    skipped: Provider example.Missing");
        }
    }

    private String tableWith(ProviderSource broken) throws IOException {
        return table(plugins.folder("broken", broken));
    }

    private String tableWith(String... serviceLines) throws IOException {
        return table(plugins.serviceFile("services", HttpTransportProvider.class, serviceLines));
    }

    /** What is said of the transport where a broken place comes before a good one. */
    private String table(Path broken) throws IOException {
        builder.classLoader(plugins.loader("plugins", broken, plugins.folder("good", GOOD)));
        try (LogCapture quiet = LogCapture.start();
                AppPlatformClient client = builder.build()) {
            assertThat(quiet.ours()).hasSizeLessThan(2);
            String text = plugins.normal(client.describe());
            return text.substring(text.indexOf("transport: "), text.indexOf("\n  promises:"));
        }
    }
}
