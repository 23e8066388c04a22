package io.github.doapps.testkit.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request's body. It is always read to its end, or the client might see its connection reset
 * instead of the answer; what exceeds the limit is not kept.
 */
record RequestBody(Bytes bytes, boolean tooLarge) {

    static final RequestBody NONE = new RequestBody(Bytes.NONE, false);

    private static final int LIMIT = 8 * 1024 * 1024;

    /** Reads a line of the chunked coding. */
    interface Lines {
        String next() throws IOException;
    }

    static RequestBody ofLength(InputStream in, long length) throws IOException {
        Keeper keeper = new Keeper();
        keeper.read(in, length);
        return keeper.body();
    }

    static RequestBody ofChunks(InputStream in, Lines lines) throws IOException {
        Keeper keeper = new Keeper();
        for (long size = chunkSize(lines); size > 0; size = chunkSize(lines)) {
            keeper.read(in, size);
            if (!lines.next().isEmpty()) {
                throw new MalformedRequestException(400, "malformed chunk");
            }
        }
        while (!lines.next().isEmpty()) {
            // trailer fields say nothing that a body needs
        }
        return keeper.body();
    }

    private static long chunkSize(Lines lines) throws IOException {
        String line = lines.next();
        int extension = line.indexOf(';');
        String size = (extension < 0 ? line : line.substring(0, extension)).strip();
        if (!size.matches("[0-9a-fA-F]{1,12}")) {
            throw new MalformedRequestException(400, "malformed chunk size");
        }
        return Long.parseLong(size, 16);
    }

    private static final class Keeper {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final byte[] buffer = new byte[8192];
        private boolean tooLarge;

        void read(InputStream in, long length) throws IOException {
            for (long left = length; left > 0; ) {
                int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    throw new EOFException("the client closed the connection within a body");
                }
                left -= count;
                if (kept.size() + count > LIMIT) {
                    tooLarge = true;
                } else {
                    kept.write(buffer, 0, count);
                }
            }
        }

        RequestBody body() {
            return new RequestBody(Bytes.of(kept.toByteArray()), tooLarge);
        }
    }
}
