package io.github.doapps.testkit.tck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.doapps.spi.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The head of an answer, and how its body ends. What is malformed is not quoted. */
record SocketAnswer(int status, HttpHeaders headers) {

    private static final int LONGEST_LINE = 65_536;

    /** Reads the head of the answer that is meant, past those that only announce it. */
    static SocketAnswer read(InputStream in) throws IOException {
        SocketAnswer head = readOne(in);
        while (head.status() < 200) {
            head = readOne(in);
        }
        return head;
    }

    static SocketAnswer readOne(InputStream in) throws IOException {
        String line = line(in);
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
            throw new IOException("the answer begins with no status line");
        }
        HttpHeaders.Builder headers = HttpHeaders.builder();
        for (String field = line(in); !field.isEmpty(); field = line(in)) {
            int colon = field.indexOf(':');
            if (colon <= 0) {
                throw new IOException("the answer has a header field without a name");
            }
            headers.add(field.substring(0, colon), field.substring(colon + 1).strip());
        }
        return new SocketAnswer(Integer.parseInt(line.substring(9, 12)), headers.build());
    }

    static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("the connection ended in the middle of the answer");
            }
            if (line.size() == LONGEST_LINE) {
                throw new IOException("the answer has a line without end");
            }
            line.write(one);
        }
        String text = line.toString(ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** The body's stream, which fails where the body is cut. */
    SocketBody body(InputStream in) {
        if (status == 204 || status == 304) {
            return SocketBody.sized(in, 0);
        }
        if (headers.first("Transfer-Encoding").isPresent()) {
            return SocketBody.chunked(in);
        }
        String length = headers.first("Content-Length").orElse(null);
        return length == null
                ? SocketBody.toTheEnd(in)
                : SocketBody.sized(in, Long.parseLong(length));
    }

    boolean keepsAlive() {
        return headers.first("Connection").filter("close"::equalsIgnoreCase).isEmpty();
    }
}
