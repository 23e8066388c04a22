package io.github.doapps.serde.jsonb;

import java.io.Writer;
import java.util.Arrays;

/**
 * Collects JSON text as UTF-8: without the white space between its tokens, which a formatting
 * JsonbConfig puts there, and a lone surrogate as its escape, where an encoder would write a
 * question mark.
 */
final class CompactUtf8Writer extends Writer {

    private static final int LONGEST_FORM = 6;
    private static final char NONE = 0;

    private byte[] bytes = {};
    private int size;
    private char high = NONE;
    private boolean inString;
    private boolean afterBackslash;

    @Override
    public void write(char[] text, int from, int count) {
        reserve(count);
        for (int i = from; i < from + count; i++) {
            char c = text[i];
            if (!isOfTheDocument(c)) {
                continue;
            }
            if (c < 0x80 && high == NONE) {
                bytes[size++] = (byte) c;
            } else {
                addUnit(c);
                reserve(from + count - i);
            }
        }
    }

    /** What was written so far. */
    byte[] toByteArray() {
        settleHigh();
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    private boolean isOfTheDocument(char c) {
        if (!inString) {
            inString = c == '"';
            return c != ' ' && c != '\n' && c != '\r' && c != '\t';
        }
        if (afterBackslash) {
            afterBackslash = false;
        } else if (c == '\\') {
            afterBackslash = true;
        } else if (c == '"') {
            inString = false;
        }
        return true;
    }

    private void addUnit(char c) {
        if (high != NONE && Character.isLowSurrogate(c)) {
            add(Character.toCodePoint(high, c));
            high = NONE;
            return;
        }
        settleHigh();
        if (Character.isHighSurrogate(c)) {
            // The other half may come with the next call.
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            addEscape(c);
        } else {
            add(c);
        }
    }

    /** A text that comes whole, and has only ASCII, needs no other array than its own. */
    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, size * 2));
        }
    }

    private void settleHigh() {
        if (high != NONE) {
            addEscape(high);
            high = NONE;
        }
    }

    private void add(int c) {
        reserve(LONGEST_FORM);
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xc0 | c >> 6);
            addTail(c);
        } else if (c < 0x10000) {
            bytes[size++] = (byte) (0xe0 | c >> 12);
            addTail(c >> 6);
            addTail(c);
        } else {
            bytes[size++] = (byte) (0xf0 | c >> 18);
            addTail(c >> 12);
            addTail(c >> 6);
            addTail(c);
        }
    }

    private void addTail(int c) {
        bytes[size++] = (byte) (0x80 | (c & 0x3f));
    }

    private void addEscape(char surrogate) {
        add('\\');
        add('u');
        Integer.toHexString(surrogate).chars().forEach(this::add);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
