package io.github.doapps.testkit.internal.websocket;

import io.github.doapps.testkit.internal.http.Bytes;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/** Reads a client's frames, each of which must be masked. For one thread. */
public final class FrameReader {

    private static final int MOST = 1024 * 1024;

    private final DataInputStream in;

    /**
     * A reader.
     *
     * @param in what the client sends
     */
    public FrameReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * The next frame.
     *
     * @return the frame
     * @throws EOFException if the client has gone
     * @throws ProtocolException if it is no frame of a client
     * @throws IOException if the connection fails
     */
    public Frame next() throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        boolean control = (first & 0x08) != 0;
        int length = second & 0x7f;
        if ((first & 0x70) != 0 || (second & 0x80) == 0 || (control && length > 125)) {
            throw new ProtocolException("not a frame of a client");
        }
        byte[] payload = new byte[payloadLength(length)];
        byte[] mask = new byte[4];
        in.readFully(mask);
        in.readFully(payload);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return new Frame(first & 0x0f, Bytes.of(payload));
    }

    private int payloadLength(int length) throws IOException {
        long whole =
                switch (length) {
                    case 126 -> in.readUnsignedShort();
                    case 127 -> in.readLong();
                    default -> length;
                };
        if (whole < 0 || whole > MOST) {
            throw new ProtocolException("a frame that is too large");
        }
        return (int) whole;
    }
}
