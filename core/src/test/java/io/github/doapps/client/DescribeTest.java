package io.github.doapps.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.client.fixture.LogCapture;
import io.github.doapps.client.fixture.Plugins;
import io.github.doapps.client.fixture.ProviderSource;
import io.github.doapps.client.fixture.RecordingCodec;
import io.github.doapps.client.fixture.RecordingTransport;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.spi.TransportCapability;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a client says it is made of, whole, and that no secret is in it. */
class DescribeTest {

    private static final String CANARY = "dop_v1_0123456789abcdefcanary";

    private static final ProviderSource ALPHA =
            ProviderSource.transport("example.Alpha", "alpha", 50);
    private static final ProviderSource BETA = ProviderSource.transport("example.Beta", "beta", 40);

    @RegisterExtension private final Plugins plugins = new Plugins();

    private final AppPlatformClientBuilder builder =
            new AppPlatformClientBuilder(Map.of("DIGITALOCEAN_TOKEN", CANARY)::get);

    @Test
    void describesWhatWasFound() throws Exception {
        builder.userAgentSuffix("my-app/3")
                .classLoader(
                        plugins.loader(
                                "plugins",
                                plugins.jar("alpha-1.0.jar", plugins.folder("a", ALPHA))));

        assertThat(described())
                .isEqualTo(
                        """
                        doapps 0.1.0-SNAPSHOT at https://api.digitalocean.com
                        user agent: doapps/0.1.0-SNAPSHOT (java JAVA; transport alpha 1.0; codec jackson JACKSON) my-app/3
                        transport: alpha, the only one found
                          * example.Alpha (alpha 1.0, priority 50, SPI 1)
                            from TMP/alpha-1.0.jar, loader plugins
                          promises: SENDS_ONCE, ABORTS, TELLS_DELIVERY, TELLS_CUTS, KEEPS_INTERRUPTS, FREES_ALL
                        codec: jackson, the only one found
                          * io.github.doapps.serde.jackson.JacksonCodecProvider (jackson JACKSON, priority 100, SPI 1)
                            from SERDE, loader app""");
    }

    @Test
    void describesWhatWasNamed() throws Exception {
        builder.endpoint("http://127.0.0.1:8080/do/")
                .transport("beta")
                .codec("text")
                .classLoader(
                        plugins.loader(
                                "plugins",
                                plugins.folder(
                                        "all",
                                        ALPHA,
                                        BETA,
                                        ProviderSource.codec("example.Text", "text", 1))));

        assertThat(described())
                .isEqualTo(
                        """
                        doapps 0.1.0-SNAPSHOT at http://127.0.0.1:8080/do
                        user agent: doapps/0.1.0-SNAPSHOT (java JAVA; transport beta 1.0; codec text 1.0)
                        transport: beta, named on the builder
                          - example.Alpha (alpha 1.0, priority 50, SPI 1)
                            from TMP/all, loader plugins
                          * example.Beta (beta 1.0, priority 40, SPI 1)
                            from TMP/all, loader plugins
                          promises: SENDS_ONCE, ABORTS, TELLS_DELIVERY, TELLS_CUTS, KEEPS_INTERRUPTS, FREES_ALL
                        codec: text, named on the builder
                          - io.github.doapps.serde.jackson.JacksonCodecProvider (jackson JACKSON, priority 100, SPI 1)
                            from SERDE, loader app
                          * example.Text (text 1.0, priority 1, SPI 1)
                            from TMP/all, loader plugins""");
    }

    @Test
    void describesWhatTheSystemPropertiesName() throws Exception {
        plugins.property("doapps.transport", "beta");
        plugins.property("doapps.codec", "jackson");
        builder.classLoader(plugins.loader("plugins", plugins.folder("both", ALPHA, BETA)));

        assertThat(described())
                .isEqualTo(
                        """
                        doapps 0.1.0-SNAPSHOT at https://api.digitalocean.com
                        user agent: doapps/0.1.0-SNAPSHOT (java JAVA; transport beta 1.0; codec jackson JACKSON)
                        transport: beta, named by the system property doapps.transport
                          - example.Alpha (alpha 1.0, priority 50, SPI 1)
                            from TMP/both, loader plugins
                          * example.Beta (beta 1.0, priority 40, SPI 1)
                            from TMP/both, loader plugins
                          promises: SENDS_ONCE, ABORTS, TELLS_DELIVERY, TELLS_CUTS, KEEPS_INTERRUPTS, FREES_ALL
                        codec: jackson, named by the system property doapps.codec
                          * io.github.doapps.serde.jackson.JacksonCodecProvider (jackson JACKSON, priority 100, SPI 1)
                            from SERDE, loader app""");
    }

