package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

/** A client that sees what is on the wire, and nothing else. */
final class RawClient implements AutoCloseable {

    static final String GET = "GET /v2/apps HTTP/1.1\r\nHost: a\r\n\r\n";
    static final String POST =
            "POST /v2/apps HTTP/1.1\r\nHost: a\r\nContent-Length: 8\r\n\r\n12345678";

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MOMENT_MILLIS = 150;

    private final Socket socket;

    private RawClient(Socket socket) {
        this.socket = socket;
    }

    static RawClient to(int port) throws IOException {
        RawClient client = over(new Socket());
        client.socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        return client;
    }

    static RawClient to(FaultyServer server) throws IOException {
        return to(server.port());
    }

    static RawClient over(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawClient(socket);
    }

    /** The reset may be there before the client knows that it is connected. */
    static void assertReset(int port) {
        assertThatThrownBy(
                        () -> {
                            try (RawClient client = to(port)) {
                                client.read(1);
                            }
                        })
                .isExactlyInstanceOf(SocketException.class);
    }

    /** Lines, each with its end. */
    static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    Socket socket() {
        return socket;
    }

    RawClient send(String latin1) throws IOException {
        socket.getOutputStream().write(latin1.getBytes(ISO_8859_1));
        return this;
    }

    byte[] bytes(int count) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("only " + new String(bytes, ISO_8859_1));
        }
        return bytes;
    }

    /** The next bytes, a char for each. */
    String read(int count) throws IOException {
        return new String(bytes(count), ISO_8859_1);
    }

    /** What comes up to some text, which is the last of it. */
    String readUpTo(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < end.length()
                || text.indexOf(end, text.length() - end.length()) < 0) {
            text.append(read(1));
        }
        return text.toString();
    }

    String head() throws IOException {
        return readUpTo("\r\n\r\n");
    }

    /** Sees how the connection ends, after all that came has been read. */
    void assertEnds(Ending how) throws IOException {
        switch (how) {
            case FIN -> assertThat(socket.getInputStream().read()).isEqualTo(-1);
            case RST ->
                    assertThatThrownBy(() -> socket.getInputStream().read())
                            .isExactlyInstanceOf(SocketException.class);
            case STALL -> assertSilent();
            case DRIP -> throw new IllegalArgumentException("a drip has no end");
        }
    }

    void assertSilent() throws IOException {
        socket.setSoTimeout(MOMENT_MILLIS);
        assertThatThrownBy(() -> socket.getInputStream().read())
                .isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Ends the connection without a word. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
