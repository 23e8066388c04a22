package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** The body of an answer, and how its head says where it ends. Immutable. */
final class AnswerBody {

    static final AnswerBody NONE = new AnswerBody(new byte[0], Framing.LENGTH, 0, false);

    private static final int NEVER = 8;

    private final byte[] content;
    private final Framing framing;
    private final long size;
    private final boolean endless;

    private AnswerBody(byte[] content, Framing framing, long size, boolean endless) {
        this.content = content;
        this.framing = framing;
        this.size = size;
        this.endless = endless;
    }

    private enum Framing {
        LENGTH,
        /** A length that is not its own. */
        WRONG_LENGTH,
        CHUNKED,
        UNTIL_CLOSE
    }

    AnswerBody with(byte[] bytes) {
        return new AnswerBody(bytes.clone(), framing, size, endless);
    }

    AnswerBody saying(long length) {
        return new AnswerBody(content, Framing.WRONG_LENGTH, length, endless);
    }

    AnswerBody chunked(int most) {
        return new AnswerBody(content, Framing.CHUNKED, most, endless);
    }

    AnswerBody untilClose() {
        return new AnswerBody(content, Framing.UNTIL_CLOSE, 0, endless);
    }

    /** What has a length has an end, so that one ends with the connection. */
    AnswerBody withoutEnd() {
        Framing other = framing == Framing.LENGTH ? Framing.UNTIL_CLOSE : framing;
        return new AnswerBody(content, other, size, true);
    }

    byte[] content() {
        return content.clone();
    }

    boolean isEmpty() {
        return content.length == 0;
    }

    boolean endsWithConnection() {
        return framing == Framing.UNTIL_CLOSE;
    }

    /** The header lines that say where it ends. */
    List<String> fields(boolean bodiless) {
        return switch (framing) {
            case LENGTH ->
                    bodiless && isEmpty()
                            ? List.of()
                            : List.of("Content-Length: " + content.length);
            case WRONG_LENGTH -> List.of("Content-Length: " + size);
            case CHUNKED -> List.of("Transfer-Encoding: chunked");
            case UNTIL_CLOSE -> List.of();
        };
    }

    byte[] onTheWire() {
        return framing == Framing.CHUNKED ? chunks() : content;
    }

    /** What comes after it again and again. White space, so that JSON never becomes wrong. */
    byte[] refrain() {
        if (!endless) {
            return new byte[0];
        }
        String spaces = " ".repeat(NEVER);
        return ascii(framing == Framing.CHUNKED ? NEVER + "\r\n" + spaces + "\r\n" : spaces);
    }

    private byte[] chunks() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int from = 0; from < content.length; from += (int) size) {
            int length = (int) Math.min(size, content.length - from);
            out.writeBytes(ascii(Integer.toHexString(length) + "\r\n"));
            out.write(content, from, length);
            out.writeBytes(ascii("\r\n"));
        }
        if (!endless) {
            out.writeBytes(ascii("0\r\n\r\n"));
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