    @Test
    void describesWhatItWasHanded() throws Exception {
        builder.transport(RecordingTransport.create()).codec(new RecordingCodec("mine"));

        assertThat(described())
                .isEqualTo(
                        """
                        doapps 0.1.0-SNAPSHOT at https://api.digitalocean.com
                        user agent: doapps/0.1.0-SNAPSHOT (java JAVA; transport recording 1.0; codec mine 1.0)
                        transport: recording 1.0, handed to the builder (io.github.doapps.client.fixture.RecordingTransport); the client does not close it
                          promises: SENDS_ONCE, ABORTS, TELLS_DELIVERY, TELLS_CUTS, KEEPS_INTERRUPTS, FREES_ALL
                        codec: mine 1.0, handed to the builder (io.github.doapps.client.fixture.RecordingCodec); the client does not close it""");
    }

    @Test
    void saysWhatATransportDoesNotPromise() throws Exception {
        builder.transport(
                new RecordingTransport("weak", "1.0", Set.of(TransportCapability.TELLS_DELIVERY)));
        assertThat(described())
                .contains(
                        "\n  promises: TELLS_DELIVERY\n  does not promise: SENDS_ONCE, ABORTS, TELLS_CUTS, KEEPS_INTERRUPTS, FREES_ALL\n"
                                + "codec: ");

        builder.transport(new RecordingTransport("weaker", "1.0", Set.of()));
        assertThat(described())
                .contains(
                        "\n  promises: nothing\n  does not promise: SENDS_ONCE, ABORTS,"
                                + " TELLS_DELIVERY, TELLS_CUTS, KEEPS_INTERRUPTS, FREES_ALL\ncodec: ");
    }

    @Test
    void isShortAsAString() {
        try (AppPlatformClient client = builder.transport(RecordingTransport.create()).build()) {
            assertThat(client).hasToString("doapps 0.1.0-SNAPSHOT at https://api.digitalocean.com");
        }
    }

    @Test
    void showsTheTokenNowhere() throws IOException {
        builder.token(" " + CANARY + "\n")
                .classLoader(plugins.loader("plugins", plugins.folder("both", ALPHA, BETA)));
        CallOptions options = CallOptions.defaults().withHeader("X-Secret", "x" + CANARY);

        try (LogCapture log = LogCapture.start()) {
            StringBuilder shown = new StringBuilder();
            try (AppPlatformClient client = builder.build()) {
                client.apps(options).getDeployment("app", "d-1");
                shown.append(client).append(client.describe()).append(client.apps(options));
                shown.append(catchThrowable(() -> client.apps(options).get("..")));
            }
            shown.append(options);
            shown.append(catchThrowable(() -> builder.token(CANARY + "\n" + CANARY)));
            shown.append(
                    catchThrowable(() -> builder.endpoint("https://" + CANARY + "@x.example")));
            shown.append(catchThrowable(() -> builder.transport("gamma").build()));
            shown.append(catchThrowable(() -> options.withHeader("X-Secret", CANARY + "\u0000")));

            assertThat(log.ours()).as("what was logged at all").hasSize(1);
            assertThat(log.everything()).doesNotContain("canary");
            assertThat(shown).contains("[provider-not-found]").doesNotContain("canary");
        }
    }

    /** The description, with what differs from one machine to the next replaced. */
    private String described() throws URISyntaxException {
        JacksonCodec jackson = JacksonCodec.create();
        try (AppPlatformClient client = builder.build()) {
            return plugins.normal(client.describe())
                    .replace("java " + Runtime.version().feature() + ";", "java JAVA;")
                    .replace("jackson " + jackson.libraryVersion(), "jackson JACKSON")
                    .replace(Plugins.placeOf(JacksonCodec.class).toString(), "SERDE");
        }
    }
}
