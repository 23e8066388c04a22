package io.github.doapps.transport.feign;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a response whole or not at all. HttpClient 5's own parser takes the end of the
 * connection for the end of the head, looks for a status line behind lines that are none, and reads
 * on for as long as something comes. One for each connection; what it throws quotes nothing.
 */
final class ResponseHeadParser extends DefaultHttpResponseParser {

    /** What the heads of one exchange may come to, those with 1xx included. */
    static final int MAX_HEAD_BYTES = 256 * 1024;

    private static final String VERSION = "HTTP/1.";

    private @Nullable SessionInputBuffer read;
    private boolean betweenHeads;
    private int headBytes;

    ResponseHeadParser(Http1Config config) {
        super(config);
    }

    /** Whether more was read from the connection than anybody has taken. */
    boolean hasUnread() {
        return read != null && read.length() > 0;
    }

    /** Null where the connection ended before a head began. */
    @Override
    public @Nullable ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
            throws IOException, HttpException {
        read = buffer;
        boolean begun = buffer.length() > 0;
        if (begun && !betweenHeads) {
            // Read before the request was written, as what a proxy slips in behind its answer to
            // CONNECT, outside of TLS: no answer to this request, whatever it looks like.
            throw new IOException("the server answered before it was asked");
        }
        @Nullable ClassicHttpResponse head = super.parse(buffer, new HeadStream(in, begun));
        betweenHeads = head != null && head.getCode() < HttpStatus.SC_SUCCESS;
        headBytes = betweenHeads ? headBytes : 0;
        return head;
    }

    @Override
    protected ClassicHttpResponse createMessage(CharArrayBuffer line)
            throws IOException, HttpException {
        if (!isStatusLine(line)) {
            throw new IOException("the answer does not begin with a status line of HTTP/1");
        }
        ClassicHttpResponse head = super.createMessage(line);
        if (head.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS) {
            throw new IOException("the server switched to another protocol, unasked");
        }
        return head;
    }

    /** The version with a digit, a blank, three digits, and nothing or a blank and whatever. */
    private static boolean isStatusLine(CharArrayBuffer line) {
        int digit = VERSION.length();
        int status = digit + 2;
        int end = status + 3;
        if (line.length() < end || (line.length() > end && line.charAt(end) != ' ')) {
            return false;
        }
        for (int at = 0; at < digit; at++) {
            if (line.charAt(at) != VERSION.charAt(at)) {
                return false;
            }
        }
        return isDigit(line.charAt(digit))
                && line.charAt(digit + 1) == ' '
                && line.charAt(status) != '0'
                && isDigit(line.charAt(status))
                && isDigit(line.charAt(status + 1))
                && isDigit(line.charAt(status + 2));
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    /** Is asked for more only while the head has no end yet. */
    private final class HeadStream extends InputStream {

        private final InputStream in;
        private boolean begun;

        HeadStream(InputStream in, boolean begun) {
            this.in = in;
            this.begun = begun;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (headBytes >= MAX_HEAD_BYTES) {
                throw new MessageConstraintException(
                        "the head of the response is longer than 256 KiB");
            }
            int count = in.read(buffer, offset, length);
            if (count < 0 && begun) {
                throw new ConnectionClosedException(
                        "the connection ended inside the head of the response");
            }
            begun = true;
            headBytes += Math.max(count, 0);
            return count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
