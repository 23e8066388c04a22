package io.github.doapps.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.ErrorCode;
import io.github.doapps.ProviderException;
import io.github.doapps.client.fixture.Events;
import io.github.doapps.client.fixture.Plugins;
import io.github.doapps.client.fixture.ProviderSource;
import java.io.IOException;
import java.util.Map;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the chosen providers make, what goes wrong with it, and what is closed then. */
class CreationTest {

    private static final ProviderSource ALPHA =
            ProviderSource.transport("example.Alpha", "alpha", 50);
    private static final ProviderSource TEXT = ProviderSource.codec("example.Text", "text", 200);

    private static final ProviderSource CLOSES_BADLY =
            ALPHA.with(
                    "create",
                    "return new HttpTransport() {"
                            + " public HttpResponse send(HttpRequest request, SendControl control)"
                            + " { throw new UnsupportedOperationException(); }"
                            + " public String name() { return \"alpha\"; }"
                            + " public String libraryVersion() { return \"1.0\"; }"
                            + " public java.util.Set<TransportCapability> capabilities()"
                            + " { return java.util.Set.of(); }"
                            + " public void close() { throw new IllegalStateException(\"stuck\"); }"
                            + " };");

    @RegisterExtension private final Plugins plugins = new Plugins();

    private final AppPlatformClientBuilder builder =
            new AppPlatformClientBuilder(Map.of("DIGITALOCEAN_TOKEN", "dop_v1_canary")::get)
                    .codec("text");

    @Test
    void saysWhatTheProviderThrew() throws IOException {
        path(
                ALPHA.throwing(
                        "create",
                        "new IllegalStateException(\"outer\","
                                + " new IllegalArgumentException(\"no\\n such cipher\"))"),
                TEXT);

        ProviderException refusal = refusal();

        assertThat(plugins.normal(refusal.getMessage()))
                .isEqualTo(
                        "The transport alpha (example.Alpha from TMP/plugins) could not be created:"
                                + " java.lang.IllegalArgumentException: no such cipher. Nothing was"
                                + " sent. [provider-failed]");
        assertThat(refusal.code()).isEqualTo(ErrorCode.PROVIDER_FAILED);
        assertThat(refusal)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("no\n such cipher");
    }

    @Test
    void saysWhichClassIsMissing() throws IOException {
        path(ALPHA.throwing("create", "new NoClassDefFoundError(\"org/apache/hc/Client\")"), TEXT);

        assertThat(plugins.normal(refusal().getMessage()))
                .isEqualTo(
                        "The transport alpha (example.Alpha from TMP/plugins) could not be created:"
                                + " java.lang.NoClassDefFoundError: org/apache/hc/Client. Nothing"
                                + " was sent. [provider-failed]");
    }

    @Test
    void wrapsWhatALookUpInsideTheProviderThrows() throws IOException {
        path(
                ALPHA.throwing("create", "new java.util.ServiceConfigurationError(\"no logger\")"),
                TEXT);

        assertThat(refusal())
                .hasMessageContaining("java.util.ServiceConfigurationError: no logger. Nothing")
                .hasCauseInstanceOf(ServiceConfigurationError.class);
    }

    @Test
    void refusesAProviderThatCreatesNothing() throws IOException {
        path(ALPHA.returning("create", "null"), TEXT);

        assertThat(plugins.normal(refusal().getMessage()))
                .isEqualTo(
                        "The transport alpha (example.Alpha from TMP/plugins) could not be created:"
                                + " java.lang.NullPointerException: create() returned null. Nothing"
                                + " was sent. [provider-failed]");
    }

    @Test
    void triesNoOtherTransportAfterTheChosenOneFailed() throws IOException {
        path(
                ALPHA.throwing("create", "new IllegalStateException(\"boom\")"),
                ProviderSource.transport("example.Beta", "beta", 40),
                TEXT);
        builder.transport("alpha");

        refusal();

        assertThat(Events.happened()).containsExactly("made example.Alpha", "made example.Beta");
    }

    @Test
    void closesTheTransportWhenTheCodecCannotBeCreated() throws IOException {
        path(ALPHA, TEXT.throwing("create", "new IllegalStateException(\"boom\")"));

        assertThat(plugins.normal(refusal().getMessage()))
                .isEqualTo(
                        "The codec text (example.Text from TMP/plugins) could not be created:"
                                + " java.lang.IllegalStateException: boom. Nothing was sent."
                                + " [provider-failed]");
        assertThat(Events.happened())
                .containsExactly(
                        "made example.Alpha", "created alpha", "made example.Text", "closed alpha");
    }

    @Test
    void closesTheTransportWhenThereIsNoSuchCodec() throws IOException {
        path(ALPHA);

        assertThat(refusal().code()).isEqualTo(ErrorCode.PROVIDER_NOT_FOUND);
        assertThat(Events.happened())
                .containsExactly("made example.Alpha", "created alpha", "closed alpha");
    }

    @Test
    void closesTheTransportWhenTheCodecsProviderDiesOfAnError() throws IOException {
        path(ALPHA, TEXT.throwing("create", "new StackOverflowError()"));

        assertThatThrownBy(builder::build).isInstanceOf(StackOverflowError.class);
        assertThat(Events.happened()).endsWith("closed alpha");
    }

    @Test
    void closesBothWhenAPluginCannotBeAsked() throws IOException {
        path(
                ALPHA.returning(
                        "create",
                        "new io.github.doapps.client.fixture.RecordingTransport("
                                + "\"alpha\", \"1.0\", null)"),
                TEXT);

        assertThatThrownBy(builder::build).isInstanceOf(NullPointerException.class);
        assertThat(Events.happened()).endsWith("closed text", "closed alpha");
    }

    @Test
    void doesNotLetAFailureToCloseHideWhatWentWrong() throws IOException {
        path(CLOSES_BADLY, TEXT.throwing("create", "new IllegalStateException(\"boom\")"));

        ProviderException refusal = refusal();

        assertThat(refusal).hasMessageContaining("The codec text").hasMessageContaining("boom");
        assertThat(refusal.getSuppressed()).singleElement().asString().contains("stuck");
    }

    @Test
    void closesTheCodecThoughTheTransportFailsToClose() throws IOException {
        path(CLOSES_BADLY, TEXT);
        AppPlatformClient client = builder.build();

        assertThat(catchThrowable(client::close)).hasMessage("stuck");
        assertThat(Events.happened()).endsWith("closed text");
        client.close();
    }

    private void path(ProviderSource... providers) throws IOException {
        builder.classLoader(plugins.loader("plugins", plugins.folder("plugins", providers)));
    }

    private ProviderException refusal() {
        return catchThrowableOfType(ProviderException.class, builder::build);
    }
}
