package io.github.doapps.testkit.tck.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes that are not strict UTF-8 without a byte order mark. */
final class EncodingCases {

    private final List<CodecCase> all = new ArrayList<>();

    private EncodingCases() {
        encodings();
        invalidUtf8();
    }

    static List<CodecCase> all() {
        return new EncodingCases().all;
    }

    private void encodings() {
        byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        add("a byte order mark alone", mark);
        for (String text : List.of("{}", "1", "[\"a\"]", "\"\u00e9\"")) {
            add(
                    "a byte order mark before " + text,
                    join(mark, text.getBytes(StandardCharsets.UTF_8)));
            for (String charset :
                    List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE")) {
                add(charset + " " + text, text.getBytes(Charset.forName(charset)));
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
            add("bytes in a string " + name, join(quote, invalid, quote));
            add(
                    "bytes in a name " + name,
                    join(new byte[] {'{', '"'}, invalid, new byte[] {'"', ':', '1', '}'}));
            add("bytes after the document " + name, join(new byte[] {'{', '}'}, invalid));
            add(
                    "bytes far in " + name,
                    join(
                            ("[" + " ".repeat(9_000) + "\"").getBytes(StandardCharsets.UTF_8),
                            invalid,
                            new byte[] {'"', ']'}));
            add("bytes alone " + name, invalid);
        }
    }

    private void add(String name, byte[] utf8) {
        all.add(new CodecCase("encodings", name, codec -> Refusal.check(codec, utf8)));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
