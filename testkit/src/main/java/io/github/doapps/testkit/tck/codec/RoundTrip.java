package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.util.Arrays;

/** One document and the text that every codec writes for it. */
final class RoundTrip {

    private static final int SHOWN = 30;

    private RoundTrip() {}

    /** Holds both ways against the document and its text. */
    static void check(JsonCodec codec, JsonValue document, String text) {
        written(codec, document, text, "what encode() writes for the document");
        JsonValue read = read(codec, document, text);
        written(codec, read, text, "what encode() writes for what decode() read");
    }

    /** Holds what is read of a text, in whatever form it is, against the document. */
    static JsonValue read(JsonCodec codec, JsonValue document, String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        byte[] given = utf8.clone();
        JsonValue read = codec.decode(given);
        if (!Arrays.equals(utf8, given)) {
            throw new AssertionError("decode() MUST NOT change the bytes that it is given.");
        }
        if (!document.equals(read)) {
            same(ExpectedText.of(document), ExpectedText.of(read), "what decode() read");
            throw new AssertionError("what decode() read is not equal to the document.");
        }
        if (!read.equals(codec.decodeChecked(given)) || !Arrays.equals(utf8, given)) {
            throw new AssertionError(
                    "decodeChecked() MUST give what decode() gives, and MUST NOT change the bytes.");
        }
        return read;
    }

    /** Holds the bytes that are written against a text. */
    static void written(JsonCodec codec, JsonValue document, String text, String what) {
        byte[] wanted = text.getBytes(UTF_8);
        byte[] found = codec.encode(document);
        if (!Arrays.equals(wanted, found)) {
            same(text, new String(found, UTF_8), what);
            throw new AssertionError(what + " is not UTF-8.");
        }
    }

    /** A text of megabytes shows only where it differs. */
    private static void same(String wanted, String found, String what) {
        if (wanted.equals(found)) {
            return;
        }
        int at = 0;
        while (at < Math.min(wanted.length(), found.length())
                && wanted.charAt(at) == found.charAt(at)) {
            at++;
        }
        throw new AssertionError(
                what
                        + " differs at character "
                        + at
                        + ": wanted <"
                        + around(wanted, at)
                        + "> of "
                        + wanted.length()
                        + " characters, but found <"
                        + around(found, at)
                        + "> of "
                        + found.length());
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - SHOWN), Math.min(text.length(), at + SHOWN));
    }
}
