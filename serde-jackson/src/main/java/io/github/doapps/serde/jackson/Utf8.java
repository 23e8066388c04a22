package io.github.doapps.serde.jackson;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Refuses bytes that Jackson would take for text though they are not UTF-8. */
final class Utf8 {

    private static final int CHUNK = 1024;
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Utf8() {}

    /**
     * Checks the whole of a document.
     *
     * @throws io.github.doapps.json.JsonException if the bytes are not strict UTF-8, or begin as
     *     another encoding does
     */
    static void check(byte[] utf8) {
        if (looksLikeAnotherEncoding(utf8) || !isStrict(utf8)) {
            throw Refusals.malformed();
        }
    }

    /**
     * Jackson guesses UTF-16 and UTF-32 by a byte order mark or by zero bytes, and skips UTF-8's
     * mark. No JSON document begins with either.
     */
    private static boolean looksLikeAnotherEncoding(byte[] utf8) {
        return (utf8.length > 0 && utf8[0] <= 0) || (utf8.length > 1 && utf8[1] == 0);
    }

    /** Jackson itself lets pass overlong forms and surrogates that were encoded one by one. */
    private static boolean isStrict(byte[] utf8) {
        return isAscii(utf8) || decodes(utf8);
    }

    /** Eight bytes at a time, four times in a step, since nearly every document is. */
    private static boolean isAscii(byte[] utf8) {
        long seen = 0;
        int at = 0;
        for (; at < utf8.length - 31; at += 32) {
            seen |=
                    (long) EIGHT.get(utf8, at)
                            | (long) EIGHT.get(utf8, at + 8)
                            | (long) EIGHT.get(utf8, at + 16)
                            | (long) EIGHT.get(utf8, at + 24);
        }
        for (; at < utf8.length; at++) {
            seen |= utf8[at];
        }
        return (seen & HIGH_BITS) == 0;
    }

    private static boolean decodes(byte[] utf8) {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(utf8);
        CharBuffer unused = CharBuffer.allocate(Math.min(CHUNK, utf8.length + 1));
        CoderResult result;
        do {
            unused.clear();
            result = strict.decode(in, unused, true);
        } while (result.isOverflow());
        return !result.isError();
    }
}
