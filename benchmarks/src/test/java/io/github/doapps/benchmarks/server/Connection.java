package io.github.doapps.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A connection: what came of a request, and what of its answer is still to go. */
final class Connection {

    private static final int LARGEST_REQUEST = 8192;
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final byte[] bytes = new byte[LARGEST_REQUEST];
    private final ByteBuffer in = ByteBuffer.wrap(bytes);
    private @Nullable ByteBuffer out;

    Connection(SocketChannel channel) {
        this.channel = channel;
    }

    /** Reads what is there; false at the end of the connection. */
    boolean read() throws IOException {
        if (!in.hasRemaining()) {
            throw new IOException("a request of more than " + LARGEST_REQUEST + " bytes");
        }
        return channel.read(in) >= 0;
    }

    /** How long the request is that is there whole, or 0. */
    int wholeRequest() {
        int end = endOfHead();
        if (end == 0) {
            return 0;
        }
        int length = end + contentLength(end);
        return in.position() >= length ? length : 0;
    }

    /** The request's first line begins so. */
    boolean startsWith(byte[] prefix) {
        if (in.position() < prefix.length) {
            return false;
        }
        for (int index = 0; index < prefix.length; index++) {
            if (bytes[index] != prefix[index]) {
                return false;
            }
        }
        return true;
    }

    /** The number that stands between a marker in the request's first line and what follows. */
    int numberAfter(byte[] marker) {
        for (int at = 0; at < in.position() - marker.length && bytes[at] != '\r'; at++) {
            if (matches(marker, at)) {
                return number(at + marker.length);
            }
        }
        return 0;
    }

    /** Forgets a request that was answered. */
    void drop(int length) {
        in.flip().position(length);
        in.compact();
    }

    /** Sends an answer, as much of it as goes; the rest goes when there is room. */
    void answer(ByteBuffer whole, SelectionKey key) throws IOException {
        channel.write(whole);
        if (whole.hasRemaining()) {
            out = whole;
            key.interestOps(SelectionKey.OP_WRITE);
        }
    }

    /** Sends on; true if nothing is left. */
    boolean sendOn(SelectionKey key) throws IOException {
        if (out != null) {
            channel.write(out);
            if (out.hasRemaining()) {
                return false;
            }
            out = null;
            key.interestOps(SelectionKey.OP_READ);
        }
        return true;
    }

    private int endOfHead() {
        for (int at = 3; at < in.position(); at++) {
            if (bytes[at] == '\n' && bytes[at - 2] == '\n') {
                return at + 1;
            }
        }
        return 0;
    }

    private int contentLength(int end) {
        for (int at = 0; at < end; at++) {
            if (bytes[at] == '\n' && matches(LENGTH, at + 1)) {
                return number(at + 1 + LENGTH.length);
            }
        }
        return 0;
    }

    private boolean matches(byte[] name, int from) {
        for (int index = 0; index < name.length; index++) {
            int here = bytes[from + index];
            if ((here >= 'A' && here <= 'Z' ? here + 32 : here) != name[index]) {
                return false;
            }
        }
        return true;
    }

    private int number(int from) {
        int number = 0;
        for (int at = from; bytes[at] == ' ' || (bytes[at] >= '0' && bytes[at] <= '9'); at++) {
            if (bytes[at] != ' ') {
                number = number * 10 + bytes[at] - '0';
            }
        }
        return number;
    }
}
