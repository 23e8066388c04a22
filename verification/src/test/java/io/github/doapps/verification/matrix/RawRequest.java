package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as its bytes came. */
final class RawRequest {

    private static final String CRLF = "\r\n";

    private final int connection;
    private final String head;
    private final byte[] body;

    private RawRequest(int connection, String head, byte[] body) {
        this.connection = connection;
        this.head = head;
        this.body = body;
    }

    /**
     * Reads the rest of a request.
     *
     * @param connection the number of its connection, from 1
     * @param first the first byte, which was read already
     * @param in the bytes after it
     */
    static RawRequest read(int connection, int first, InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(first);
        while (!text(bytes).endsWith(CRLF + CRLF)) {
            bytes.write(byteOf(in));
        }
        String head = text(bytes);
        RawRequest bodiless = new RawRequest(connection, head, new byte[0]);
        if (bodiless.header("Transfer-Encoding").isPresent()) {
            return new RawRequest(connection, head, chunks(in));
        }
        int length = bodiless.header("Content-Length").map(Integer::parseInt).orElse(0);
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the request ends inside its body");
        }
        return new RawRequest(connection, head, body);
    }

    /** The number of the connection it came on, from 1. */
    int connection() {
        return connection;
    }

    /** Request line and headers, with the empty line after them. */
    String head() {
        return head;
    }

    String requestLine() {
        return head.substring(0, head.indexOf(CRLF));
    }

    /** Path and query, as they came. */
    String target() {
        return requestLine().split(" ", -1)[1];
    }

    /** The header lines in their order, as they came. */
    List<String> headerLines() {
        List<String> lines = new ArrayList<>(List.of(head.split(CRLF)));
        lines.remove(0);
        return lines;
    }

    /** The one header of a name, whatever its case. */
    Optional<String> header(String name) {
        List<String> values =
                headerLines().stream()
                        .filter(
                                line ->
                                        line.regionMatches(
                                                true, 0, name + ":", 0, name.length() + 1))
                        .map(line -> line.substring(name.length() + 1).strip())
                        .toList();
        assertThat(values).as("headers named %s", name).hasSizeLessThan(2);
        return values.stream().findFirst();
    }

    /** The headers by name, of which none may come twice. */
    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : headerLines()) {
            int colon = line.indexOf(':');
            assertThat(headers.put(line.substring(0, colon), line.substring(colon + 1).strip()))
                    .as("a second header %s", line.substring(0, colon))
                    .isNull();
        }
        return headers;
    }

    String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    byte[] bodyBytes() {
        return body.clone();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
            body.write(in.readNBytes(size));
            String end = line(in);
            if (size == 0) {
                while (!end.isEmpty()) {
                    end = line(in);
                }
                return body.toByteArray();
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!text(bytes).endsWith(CRLF)) {
            bytes.write(byteOf(in));
        }
        return text(bytes).substring(0, bytes.size() - CRLF.length());
    }

    private static int byteOf(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the request ends inside its head");
        }
        return next;
    }

    /** Byte for byte: a head that is not ASCII shows as what it is. */
    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
