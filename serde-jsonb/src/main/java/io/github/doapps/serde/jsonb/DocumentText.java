package io.github.doapps.serde.jsonb;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The text of a document, checked for what a JSON-B implementation lets pass: bytes that are not
 * UTF-8, and whatever stands behind the first value. It looks for the end of that value alone;
 * whether the value is JSON is for the parser to say.
 */
final class DocumentText {

    private static final Pattern SCALAR =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    /**
     * What a String has in place of bytes that are not UTF-8, and what a document may have, too.
     */
    private static final char REPLACEMENT = '\ufffd';

    private final String text;
    private int position;

    private DocumentText(String text) {
        this.text = text;
    }

    /**
     * Decodes a document.
     *
     * @throws io.github.doapps.json.JsonException if the bytes are not strict UTF-8, or not one
     *     value with nothing but white space around it, or nested too deeply
     */
    static String of(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isStrict(utf8)) {
            throw Refusals.malformed();
        }
        new DocumentText(text).checkOneValue();
        return text;
    }

    private static boolean isStrict(byte[] utf8) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    private void checkOneValue() {
        skipWhiteSpace();
        char first = position < text.length() ? text.charAt(position) : 0;
        switch (first) {
            case '{', '[' -> skipContainer();
            case '"' -> skipString();
            default -> skipScalar();
        }
        skipWhiteSpace();
        if (position < text.length()) {
            throw Refusals.malformed();
        }
    }

    private void skipContainer() {
        int depth = 0;
        do {
            if (position == text.length()) {
                throw Refusals.malformed();
            }
            switch (text.charAt(position)) {
                case '{', '[' -> depth = Refusals.deeper(depth);
                case '}', ']' -> depth--;
                case '"' -> {
                    skipString();
                    continue;
                }
                default -> {
                    // Part of a scalar, or between values.
                }
            }
            position++;
        } while (depth > 0);
    }

    private void skipString() {
        position++;
        while (position < text.length() && text.charAt(position) != '"') {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        if (position >= text.length()) {
            throw Refusals.malformed();
        }
        position++;
    }

    private void skipScalar() {
        int start = position;
        while (position < text.length() && !isWhiteSpace(text.charAt(position))) {
            position++;
        }
        if (!SCALAR.matcher(text.substring(start, position)).matches()) {
            throw Refusals.malformed();
        }
    }

    private void skipWhiteSpace() {
        while (position < text.length() && isWhiteSpace(text.charAt(position))) {
            position++;
        }
    }

    private static boolean isWhiteSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
