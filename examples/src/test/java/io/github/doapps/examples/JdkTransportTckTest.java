package io.github.doapps.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.testkit.tck.HttpTransportTck;
import io.github.doapps.testkit.tck.SetupOption;
import io.github.doapps.testkit.tck.Tally;
import io.github.doapps.testkit.tck.TransportSetup;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JdkTransportTckTest extends HttpTransportTck {

    /** The SPI asks for no more of who writes a transport. */
    @Test
    void aTransportOfOnesOwnTakesAtMost120Lines() throws IOException {
        Path source =
                Path.of(
                        System.getProperty("doapps.root"),
                        "examples/src/main/java/io/github/doapps/examples/JdkTransport.java");

        assertThat(Files.readAllLines(source)).hasSizeBetween(60, 120);
    }

    @Override
    protected HttpTransport create(TransportSetup setup) {
        HttpClient.Builder settings =
                HttpClient.newBuilder().connectTimeout(setup.connectTimeout());
        setup.sslContext().ifPresent(settings::sslContext);
        setup.proxy().ifPresent(proxy -> settings.proxy(ProxySelector.of(proxy)));
        return new JdkTransport(settings);
    }

    @Override
    protected Set<SetupOption> options() {
        return EnumSet.of(SetupOption.CONNECT_TIMEOUT, SetupOption.SSL_CONTEXT, SetupOption.PROXY);
    }

    @Override
    protected void afterCases(Tally tally) {
        // One is about virtual threads.
        assertThat(tally.ran()).isEqualTo(Runtime.version().feature() < 21 ? 639 : 640);
    }
}
