package io.github.doapps.testkit.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Reads the requests of one connection, each in as many steps as wanted. For one thread. */
final class RequestReader {

    private static final int LONGEST_HEAD = 1024 * 1024;
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final int connection;
    private final InputStream in;
    private final StringBuilder head = new StringBuilder();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Duration pause = Duration.ZERO;

    RequestReader(int connection, InputStream in) {
        this.connection = connection;
        this.in = in;
    }

    /** Reads the first byte of the next request; false if the client ended the connection. */
    boolean begin() throws IOException {
        head.setLength(0);
        body.reset();
        pause = Duration.ZERO;
        int first = in.read();
        if (first >= 0) {
            head.append((char) first);
        }
        return first >= 0;
    }

    /** Reads up to the end of the first line. */
    void requestLine() throws IOException, InterruptedException {
        headUpTo("\n");
    }

    /** Reads up to the middle of the body; false if there is none. */
    boolean halfOfBody() throws IOException, InterruptedException {
        ReceivedRequest request = wholeHead();
        int half = isChunked(request) ? 1 : (length(request) + 1) / 2;
        body.writeBytes(exactly(half));
        return half > 0;
    }

    /** Has all that follows of this request read a byte at a time, with a pause before each. */
    void slowDown(Duration interval) {
        pause = interval;
    }

    /** Reads what is left of the request. */
    ReceivedRequest rest() throws IOException, InterruptedException {
        ReceivedRequest request = wholeHead();
        if (isChunked(request)) {
            return request.withBody(chunks());
        }
        body.writeBytes(exactly(length(request) - body.size()));
        return request.withBody(body.toByteArray());
    }

    private ReceivedRequest wholeHead() throws IOException, InterruptedException {
        headUpTo(END_OF_HEAD);
        return ReceivedRequest.ofHead(connection, head.toString());
    }

    private void headUpTo(String end) throws IOException, InterruptedException {
        while (head.length() < end.length()
                || head.indexOf(end, head.length() - end.length()) < 0) {
            if (head.length() > LONGEST_HEAD) {
                throw new MalformedException("a head without an end");
            }
            head.append((char) next());
        }
    }

    private byte[] chunks() throws IOException, InterruptedException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        // The byte that was read already, if the exchange had got as far as that.
        String begun = body.size() == 0 ? "" : String.valueOf((char) body.toByteArray()[0]);
        int size = number(begun + line(), 16);
        while (size > 0) {
            content.writeBytes(exactly(size));
            if (!line().isEmpty()) {
                throw new MalformedException("a chunk without an end");
            }
            size = number(line(), 16);
        }
        while (!line().isEmpty()) {
            // Trailer fields say nothing that a body needs.
        }
        return content.toByteArray();
    }

    private String line() throws IOException, InterruptedException {
        StringBuilder line = new StringBuilder();
        for (int next = next(); next != '\n'; next = next()) {
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    private byte[] exactly(int count) throws IOException, InterruptedException {
        if (pause.isZero()) {
            byte[] bytes = in.readNBytes(count);
            if (bytes.length < count) {
                throw new EOFException("the request ends inside its body");
            }
            return bytes;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            bytes.write(next());
        }
        return bytes.toByteArray();
    }

    private int next() throws IOException, InterruptedException {
        if (!pause.isZero()) {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the request ends before its end");
        }
        return next;
    }

    private static boolean isChunked(ReceivedRequest request) {
        return request.header("Transfer-Encoding").isPresent();
    }

    private static int length(ReceivedRequest request) throws MalformedException {
        return number(request.header("Content-Length").orElse("0"), 10);
    }

    private static int number(String text, int radix) throws MalformedException {
        try {
            int extension = text.indexOf(';');
            String digits = extension < 0 ? text : text.substring(0, extension);
            return Integer.parseUnsignedInt(digits.strip(), radix) & Integer.MAX_VALUE;
        } catch (NumberFormatException e) {
            throw new MalformedException("a length that is no number");
        }
    }
}
