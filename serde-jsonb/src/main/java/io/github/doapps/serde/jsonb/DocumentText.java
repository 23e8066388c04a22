package io.github.doapps.serde.jsonb;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Looks at the text of a document for what a JSON-B implementation lets pass behind the first
 * value, and for what nests too deeply. It looks for the end of that value alone; whether the value
 * is JSON is for the parser to say.
 */
final class DocumentText {

    private static final Pattern SCALAR =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    /** What is no ASCII is part of a string, or of nothing that JSON has. */
    private final byte[] text;

    private int position;

    private DocumentText(byte[] text) {
        this.text = text;
    }

    /**
     * Checks a document.
     *
     * @throws io.github.doapps.json.JsonException if the text is not one value with nothing but
     *     white space around it, or nested too deeply
     */
    static void check(byte[] utf8) {
        new DocumentText(utf8).checkOneValue();
    }

    private void checkOneValue() {
        skipWhiteSpace();
        byte first = position < text.length ? text[position] : 0;
        switch (first) {
            case '{', '[' -> skipContainer();
            case '"' -> skipString();
            default -> skipScalar();
        }
        skipWhiteSpace();
        if (position < text.length) {
            throw Refusals.malformed();
        }
    }

    private void skipContainer() {
        int depth = 0;
        do {
            if (position == text.length) {
                throw Refusals.malformed();
            }
            switch (text[position]) {
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
        while (position < text.length && text[position] != '"') {
            position += text[position] == '\\' ? 2 : 1;
        }
        if (position >= text.length) {
            throw Refusals.malformed();
        }
        position++;
    }

    private void skipScalar() {
        int start = position;
        while (position < text.length && !isWhiteSpace(text[position])) {
            position++;
        }
        if (!SCALAR.matcher(new String(text, start, position - start, StandardCharsets.UTF_8))
                .matches()) {
            throw Refusals.malformed();
        }
    }

    private void skipWhiteSpace() {
        while (position < text.length && isWhiteSpace(text[position])) {
            position++;
        }
    }

    private static boolean isWhiteSpace(byte c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
