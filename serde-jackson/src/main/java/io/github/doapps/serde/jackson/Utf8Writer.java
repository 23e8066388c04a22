package io.github.doapps.serde.jackson;

import java.io.Writer;
import java.util.Arrays;

/**
 * Collects JSON text as UTF-8, a lone surrogate as its escape. Jackson's own byte generator escapes
 * every surrogate, pairs too, and before 2.18 cannot be told not to; its character generator leaves
 * them all as they are.
 */
final class Utf8Writer extends Writer {

    private static final int LONGEST_FORM = 6;
    private static final char NONE = 0;

    private byte[] bytes = {};
    private int size;
    private char high = NONE;

    @Override
    public void write(char[] text, int from, int count) {
        reserve(count);
        int end = from + count;
        int at = from;
        while (at < end) {
            if (high == NONE) {
                at = addAscii(text, at, end);
            }
            if (at < end) {
                addUnit(text[at++]);
                reserve(end - at);
            }
        }
    }

    /** Nearly all there is. Ends with the first that is none, whose place it gives. */
    private int addAscii(char[] text, int from, int end) {
        byte[] to = bytes;
        int count = size;
        int at = from;
        while (at < end && text[at] < 0x80) {
            to[count++] = (byte) text[at++];
        }
        size = count;
        return at;
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

    /** What was written so far. */
    byte[] toByteArray() {
        settleHigh();
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
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
