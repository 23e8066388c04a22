package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
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
    private static final int MOMENT_MILLIS = 200;

    private final Socket socket;

    private RawClient(Socket socket) {
        this.socket = socket;
    }

    static RawClient to(FaultyServer server) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()), PATIENCE_MILLIS);
        return over(socket);
    }

    static RawClient over(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawClient(socket);
    }

    RawClient send(String latin1) throws IOException {
        socket.getOutputStream().write(latin1.getBytes(ISO_8859_1));
        return this;
    }

    /** The next bytes, a char for each. */
    String read(int count) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("only " + new String(bytes, ISO_8859_1));
        }
        return new String(bytes, ISO_8859_1);
    }

    /** What comes up to some text, which is the last of it. */
    String readUpTo(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < end.length()
                || !text.substring(text.length() - end.length()).equals(end)) {
            text.append(read(1));
        }
        return text.toString();
    }

    /** What comes before the connection ends, and how it does: FIN, RST, or not for a moment. */
    String rest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int next = socket.getInputStream().read();
                    ;
                    next = socket.getInputStream().read()) {
                if (next < 0) {
                    return bytes.toString(ISO_8859_1) + "[FIN]";
                }
                bytes.write(next);
                socket.setSoTimeout(MOMENT_MILLIS);
            }
        } catch (SocketTimeoutException nothing) {
            return bytes.toString(ISO_8859_1) + "[STALL]";
        } catch (SocketException reset) {
            return bytes.toString(ISO_8859_1) + "[RST]";
        }
    }

    /** Sees no more than a moment of silence where nothing comes at all. */
    RawClient impatient() throws IOException {
        socket.setSoTimeout(MOMENT_MILLIS);
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
