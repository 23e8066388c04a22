package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer, byte for byte what the test wants, right or wrong. The server adds only the line that
 * says where the body ends, as {@code Content-Length} unless told otherwise. It is sent as it is,
 * to a HEAD too. Immutable.
 */
public final class Answer {

    private static final int PADDING = 1_000;

    private final AnswerHead head;
    private final AnswerBody body;
    private final boolean last;
    private final byte @Nullable [] raw;

    private Answer(AnswerHead head, AnswerBody body, boolean last, byte @Nullable [] raw) {
        this.head = head;
        this.body = body;
        this.last = last;
        this.raw = raw;
    }

    /**
     * An answer without a body.
     *
     * @param status the status
     * @return the answer
     */
    public static Answer status(int status) {
        return new Answer(AnswerHead.of(status), AnswerBody.NONE, false, null);
    }

    /**
     * An answer with JSON.
     *
     * @param status the status
     * @param body the JSON, whether it is right or not
     * @return the answer
     */
    public static Answer json(int status, String body) {
        return status(status).header("Content-Type", "application/json").body(body);
    }

    /**
     * An answer that sends the client elsewhere.
     *
     * @param status the status, as 302
     * @param to where to
     * @return the answer
     */
    public static Answer redirect(int status, URI to) {
        return status(status).header("Location", to.toString());
    }

    /**
     * An answer that asks for credentials: 407, and Basic.
     *
     * @param realm what they are for
     * @return the answer
     */
    public static Answer proxyAuthenticationRequired(String realm) {
        return status(407).header("Proxy-Authenticate", "Basic realm=\"" + realm + "\"");
    }

    /**
     * An answer with white space, some thousandth of its size in gzip.
     *
     * @param status the status
     * @param unpacked the size of the white space in bytes
     * @return the answer
     */
    public static Answer gzipBomb(int status, long unpacked) {
        return json(status, "").claimingGzip().body(Gzip.bomb(unpacked));
    }

    /**
     * Bytes, whatever they are. The methods that change an answer refuse it, but for {@link
     * #connectionClose()}, which then adds no header.
     *
     * @param bytes the bytes, which are copied
     * @return the answer
     */
    public static Answer raw(byte[] bytes) {
        return new Answer(AnswerHead.of(200), AnswerBody.NONE, false, bytes.clone());
    }

    /**
     * Bytes, whatever they are, a char for each.
     *
     * @param latin1 the bytes
     * @return the answer
     */
    public static Answer raw(String latin1) {
        return raw(latin1.getBytes(ISO_8859_1));
    }

    /**
     * Adds a header, after those with its name that are there already.
     *
     * @param name the name
     * @param value the value
     * @return the answer
     */
    public Answer header(String name, String value) {
        return with(head.with(name + ": " + value));
    }

    /**
     * Adds headers of 1,000 bytes until they take as much as wanted.
     *
     * @param bytes the size of all of them together
     * @return the answer
     */
    public Answer paddedHead(int bytes) {
        Answer padded = this;
        for (int i = 0; i * PADDING < bytes; i++) {
            String name = "X-Padding-" + i;
            padded = padded.header(name, "p".repeat(PADDING - name.length() - ": \r\n".length()));
        }
        return padded;
    }

    /**
     * Sends another head first: 100, 103, or 101 that nobody asked for.
     *
     * @param status the status
     * @param fields header lines, as {@code Link: </a>}
     * @return the answer
     */
    public Answer precededBy(int status, String... fields) {
        return with(
                head.precededBy(
                        AnswerHead.lines("HTTP/1.1 " + status + " Interim", List.of(fields))));
    }

    /**
     * Sets the body.
     *
     * @param bytes the bytes, which are copied
     * @return the answer
     */
    public Answer body(byte[] bytes) {
        return with(body.with(bytes));
    }

    /**
     * Sets the body.
     *
     * @param text the text, which is sent in UTF-8
     * @return the answer
     */
    public Answer body(String text) {
        return body(text.getBytes(UTF_8));
    }

    /**
     * Sends the body that is set by now in gzip, and says so.
     *
     * @return the answer
     */
    public Answer gzipped() {
        return claimingGzip().body(Gzip.packed(body.content()));
    }

    /**
     * Sends the body that is set by now in gzip, with a wrong checksum at its end.
     *
     * @return the answer
     */
    public Answer gzippedWrongly() {
        return claimingGzip().body(Gzip.damaged(body.content()));
    }

    /**
     * Says that the body is gzip, whatever it is.
     *
     * @return the answer
     */
    public Answer claimingGzip() {
        return header("Content-Encoding", "gzip");
    }

    /**
     * Sends the body in chunks.
     *
     * @param size the bytes in each, more than 0; the last has what is left
     * @return the answer
     */
    public Answer chunked(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("chunks without a byte");
        }
        return with(body.chunked(size));
    }

    /**
     * Says a length that need not be the body's.
     *
     * @param length the value of {@code Content-Length}
     * @return the answer
     */
    public Answer saysLength(long length) {
        return with(body.saying(length));
    }

    /**
     * Says no length: the body ends with the connection.
     *
     * @return the answer
     */
    public Answer withoutLength() {
        return with(body.untilClose());
    }

    /**
     * Answers as a server of HTTP/1.0 that says no length.
     *
     * @return the answer
     */
    public Answer http10WithoutLength() {
        return with(head.withVersion("HTTP/1.0")).withoutLength();
    }

    /**
     * Lets the body go on for ever, with white space. It says no length, unless it comes in chunks
     * or {@link #saysLength} said one.
     *
     * @return the answer
     */
    public Answer endless() {
        return with(body.withoutEnd());
    }

    /**
     * Lets the head go on for ever, with header lines.
     *
     * @return the answer
     */
    public Answer endlessHead() {
        return with(head.withoutEnd());
    }

    /**
     * Says {@code Connection: close}, and does it.
     *
     * @return the answer
     */
    public Answer connectionClose() {
        if (raw != null) {
            return new Answer(head, body, true, raw);
        }
        return new Answer(head.with("Connection: close"), body, true, null);
    }

    AnswerBytes bytes() {
        if (raw != null) {
            return AnswerBytes.raw(raw, last);
        }
        return AnswerBytes.of(head, body, last);
    }

    private Answer with(AnswerHead other) {
        return with(other, body);
    }

    private Answer with(AnswerBody other) {
        return with(head, other);
    }

    private Answer with(AnswerHead newHead, AnswerBody newBody) {
        if (raw != null) {
            throw new IllegalStateException("raw bytes are sent as they are");
        }
        return new Answer(newHead, newBody, last, null);
    }

    /** The status alone: what a test sends may look like a secret. */
    @Override
    public String toString() {
        return raw == null ? String.valueOf(head.status()) : raw.length + " raw bytes";
    }
}
