package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An answer as bytes, and where its parts end. Immutable; its arrays are not to be changed. */
final class AnswerBytes {

    private static final String ENDLESS_LINE = "X-Endless: yes\r\n";

    private final byte[] all;
    private final int statusLine;
    private final int fields;
    private final int body;
    private final byte[] refrain;
    private final boolean lastOnConnection;

    private AnswerBytes(
            byte[] all,
            int statusLine,
            int fields,
            int body,
            byte[] refrain,
            boolean lastOnConnection) {
        this.all = all;
        this.statusLine = statusLine;
        this.fields = fields;
        this.body = body;
        this.refrain = refrain;
        this.lastOnConnection = lastOnConnection;
    }

    /** Puts an answer together. */
    static AnswerBytes of(AnswerHead head, AnswerBody content, boolean lastOnConnection) {
        byte[] refrain = head.endless() ? bytes(ENDLESS_LINE) : content.refrain();
        List<String> fields = new ArrayList<>(head.fields());
        fields.addAll(content.fields(head.isBodiless()));
        String end = head.endless() ? "" : "\r\n";
        byte[] interim = bytes(head.interim());
        byte[] statusLine = bytes(head.statusLine());
        byte[] lines = bytes(AnswerHead.lines(fields) + end);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(interim);
        all.writeBytes(statusLine);
        all.writeBytes(lines);
        if (!head.endless()) {
            all.writeBytes(content.onTheWire());
        }
        return new AnswerBytes(
                all.toByteArray(),
                interim.length,
                interim.length + statusLine.length,
                interim.length + statusLine.length + lines.length,
                refrain,
                lastOnConnection || content.endsWithConnection());
    }

    /** Takes bytes apart: up to the first line's end, up to the first empty line, and the rest. */
    static AnswerBytes raw(byte[] bytes, boolean lastOnConnection) {
        int line = endOf(bytes, "\n", 0);
        int head = endOf(bytes, "\r\n\r\n", Math.max(0, line - 2));
        return new AnswerBytes(bytes, 0, line, head, new byte[0], lastOnConnection);
    }

    int length() {
        return all.length;
    }

    byte[] from(int start, int end) {
        return Arrays.copyOfRange(all, start, end);
    }

    boolean isEndless() {
        return refrain.length > 0;
    }

    byte[] refrain() {
        return refrain;
    }

    boolean isLastOnConnection() {
        return lastOnConnection;
    }

    /** How many bytes come before a point. */
    int upTo(Point point) {
        return switch (point) {
            case IN_REQUEST_HEAD, IN_REQUEST_BODY, AFTER_REQUEST -> 0;
            case IN_STATUS_LINE -> (statusLine + fields) / 2;
            case AFTER_STATUS_LINE -> fields;
            case IN_HEAD -> inLastLine();
            case AFTER_HEAD -> body;
            case IN_BODY -> (body + all.length) / 2;
            case AFTER_ANSWER -> all.length;
        };
    }

    /** The middle of the head's last line; of an empty line after a head without any other. */
    private int inLastLine() {
        int end = Math.max(fields, body - 4);
        int start = end;
        while (start > fields && all[start - 1] != '\n') {
            start--;
        }
        return end == fields ? Math.min(fields + 1, all.length) : (start + end) / 2;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static int endOf(byte[] bytes, String end, int from) {
        String text = new String(bytes, ISO_8859_1);
        int at = text.indexOf(end, from);
        return at < 0 ? bytes.length : at + end.length();
    }
}
