package io.github.doapps.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this module has in common with the Apache transport stays the same in both. */
class SharedSourcesTest {

    private static final Path ROOT = Path.of(System.getProperty("doapps.root", ".."));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main/AbortableConnects",
                "main/ChannelOptions",
                "main/ChannelSocket",
                "main/ClientSettings",
                "main/ClientSetup",
                "main/Exchange",
                "main/Failures",
                "main/IncomingResponse",
                "main/LookableSocket",
                "main/LookableSockets",
                "main/OneShotClient",
                "main/OutgoingRequest",
                "main/PlainExec",
                "main/ProxyChoice",
                "main/QuietConnection",
                "main/Readiness",
                "main/ResponseHeadParser",
                "main/SystemProxyRoutes",
                "test/BuilderTest",
                "test/Calls",
                "test/Certificates",
                "test/FailureTextsTest",
                "test/FullServer",
                "test/InterruptedTest",
                "test/LifecycleTest",
                "test/LookableSocketsTest",
                "test/LoopbackProxy",
                "test/ProxyChoiceTest",
                "test/ProxyCredentialsTest",
                "test/QuietTest",
                "test/RecordingServer",
                "test/ResponseHeadTest",
                "test/SocksProxyTest",
                "test/SystemProxyRoutesTest",
                "test/SystemProxyTest",
                "test/TunnelTest"
            })
    void lineForLine(String file) throws IOException {
        assertThat(text("feign", file)).isEqualTo(text("apache", file));
    }

    private static String text(String transport, String file) throws IOException {
        String tree = file.substring(0, file.indexOf('/'));
        String name = file.substring(file.indexOf('/') + 1) + ".java";
        Path source =
                ROOT.resolve("transport-" + transport)
                        .resolve("src/" + tree + "/java/io/github/doapps/transport")
                        .resolve(transport)
                        .resolve(name);
        return Files.readString(source)
                .replace("io.github.doapps.transport." + transport, "io.github.doapps.transport.…");
    }
}
