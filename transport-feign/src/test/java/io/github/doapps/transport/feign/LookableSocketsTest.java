package io.github.doapps.transport.feign;

import static io.github.doapps.transport.feign.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A transport takes no more descriptors for its looks than it says, and gives all back. */
class LookableSocketsTest {

    private final LookableSockets sockets = new LookableSockets();

    @Test
    void beyondTheirNumberSocketsArePlain() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < LookableSockets.MOST; i++) {
                open.add(sockets.create(null));
            }
            assertThat(open).hasSize(1_000).hasOnlyElementsOfType(LookableSocket.class);
            assertIsPlain();

            open.get(0).close();
            open.get(0).close();

            open.add(sockets.create(null));
            assertThat(open.get(1_000)).isInstanceOf(LookableSocket.class);
            assertIsPlain();
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private void assertIsPlain() throws IOException {
        try (Socket next = sockets.create(null)) {
            assertThat(next).isExactlyInstanceOf(Socket.class);
        }
    }

    @Test
    void oneThatWasNeverUsedIsClosedAllTheSame() throws IOException {
        Socket socket = sockets.create(null);
        socket.close();

        assertThat(socket.isClosed()).isTrue();
        assertThatThrownBy(((LookableSocket) socket)::saysMore)
                .isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void aConnectThatFailsGivesItsDescriptorsBack() throws Exception {
        Assumptions.assumeTrue(
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean);
        URI nobody = nobody();
        try (HttpTransport transport = Transports.create()) {
            refuse(transport, nobody, 20);
            long before = descriptors();

            refuse(transport, nobody, 200);

            assertThat(descriptors() - before).isLessThan(100);
        }
    }

    private static void refuse(HttpTransport transport, URI nobody, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> Calls.answer(transport, get(nobody)))
                    .isInstanceOf(TransportException.class);
        }
    }

    private static long descriptors() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getOpenFileDescriptorCount();
    }

    private static URI nobody() throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/");
        }
    }
}
