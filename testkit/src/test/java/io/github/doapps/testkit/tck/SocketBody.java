package io.github.doapps.testkit.tck;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer: with a length, in chunks, or to the end of the connection. */
class SocketBody extends InputStream {

    enum Framing {
        SIZED,
        CHUNKED,
        TO_THE_END
    }

    private final InputStream in;
    private final Framing framing;

    /** What is left of the body, or of the chunk. */
    private long left;

    private boolean ended;

    SocketBody(InputStream in, Framing framing, long left) {
        this.in = in;
        this.framing = framing;
        this.left = left;
        this.ended = framing == Framing.SIZED && left == 0;
    }

    static SocketBody sized(InputStream in, long length) {
        return new SocketBody(in, Framing.SIZED, length);
    }

    static SocketBody chunked(InputStream in) {
        return new SocketBody(in, Framing.CHUNKED, 0);
    }

    static SocketBody toTheEnd(InputStream in) {
        return new SocketBody(in, Framing.TO_THE_END, Long.MAX_VALUE);
    }

    /** Whether the connection stands where the next answer begins. */
    boolean isReadWhole() {
        return ended && framing != Framing.TO_THE_END;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ended && left == 0) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(into, offset, (int) Math.min(length, left));
        if (count < 0) {
            if (framing == Framing.TO_THE_END) {
                ended = true;
                return -1;
            }
            throw new EOFException("the connection ended in the middle of the body");
        }
        left -= count;
        if (left == 0) {
            endOfPart();
        }
        return count;
    }

    private void endOfPart() throws IOException {
        if (framing == Framing.SIZED) {
            ended = true;
        } else if (!SocketAnswer.line(in).isEmpty()) {
            throw new IOException("a chunk of the body is longer than it said");
        }
    }

    private void nextChunk() throws IOException {
        String size = SocketAnswer.line(in).split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,8}")) {
            throw new IOException("a chunk of the body has no size");
        }
        left = Long.parseLong(size, 16);
        if (left == 0) {
            skipTrailers(in);
            ended = true;
        }
    }

    void skipTrailers(InputStream from) throws IOException {
        while (!SocketAnswer.line(from).isEmpty()) {
            // A trailer, which nobody asked for.
        }
    }
}
