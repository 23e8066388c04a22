package io.github.doapps.serde.jsonb;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The text of a document, decoded into the parser's own array: a String of it would be as large
 * again. Bytes that are not strict UTF-8 are refused when they are come upon.
 */
final class Utf8Reader extends Reader {

    private static final char NONE = 0;

    private final CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes;

    /** The second half of a pair where there was room for one. */
    private char low = NONE;

    Utf8Reader(byte[] utf8) {
        this.bytes = ByteBuffer.wrap(utf8);
    }

    @Override
    public int read(char[] text, int from, int count) {
        CharBuffer room = CharBuffer.wrap(text, from, count);
        if (low != NONE && room.hasRemaining()) {
            room.put(low);
            low = NONE;
        }
        decode(room);
        if (room.remaining() == 1 && bytes.hasRemaining()) {
            CharBuffer pair = CharBuffer.allocate(2);
            decode(pair);
            room.put(pair.get(0));
            low = pair.get(1);
        }
        int read = room.position() - from;
        return read == 0 && count > 0 ? -1 : read;
    }

    private void decode(CharBuffer room) {
        CoderResult result = strict.decode(bytes, room, true);
        if (result.isError()) {
            throw Refusals.malformed();
        }
    }

    @Override
    public void close() {}
}
