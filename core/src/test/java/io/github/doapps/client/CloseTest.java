package io.github.doapps.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.fixture.Events;
import io.github.doapps.client.fixture.Plugins;
import io.github.doapps.client.fixture.ProviderSource;
import io.github.doapps.client.fixture.RecordingCodec;
import io.github.doapps.client.fixture.RecordingTransport;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What close() closes, and what a client does after it. */
class CloseTest {

    @RegisterExtension private final Plugins plugins = new Plugins();

    private final AppPlatformClientBuilder builder =
            new AppPlatformClientBuilder(Map.of("DIGITALOCEAN_TOKEN", "dop_v1_canary")::get);

    @Test
    void closesWhatItCreatedOnce() throws IOException {
        AppPlatformClient client =
                builder.codec("text")
                        .classLoader(
                                plugins.loader(
                                        "plugins",
                                        plugins.folder(
                                                "plugins",
                                                ProviderSource.transport(
                                                        "example.Alpha", "alpha", 50),
                                                ProviderSource.codec("example.Text", "text", 1))))
                        .build();
        Events.clear();

        client.close();
        client.close();

        assertThat(Events.happened()).containsExactly("closed alpha", "closed text");
    }

    @Test
    void leavesOpenWhatItWasHanded() {
        AppPlatformClient client =
                builder.transport(RecordingTransport.create())
                        .codec(new RecordingCodec("mine"))
                        .build();

        client.close();

        assertThat(Events.happened()).containsExactly("created recording", "created mine");
    }

    @Test
    void saysSoAfterwards() {
        RecordingTransport transport = RecordingTransport.create();
        AppPlatformClient client = builder.transport(transport).build();
        client.close();

        assertThatThrownBy(
                        () ->
                                client.apps()
                                        .createDeployment(
                                                "app", CreateDeploymentRequest.forcingBuild()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "createDeployment: this AppPlatformClient is closed. Nothing was sent."
                                + " Build one client for as long as calls are made, and close it"
                                + " after the last [client-closed]");
        assertThatThrownBy(() -> client.apps(CallOptions.defaults()).getDeployment("app", "d-1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("getDeployment: this AppPlatformClient is closed.");
        assertThat(transport.requests()).isEmpty();
        assertThat(client.describe()).startsWith("doapps ");
        assertThat(client.rateLimit()).isEmpty();
    }

    @Test
    void leavesAnotherClientOfTheSameBuilderOpen() {
        RecordingTransport transport = RecordingTransport.create();
        builder.transport(transport);
        AppPlatformClient first = builder.build();
        AppPlatformClient second = builder.build();

        first.close();

        assertThat(second.apps().getDeployment("app", "d-1").id()).isEqualTo("d-1");
        assertThat(transport.requests()).hasSize(1);
        second.close();
    }
}
