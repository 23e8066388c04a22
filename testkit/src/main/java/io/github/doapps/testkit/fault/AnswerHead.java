package io.github.doapps.testkit.fault;

import java.util.List;
import java.util.stream.Stream;

/**
 * The head of an answer.
 *
 * @param interim the heads before it, as they are on the wire
 * @param version the protocol's version
 * @param status the status
 * @param fields the header lines that the test asked for
 * @param endless whether its lines never end
 */
record AnswerHead(
        String interim, String version, int status, List<String> fields, boolean endless) {

    private static final String CRLF = "\r\n";

    static AnswerHead of(int status) {
        return new AnswerHead("", "HTTP/1.1", status, List.of(), false);
    }

    static String lines(String first, List<String> fields) {
        return first + CRLF + lines(fields) + CRLF;
    }

    static String lines(List<String> fields) {
        StringBuilder lines = new StringBuilder();
        fields.forEach(field -> lines.append(field).append(CRLF));
        return lines.toString();
    }

    String statusLine() {
        return version + " " + status + " Scripted" + CRLF;
    }

    /** Whether an answer of this status has no body by HTTP. */
    boolean isBodiless() {
        return status < 200 || status == 204 || status == 304;
    }

    AnswerHead precededBy(String heads) {
        return new AnswerHead(interim + heads, version, status, fields, endless);
    }

    AnswerHead withVersion(String other) {
        return new AnswerHead(interim, other, status, fields, endless);
    }

    AnswerHead with(String line) {
        return new AnswerHead(
                interim,
                version,
                status,
                Stream.concat(fields.stream(), Stream.of(line)).toList(),
                endless);
    }

    AnswerHead withoutEnd() {
        return new AnswerHead(interim, version, status, fields, true);
    }
}
