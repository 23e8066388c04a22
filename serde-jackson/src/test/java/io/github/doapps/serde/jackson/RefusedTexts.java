package io.github.doapps.serde.jackson;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes that every codec refuses, and with which words; the project's codecs share the list. */
final class RefusedTexts {

    static final String MALFORMED = "the text is not one JSON document";
    static final String DUPLICATE = "an object has a member name twice";
    static final String TOO_DEEP = "the document is nested too deeply";

    /** One text, and what the codec says to it. */
    static final class Refused {

        private final String name;
        private final byte[] utf8;
        private final String message;

        private Refused(String name, byte[] utf8, String message) {
            this.name = name;
            this.utf8 = utf8;
            this.message = message;
        }

        byte[] utf8() {
            return utf8.clone();
        }

        String message() {
            return message;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Refused> all = new ArrayList<>();

    private RefusedTexts() {
        for (String text : MalformedTexts.ALL) {
            add(text, text.getBytes(StandardCharsets.UTF_8), MALFORMED);
        }
        encodings();
        invalidUtf8();
        duplicates();
        tooDeep();
    }

    static List<Refused> all() {
        return new RefusedTexts().all;
    }

    private void encodings() {
        byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        add("a byte order mark alone", mark, MALFORMED);
        for (String text : List.of("{}", "1", "[\"a\"]", "\"\u00e9\"")) {
            add(
                    "a byte order mark before " + text,
                    join(mark, text.getBytes(StandardCharsets.UTF_8)),
                    MALFORMED);
            for (String charset :
                    List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE")) {
                add(charset + " " + text, text.getBytes(Charset.forName(charset)), MALFORMED);
            }
        }
    }

    private void invalidUtf8() {
        for (int[] bytes :
                new int[][] {
                    {0x80},
                    {0xbf, 0xbf},
                    {0xc0, 0x80},
                    {0xc1, 0xbf},
                    {0xc3},
                    {0xc3, 0x28},
                    {0xe0, 0x80, 0x80},
                    {0xe2, 0x82},
                    {0xed, 0xa0, 0x80},
                    {0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80},
                    {0xf0, 0x80, 0x80, 0x80},
                    {0xf0, 0x9f, 0x98},
                    {0xf4, 0x90, 0x80, 0x80},
                    {0xf5, 0x80, 0x80, 0x80},
                    {0xf8, 0x88, 0x80, 0x80, 0x80},
                    {0xfe},
                    {0xff}
                }) {
            byte[] invalid = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                invalid[i] = (byte) bytes[i];
            }
            byte[] quote = {'"'};
            String name = Arrays.toString(bytes);
            add("bytes in a string " + name, join(quote, invalid, quote), MALFORMED);
            add(
                    "bytes in a name " + name,
                    join(new byte[] {'{', '"'}, invalid, new byte[] {'"', ':', '1', '}'}),
                    MALFORMED);
            add(
                    "bytes after the document " + name,
                    join(new byte[] {'{', '}'}, invalid),
                    MALFORMED);
            add(
                    "bytes far in " + name,
                    join(
                            ("[" + " ".repeat(9_000) + "\"").getBytes(StandardCharsets.UTF_8),
                            invalid,
                            new byte[] {'"', ']'}),
                    MALFORMED);
            add("bytes alone " + name, invalid, MALFORMED);
        }
    }

    private void duplicates() {
        for (String text :
                List.of(
                        "{\"a\":1,\"a\":1}",
                        "{\"a\":null,\"b\":2,\"a\":null}",
                        "{\"a\":1,\"\\u0061\":2}",
                        "[{\"x\":{\"\":0,\"\":{}}}]",
                        "{\"o\":{\"a\":1},\"o\":{\"a\":2}}")) {
            add(text, text.getBytes(StandardCharsets.UTF_8), DUPLICATE);
        }
    }

    private void tooDeep() {
        for (int depth : List.of(257, 1001, 100_000)) {
            deep(depth, "[", "", "]");
            deep(depth, "{\"a\":", "1", "}");
            deep(depth, "[{\"a\":", "1", "}]");
            deep(depth, " [\n", "", "");
        }
    }

    private void deep(int depth, String open, String inside, String close) {
        String text = open.repeat(depth) + inside + close.repeat(depth);
        add(depth + " times " + open, text.getBytes(StandardCharsets.UTF_8), TOO_DEEP);
    }

    private void add(String name, byte[] utf8, String message) {
        all.add(new Refused(name, utf8, message));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
