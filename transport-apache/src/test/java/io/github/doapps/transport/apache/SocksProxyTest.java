package io.github.doapps.transport.apache;

import static io.github.doapps.transport.apache.Calls.answer;
import static io.github.doapps.transport.apache.Calls.get;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.HttpTransport;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A SOCKS proxy that the JVM's system properties name stands behind every socket of the JVM. */
class SocksProxyTest {

    private static final List<String> PROPERTIES =
            List.of("socksProxyHost", "socksProxyPort", "socksNonProxyHosts");

    private final Map<String, String> before = new HashMap<>();
    private SocksServer proxy;
    private RecordingServer server;
    private HttpTransport transport;

    @BeforeEach
    void start() throws Exception {
        server = new RecordingServer(exchange -> exchange.ok("straight"));
        proxy = new SocksServer();
        transport = Transports.create();
        for (String name : PROPERTIES) {
            before.put(name, System.getProperty(name));
        }
        System.setProperty("socksProxyHost", "127.0.0.1");
        System.setProperty("socksProxyPort", String.valueOf(proxy.listener.getLocalPort()));
        // Unless the exempt hosts are said, the JVM takes all of loopback for exempt.
        System.setProperty("socksNonProxyHosts", "");
    }

    @AfterEach
    void stop() throws Exception {
        before.forEach(
                (name, value) -> {
                    if (value == null) {
                        System.clearProperty(name);
                    } else {
                        System.setProperty(name, value);
                    }
                });
        transport.close();
        proxy.close();
        server.close();
    }

    @Test
    void itIsGoneThroughAndItsConnectionsAreKept() throws Exception {
        URI uri = server.uri("/");

        assertThat(answer(transport, get(uri))).isEqualTo("200 socks");
        assertThat(answer(transport, get(uri))).isEqualTo("200 socks");

        assertThat(proxy.asked).containsExactly("127.0.0.1:" + server.port());
        assertThat(server.connections()).isZero();
    }

    @Test
    void aConnectionThroughItThatEndedWhileIdleIsReplaced() throws Exception {
        URI uri = server.uri("/");

        assertThat(answer(transport, get(uri))).isEqualTo("200 socks");
        proxy.drop();
        assertThat(answer(transport, get(uri))).isEqualTo("200 socks");

        assertThat(proxy.asked).hasSize(2);
    }

    @Test
    void whatIsExemptGoesStraight() throws Exception {
        System.setProperty("socksNonProxyHosts", "127.0.0.1");

        assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 straight");

        assertThat(proxy.asked).isEmpty();
    }

    /** Opens every connection that it is asked for, and answers in place of whom it leads to. */
    private static final class SocksServer {

        final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        final List<String> asked = new CopyOnWriteArrayList<>();
        private final List<Socket> sockets = new CopyOnWriteArrayList<>();
        private final List<Thread> threads = new CopyOnWriteArrayList<>();

        SocksServer() throws IOException {
            daemon(
                    () -> {
                        while (true) {
                            Socket socket = listener.accept();
                            sockets.add(socket);
                            threads.add(daemon(() -> serve(socket)));
                        }
                    });
        }

        private void serve(Socket socket) throws IOException {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readByte();
            in.readNBytes(in.readUnsignedByte());
            socket.getOutputStream().write(new byte[] {5, 0});
            in.readNBytes(4);
            InetAddress host = InetAddress.getByAddress(in.readNBytes(4));
            asked.add(host.getHostAddress() + ":" + in.readUnsignedShort());
            socket.getOutputStream().write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            StringBuilder head = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                head.append((char) next);
                if (head.indexOf("\r\n\r\n") >= 0) {
                    head.setLength(0);
                    socket.getOutputStream()
                            .write(
                                    "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nsocks"
                                            .getBytes(US_ASCII));
                }
            }
        }

        /** Returns when the ends have reached the client. */
        void drop() throws IOException, InterruptedException {
            for (Socket socket : sockets) {
                socket.close();
            }
            for (Thread thread : threads) {
                // Until its read returns, the kernel keeps the connection and sends nothing.
                thread.join(10_000);
            }
        }

        void close() throws IOException, InterruptedException {
            listener.close();
            drop();
        }

        private interface Task {
            void run() throws IOException;
        }

        private static Thread daemon(Task task) {
            Thread thread =
                    new Thread(
                            () -> {
                                try {
                                    task.run();
                                } catch (IOException closed) {
                                    // The test closed it, or the client did.
                                }
                            });
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
    }
}
