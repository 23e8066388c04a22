package io.github.doapps.client.internal.wire;

import io.github.doapps.spi.HttpResponse;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A body that is read as it comes, and never held whole: decompressed, checked for its end. */
public final class ContentStream {

    private ContentStream() {}

    /**
     * The content of a body.
     *
     * @param response the response, which stays open
     * @param head its head
     * @return the bytes to come, decompressed; fails with an {@link EOFException} where the body is
     *     cut, and with a {@link ZipException} where it is not what its head says
     * @throws IOException if it is cut or wrong at its very beginning
     */
    public static InputStream of(HttpResponse response, ResponseHead head) throws IOException {
        InputStream whole = new Whole(response.body(), head.contentLength());
        String encoding = BodyReader.encoding(head);
        if (encoding.equals(BodyReader.IDENTITY)) {
            return whole;
        }
        if (!BodyReader.isGzip(encoding)) {
            throw new ZipException("an encoding that was not asked for");
        }
        return new GZIPInputStream(whole);
    }

    /** Fails at an end that comes before its time. */
    private static final class Whole extends FilterInputStream {

        private final OptionalLong length;
        private long count;

        Whole(InputStream in, OptionalLong length) {
            super(in);
            this.length = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int size) throws IOException {
            int more = super.read(bytes, offset, size);
            if (more > 0) {
                count += more;
            } else if (more < 0 && length.isPresent() && count < length.getAsLong()) {
                throw new EOFException(count + " of " + length.getAsLong() + " bytes came");
            }
            return more;
        }
    }
}
