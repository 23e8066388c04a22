package io.github.doapps.testkit.internal.websocket;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends frames, none of which is masked, as a server's are; after a closing one nothing. Safe for
 * use by several threads.
 */
public final class FrameWriter {

    private static final int LAST = 0x80;

    private final ReentrantLock lock = new ReentrantLock();
    private final OutputStream out;
    private boolean closed;

    /**
     * A writer.
     *
     * @param out what the client is sent
     */
    public FrameWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Sends a text.
     *
     * @param text the text
     * @param most how many bytes a frame carries at most; a longer text is sent in several
     * @throws IOException if the connection fails
     */
    public void text(String text, int most) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frames = new ByteArrayOutputStream(bytes.length + 16);
        int start = 0;
        do {
            int length = Math.min(most, bytes.length - start);
            int opcode = start == 0 ? Frame.TEXT : Frame.CONTINUATION;
            boolean last = start + length == bytes.length;
            put(frames, opcode | (last ? LAST : 0), bytes, start, length);
            start += length;
        } while (start < bytes.length);
        send(frames);
    }

    /**
     * Says that this is the end.
     *
     * @param code why, by the numbers of RFC 6455, as 1000
     * @throws IOException if the connection fails
     */
    public void close(int code) throws IOException {
        lock.lock();
        try {
            control(Frame.CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sends a frame of control.
     *
     * @param opcode what it is
     * @param payload what it carries, at most 125 bytes
     * @throws IOException if the connection fails
     */
    public void control(int opcode, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 2);
        put(frame, opcode | LAST, payload, 0, payload.length);
        send(frame);
    }

    private void send(ByteArrayOutputStream frames) throws IOException {
        lock.lock();
        try {
            if (!closed) {
                frames.writeTo(out);
                out.flush();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void put(
            ByteArrayOutputStream frames, int first, byte[] payload, int start, int length)
            throws IOException {
        DataOutputStream data = new DataOutputStream(frames);
        data.writeByte(first);
        if (length < 126) {
            data.writeByte(length);
        } else if (length < 65_536) {
            data.writeByte(126);
            data.writeShort(length);
        } else {
            data.writeByte(127);
            data.writeLong(length);
        }
        data.write(payload, start, length);
    }
}
