package io.github.doapps.testkit.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Bytes in gzip. */
final class Gzip {

    private static final int BLOCK = 64 * 1024;

    /** The checksum, and the length after it. */
    private static final int TRAILER = 8;

    private Gzip() {}

    static byte[] packed(byte[] content) {
        return packed(content, content.length);
    }

    /** With a checksum that is not that of the content. */
    static byte[] damaged(byte[] content) {
        byte[] packed = packed(content);
        packed[packed.length - TRAILER] ^= 1;
        return packed;
    }

    /** White space of a length that need not fit into memory. */
    static byte[] bomb(long unpacked) {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) ' ');
        return packed(block, unpacked);
    }

    private static byte[] packed(byte[] repeated, long length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            for (long left = length; left > 0; left -= repeated.length) {
                gzip.write(repeated, 0, (int) Math.min(left, repeated.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
