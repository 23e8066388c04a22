package io.github.doapps.testkit.internal.http;

import java.nio.charset.StandardCharsets;

/** The bytes of a body. Immutable. */
public final class Bytes {

    /** No bytes. */
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Some bytes.
     *
     * @param bytes the bytes, which are copied
     * @return the same bytes
     */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /**
     * A text's bytes in UTF-8.
     *
     * @param text the text
     * @return its bytes
     */
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * How many there are.
     *
     * @return the count
     */
    public int length() {
        return bytes.length;
    }

    /**
     * The bytes.
     *
     * @return a copy
     */
    public byte[] toArray() {
        return bytes.clone();
    }

    /**
     * The bytes as text in UTF-8.
     *
     * @return the text
     */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The count alone: a body may be secret. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
