package io.github.doapps.verification.matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** An answer, byte for byte, and what becomes of the connection after it. Immutable. */
final class RawReply {

    /** What becomes of the connection. */
    enum Then {
        /** It waits for the next request. */
        KEEP,
        /** It is closed in good order. */
        CLOSE,
        /** It is reset. */
        RESET,
        /** It stays open, and nothing more comes. */
        HOLD
    }

    private final byte[] bytes;
    private final Then then;
    private final int dripped;

    private RawReply(byte[] bytes, Then then, int dripped) {
        this.bytes = bytes;
        this.then = then;
        this.dripped = dripped;
    }

    /** Bytes as they are, one for each char. */
    static RawReply raw(String bytes) {
        return new RawReply(bytes.getBytes(StandardCharsets.ISO_8859_1), Then.KEEP, 0);
    }

    /** A status with a JSON body and further header lines. */
    static RawReply json(int status, String body, String... headers) {
        return whole(
                status, utf8(body), with(headers, "Content-Type: application/json; charset=utf-8"));
    }

    /** A status with an HTML body and further header lines. */
    static RawReply html(int status, String body, String... headers) {
        return whole(status, utf8(body), with(headers, "Content-Type: text/html; charset=UTF-8"));
    }

    /** A status with a JSON body that is compressed. */
    static RawReply gzip(int status, String body, String... headers) {
        return whole(
                status,
                gzipped(utf8(body)),
                with(headers, "Content-Type: application/json", "Content-Encoding: gzip"));
    }

    /** A status with a body of bytes, its length and further header lines. */
    static RawReply whole(int status, byte[] body, List<String> headers) {
        return new RawReply(
                joined(head(status, with(headers, "Content-Length: " + body.length)), body),
                Then.KEEP,
                0);
    }

    /** A status with a body in chunks of a size, the last of them shorter. */
    static RawReply chunked(int status, byte[] body, int size, List<String> headers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head(status, with(headers, "Transfer-Encoding: chunked")));
        for (int from = 0; from < body.length; from += size) {
            byte[] chunk = Arrays.copyOfRange(body, from, Math.min(body.length, from + size));
            out.writeBytes(utf8(Integer.toHexString(chunk.length) + "\r\n"));
            out.writeBytes(chunk);
            out.writeBytes(utf8("\r\n"));
        }
        out.writeBytes(utf8("0\r\n\r\n"));
        return new RawReply(out.toByteArray(), Then.KEEP, 0);
    }

    /** Nothing at all. */
    static RawReply nothing() {
        return raw("");
    }

    /** The first bytes of this answer. */
    RawReply first(int count) {
        return new RawReply(Arrays.copyOf(bytes, count), then, dripped);
    }

    /** All but the last bytes of this answer. */
    RawReply withoutLast(int count) {
        return first(bytes.length - count);
    }

    /** This answer, after which the connection ends so. */
    RawReply then(Then end) {
        return new RawReply(bytes, end, dripped);
    }

    /** This answer, of which the last bytes come one after the other, with a pause before each. */
    RawReply drippingLast(int count) {
        return new RawReply(bytes, then, count);
    }

    /** This answer, after other bytes. */
    RawReply after(String before) {
        return new RawReply(
                joined(before.getBytes(StandardCharsets.ISO_8859_1), bytes), then, dripped);
    }

    Then then() {
        return then;
    }

    /** What comes at once. */
    byte[] atOnce() {
        return Arrays.copyOf(bytes, bytes.length - dripped);
    }

    /** What comes byte after byte. */
    byte[] dripped() {
        return Arrays.copyOfRange(bytes, bytes.length - dripped, bytes.length);
    }

    static byte[] gzipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] head(int status, List<String> headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Said\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> with(String[] headers, String... more) {
        return with(Arrays.asList(headers), more);
    }

    private static List<String> with(List<String> headers, String... more) {
        return Stream.concat(headers.stream(), Arrays.stream(more)).toList();
    }

    private static byte[] joined(byte[] head, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
