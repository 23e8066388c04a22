package io.github.doapps.client.internal.logs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts a text into its lines, holding one of them at most, and no more of it than is wanted. */
final class LineReader {

    private static final int BUFFER = 8 * 1024;

    /** A character has at most that many bytes in UTF-8; those with four count as two. */
    private static final long BYTES_PER_CHARACTER = 3;

    private final InputStream in;
    private final long maxBytes;
    private final int maxLineLength;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long read;
    private boolean limitReached;

    /**
     * A reader.
     *
     * @param in the text, in UTF-8
     * @param maxBytes how much of it to read
     * @param maxLineLength how many characters of a line to give
     */
    LineReader(InputStream in, long maxBytes, int maxLineLength) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.maxLineLength = maxLineLength;
    }

    /**
     * A line, without its line break.
     *
     * @param text as much of it as is given
     * @param shortened whether it was longer
     */
    record Line(String text, boolean shortened) {}

    /** The next line, or null at the text's end. */
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        long most = Math.min(BYTES_PER_CHARACTER * maxLineLength, Integer.MAX_VALUE - 16);
        boolean any = false;
        boolean longer = false;
        while (at < end || fill()) {
            any = true;
            int lineBreak = lineBreakFrom(at);
            int stop = lineBreak < 0 ? end : lineBreak;
            int wanted = (int) Math.min(stop - at, most - line.size());
            line.write(buffer, at, wanted);
            longer |= wanted < stop - at;
            at = lineBreak < 0 ? end : lineBreak + 1;
            if (lineBreak >= 0) {
                return made(line, longer);
            }
        }
        return any ? made(line, longer) : null;
    }

    private boolean fill() throws IOException {
        if (read >= maxBytes) {
            // One more tells whether this is the end of it.
            limitReached |= in.read() >= 0;
            return false;
        }
        at = 0;
        end = Math.max(in.read(buffer, 0, (int) Math.min(BUFFER, maxBytes - read)), 0);
        read += end;
        return end > 0;
    }

    private int lineBreakFrom(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private Line made(ByteArrayOutputStream bytes, boolean longer) {
        String text = bytes.toString(StandardCharsets.UTF_8);
        if (!longer && text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        return text.length() > maxLineLength || longer
                ? new Line(shortened(text), true)
                : new Line(text, false);
    }

    private String shortened(String text) {
        int length = Math.min(text.length(), maxLineLength);
        boolean splitsPair =
                length > 0
                        && length < text.length()
                        && Character.isSurrogatePair(text.charAt(length - 1), text.charAt(length));
        return text.substring(0, splitsPair ? length - 1 : length);
    }

    /** How much was read. */
    long bytes() {
        return read;
    }

    /** Whether there was more than was to be read. */
    boolean limitReached() {
        return limitReached;
    }
}
