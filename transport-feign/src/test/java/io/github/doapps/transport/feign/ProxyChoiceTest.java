package io.github.doapps.transport.feign;

import static io.github.doapps.transport.feign.Calls.answer;
import static io.github.doapps.transport.feign.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.HttpTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a request goes through the proxy of the JVM, through one of its own, or through none. */
class ProxyChoiceTest {

    private static final ProxySelector OF_THE_JVM = ProxySelector.getDefault();

    private RecordingServer system;
    private RecordingServer own;
    private RecordingServer server;

    @BeforeEach
    void start() throws Exception {
        system = new RecordingServer(exchange -> exchange.ok("the JVM's proxy"));
        own = new RecordingServer(exchange -> exchange.ok("an own proxy"));
        server = new RecordingServer(exchange -> exchange.ok("the server"));
        Proxy proxy =
                new Proxy(
                        Proxy.Type.HTTP,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), system.port()));
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        boolean exempt = uri.getPath().startsWith("/exempt");
                        return List.of(exempt ? Proxy.NO_PROXY : proxy);
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress address, IOException e) {}
                });
    }

    @AfterEach
    void stop() throws Exception {
        ProxySelector.setDefault(OF_THE_JVM);
        system.close();
        own.close();
        server.close();
    }

    @Test
    void byDefaultTheJvmDecides() throws Exception {
        try (HttpTransport transport = Transports.create()) {
            assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 the JVM's proxy");
        }
    }

    @Test
    void oneThatIsSetTakesEveryHost() throws Exception {
        try (HttpTransport transport =
                Transports.builder().noProxy().proxy("127.0.0.1", own.port()).build()) {
            assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 an own proxy");
            assertThat(answer(transport, get(server.uri("/exempt")))).isEqualTo("200 an own proxy");
        }
    }

    @Test
    void noneIsNoneWhateverTheJvmSays() throws Exception {
        try (HttpTransport transport =
                Transports.builder().proxy("127.0.0.1", own.port()).noProxy().build()) {
            assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 the server");
        }
    }
}
