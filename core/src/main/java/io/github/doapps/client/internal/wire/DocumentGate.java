package io.github.doapps.client.internal.wire;

import io.github.doapps.json.JsonException;
import java.util.Arrays;

/**
 * One strict look at a JSON text, before a codec sees it that is not as strict itself, so that
 * every codec takes the same and all of them refuse the same: strict UTF-8, no byte order mark, RFC
 * 8259's grammar to the letter, nesting to 256, names to 50,000 bytes and without half a surrogate
 * pair, numbers to 1,000 characters, nothing behind the document.
 */
public final class DocumentGate {

    static final int MAX_DEPTH = 256;
    static final int MAX_NAME = 50_000;
    static final int MAX_NUMBER = 1_000;

    private final byte[] text;
    private int at;
    private boolean ascii = true;

    /** How many bytes longer the last string is than its UTF-8, for its escapes. */
    private int escaping;

    private DocumentGate(byte[] text) {
        this.text = text;
    }

    /**
     * Checks a text.
     *
     * @param text the bytes
     * @throws UnfinishedException if they are the beginning of one
     * @throws JsonException if they are not one document within the limits; the message gives the
     *     place and nothing of the text
     */
    public static void check(byte[] text) {
        new DocumentGate(text).checkAll();
    }

    private void checkAll() {
        if (StrictUtf8.beginsWithMark(text)) {
            throw at(0, "begins with a byte order mark");
        }
        skipWhiteSpace();
        if (at == text.length) {
            throw new JsonException("is empty");
        }
        value();
        skipWhiteSpace();
        if (at < text.length) {
            throw refused("goes on after its end");
        }
        if (!ascii) {
            checkUtf8();
        }
    }

    /** What is not UTF-8 is told as that, whatever else is wrong with it. */
    private void checkUtf8() {
        int defect = StrictUtf8.defectIn(text);
        if (defect >= 0) {
            throw at(defect, "is not UTF-8");
        }
    }

    /**
     * Containers are kept on a stack of its own, since a recursion's depth is the JVM's to choose.
     */
    private void value() {
        boolean[] isObject = new boolean[16];
        int depth = 0;
        boolean valueNext = true;
        while (true) {
            if (valueNext) {
                byte first = peek();
                if (first == '{' || first == '[') {
                    if (depth == MAX_DEPTH) {
                        throw refused("is nested more than " + MAX_DEPTH + " deep");
                    }
                    if (depth == isObject.length) {
                        isObject = Arrays.copyOf(isObject, depth * 2);
                    }
                    isObject[depth++] = first == '{';
                    at++;
                    skipWhiteSpace();
                    if (peek() == (first == '{' ? '}' : ']')) {
                        at++;
                        depth--;
                        valueNext = false;
                    } else if (first == '{') {
                        name();
                    }
                } else {
                    scalar(first);
                    valueNext = false;
                }
                if (depth == 0) {
                    return;
                }
                continue;
            }
            skipWhiteSpace();
            byte next = peek();
            if (next == ',') {
                at++;
                skipWhiteSpace();
                if (isObject[depth - 1]) {
                    name();
                }
                valueNext = true;
            } else if (next == (isObject[depth - 1] ? '}' : ']')) {
                at++;
                depth--;
                if (depth == 0) {
                    return;
                }
            } else {
                throw malformed();
            }
        }
    }

    private void name() {
        int start = at;
        if (peek() != '"') {
            throw malformed();
        }
        string(true);
        if (at - start - 2 - escaping > MAX_NAME) {
            at = start;
            throw refused("has a member name of more than " + MAX_NAME + " bytes");
        }
        skipWhiteSpace();
        if (peek() != ':') {
            throw malformed();
        }
        at++;
        skipWhiteSpace();
    }

    private void scalar(byte first) {
        switch (first) {
            case '"' -> string(false);
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> number();
        }
    }

    private void literal(String word) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (peek() != word.charAt(i)) {
                throw malformed();
            }
        }
    }

    /**
     * A string. Half a surrogate pair is a string's own affair; in a name some libraries refuse it
     * and some do not, so it is refused here.
     */
    private void string(boolean isName) {
        int start = at++;
        escaping = 0;
        while (true) {
            skipPlain();
            byte b = peek();
            if (b >= 0 && b < ' ') {
                throw malformed();
            }
            at++;
            if (b == '"') {
                return;
            }
            if (b < 0) {
                ascii = false;
            } else {
                int escape = at - 1;
                char escaped = escape();
                if (isName && Character.isSurrogate(escaped) && !isPaired(escaped)) {
                    at = start;
                    throw refused("has half a surrogate pair in a member name");
                }
                escaping += at - escape - utf8Length(escaped);
            }
        }
    }

    /** Over what stands for itself and is ASCII, which is nearly everything. */
    private void skipPlain() {
        int end = at;
        while (end < text.length && text[end] >= ' ' && text[end] != '"' && text[end] != '\\') {
            end++;
        }
        at = end;
    }

    /** The bytes of a character; of half a pair, those of the pair. */
    private static int utf8Length(char character) {
        int narrow = character < 0x80 ? 1 : 2;
        return character < 0x800 ? narrow : Character.isSurrogate(character) ? 4 : 3;
    }

    private boolean isPaired(char half) {
        if (Character.isLowSurrogate(half) || peek() != '\\') {
            return false;
        }
        at++;
        return Character.isLowSurrogate(escape());
    }

    /** The character that an escape of four digits stands for; zero for any other escape. */
    private char escape() {
        byte b = peek();
        int character = 0;
        if (b == 'u') {
            for (int i = 0; i < 4; i++) {
                at++;
                int digit = Character.digit(peek(), 16);
                if (digit < 0) {
                    throw malformed();
                }
                character = character << 4 | digit;
            }
        } else if ("\"\\/bfnrt".indexOf(b) < 0) {
            throw malformed();
        }
        at++;
        return (char) character;
    }

    private void number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (at < text.length && text[at] == '.') {
            at++;
            digits();
        }
        if (at < text.length && (text[at] == 'e' || text[at] == 'E')) {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        if (at - start > MAX_NUMBER) {
            at = start;
            throw refused("has a number of more than " + MAX_NUMBER + " characters");
        }
    }

    private void digits() {
        int start = at;
        while (at < text.length && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        if (at == start) {
            peek();
            throw malformed();
        }
    }

    private void skipWhiteSpace() {
        while (at < text.length
                && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            at++;
        }
    }

    private byte peek() {
        if (at >= text.length) {
            checkUtf8();
            throw new UnfinishedException();
        }
        return text[at];
    }

    private JsonException malformed() {
        return refused("is not JSON");
    }

    private JsonException refused(String what) {
        checkUtf8();
        return at(at, what);
    }

    private static JsonException at(int place, String what) {
        return new JsonException(what + " (at byte " + place + ")");
    }
}
