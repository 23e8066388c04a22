package io.github.doapps.client.internal.wire;

import io.github.doapps.client.internal.operation.UnusableResponseException;
import io.github.doapps.client.internal.operation.UnusableResponseException.Defect;
import io.github.doapps.spi.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/** Reads a response's body: whole, capped, checked against its length, decompressed. */
public final class BodyReader {

    static final String IDENTITY = "identity";

    /** Room for a body of up to so many bytes is made before they come, where the head says so. */
    private static final int BELIEVED = 1024 * 1024;

    private final int maxSize;

    /**
     * A reader.
     *
     * @param maxSize how many bytes a body may have, before and after decompression
     */
    public BodyReader(int maxSize) {
        this.maxSize = maxSize;
    }

    /**
     * Reads the body of a success to its end.
     *
     * @param response the response, which stays open
     * @param head its head
     * @return the bytes, decompressed
     * @throws UnusableResponseException if the body is cut, too large, or not decodable
     */
    public byte[] read(HttpResponse response, ResponseHead head) throws UnusableResponseException {
        OptionalLong length = head.contentLength();
        if (length.isPresent() && length.getAsLong() > maxSize) {
            throw tooLarge();
        }
        byte[] raw;
        try {
            raw = upToEnd(response.body(), length);
        } catch (IOException cut) {
            throw new UnusableResponseException(cutOrForeign(head), "was cut off");
        }
        if (raw.length > maxSize) {
            throw tooLarge();
        }
        if (length.isPresent() && length.getAsLong() != raw.length) {
            throw new UnusableResponseException(
                    cutOrForeign(head),
                    raw.length < length.getAsLong()
                            ? "was cut off: "
                                    + raw.length
                                    + " of "
                                    + length.getAsLong()
                                    + " bytes came"
                            : "is longer than its head says: "
                                    + raw.length
                                    + " bytes came, not "
                                    + length.getAsLong());
        }
        return decompressed(raw, head);
    }

    /** All bytes, or one more than may be. */
    private byte[] upToEnd(InputStream in, OptionalLong length) throws IOException {
        if (length.isEmpty() || length.getAsLong() > BELIEVED) {
            return in.readNBytes(maxSize + 1);
        }
        byte[] stated = new byte[(int) length.getAsLong()];
        int count = in.readNBytes(stated, 0, stated.length);
        if (count < stated.length) {
            return Arrays.copyOf(stated, count);
        }
        byte[] next = new byte[1];
        if (in.readNBytes(next, 0, 1) == 0) {
            return stated;
        }
        byte[] behind = in.readNBytes(maxSize - count);
        byte[] all = Arrays.copyOf(stated, count + 1 + behind.length);
        all[count] = next[0];
        System.arraycopy(behind, 0, all, count + 1, behind.length);
        return all;
    }

    /**
     * Reads what there is of the body of a failure, whose status says enough. A body that is cut,
     * or that has more than enough, is given as far as it came.
     *
     * @param response the response, which stays open
     * @param head its head
     * @param limit how many bytes are enough
     * @return the bytes; empty if there are none or they cannot be read
     */
    public byte[] readLeniently(HttpResponse response, ResponseHead head, int limit) {
        byte[] raw = upTo(limit, response.body());
        String encoding = encoding(head);
        if (encoding.equals(IDENTITY)) {
            return raw;
        }
        if (!isGzip(encoding)) {
            return new byte[0];
        }
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(raw))) {
            return upTo(limit, gzip);
        } catch (IOException notGzip) {
            return new byte[0];
        }
    }

    /** Up to so many bytes, or as many as come before the stream fails. */
    private static byte[] upTo(int limit, InputStream in) {
        byte[] bytes = new byte[limit];
        int length = 0;
        try {
            while (length < limit) {
                int count = in.read(bytes, length, limit - length);
                if (count < 0) {
                    break;
                }
                length += count;
            }
        } catch (IOException | RuntimeException | LinkageError cut) {
            // What came before is what there is; a transport's defect does not mask the status.
        }
        return Arrays.copyOf(bytes, length);
    }

    private byte[] decompressed(byte[] raw, ResponseHead head) throws UnusableResponseException {
        String encoding = encoding(head);
        if (encoding.equals(IDENTITY) || raw.length == 0) {
            return raw;
        }
        if (!isGzip(encoding)) {
            throw new UnusableResponseException(
                    Defect.NOT_JSON, "is encoded in a way that was not asked for");
        }
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(raw))) {
            byte[] content = gzip.readNBytes(maxSize + 1);
            if (content.length > maxSize) {
                throw tooLarge();
            }
            return content;
        } catch (EOFException cut) {
            throw new UnusableResponseException(cutOrForeign(head), "was cut off inside its gzip");
        } catch (IOException wrong) {
            throw new UnusableResponseException(
                    Defect.NOT_JSON, "is not the sound gzip that its head says it is");
        }
    }

    static String encoding(ResponseHead head) {
        return head.contentEncoding().orElse(IDENTITY).toLowerCase(Locale.ROOT);
    }

    static boolean isGzip(String encoding) {
        return encoding.equals("gzip") || encoding.equals("x-gzip");
    }

    /** A cut page of HTML says nothing about the operation, a cut document says it succeeded. */
    private static Defect cutOrForeign(ResponseHead head) {
        return head.isForeign() ? Defect.NOT_JSON : Defect.CUT;
    }

    private UnusableResponseException tooLarge() {
        return new UnusableResponseException(
                Defect.TOO_LARGE, "is larger than the " + maxSize + " bytes that the client reads");
    }
}
