package io.github.doapps.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.doapps.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a document and what is not, by RFC 8259 and the limits, with the place where it ends. */
class DocumentGateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "true",
                "false",
                "null",
                " \t\r\n{ \t\r\n} \t\r\n",
                "[ ]",
                "[1 , 2]",
                "[[],{},[{}],\"\",0,null]",
                "{\"\":1}",
                "{ \"a\" : [ ] , \"b\" : { } }",
                "{\"a\":{\"a\":{\"a\":null}}}",
                "{\"a\":1,\"a\":2}",
                "0",
                "-0",
                "10",
                "1.10",
                "0.0",
                "-0.0e-0",
                "1e2",
                "1E2",
                "1e+02",
                "1E-0",
                "1e999999999",
                "1234567890123456789012345",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u0000\\uABCD\\uabcd\\u09aF\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\ud83d\\ude00\"",
                "\"/\u007f\u0080\u00ff\u2028\u2029\ufeff\ufffd\uffff\"",
                "\"\ud83d\ude00\udbff\udfff\"",
                "{\"\u00e9\":\"\u20ac\"}",
                "\"a\\u0022b\"",
                "\"[{]},:\""
            })
    void takesEveryDocument(String text) {
        assertThatCode(() -> check(text)).doesNotThrowAnyException();
    }

    static Stream<Arguments> noDocuments() {
        return Stream.of(
                arguments("", "is empty"),
                arguments(" \t\r\n", "is empty"),
                // an end that comes too early
                arguments("{", "ends before its document does"),
                arguments("[", "ends before its document does"),
                arguments("[1", "ends before its document does"),
                arguments("[1,", "ends before its document does"),
                arguments("{\"a", "ends before its document does"),
                arguments("{\"a\"", "ends before its document does"),
                arguments("{\"a\":", "ends before its document does"),
                arguments("{\"a\":1", "ends before its document does"),
                arguments("{\"a\":1,", "ends before its document does"),
                arguments("\"", "ends before its document does"),
                arguments("\"\\", "ends before its document does"),
                arguments("\"\\u12", "ends before its document does"),
                arguments("tru", "ends before its document does"),
                arguments("-", "ends before its document does"),
                arguments("1.", "ends before its document does"),
                arguments("1e", "ends before its document does"),
                arguments("1e+", "ends before its document does"),
                // more than one document
                arguments("{} {}", "goes on after its end (at byte 3)"),
                arguments("{}x", "goes on after its end (at byte 2)"),
                arguments("1 2", "goes on after its end (at byte 2)"),
                arguments("nullx", "goes on after its end (at byte 4)"),
                arguments("\"a\"\"b\"", "goes on after its end (at byte 3)"),
                arguments("[]]", "goes on after its end (at byte 2)"),
                arguments("{}\u0000", "goes on after its end (at byte 2)"),
                arguments("01", "goes on after its end (at byte 1)"),
                arguments("0x10", "goes on after its end (at byte 1)"),
                arguments("1.2.3", "goes on after its end (at byte 3)"),
                // commas, colons and brackets
                arguments("[1,]", "is not JSON (at byte 3)"),
                arguments("[,1]", "is not JSON (at byte 1)"),
                arguments("[1,,2]", "is not JSON (at byte 3)"),
                arguments("[1 2]", "is not JSON (at byte 3)"),
                arguments("[1}", "is not JSON (at byte 2)"),
                arguments("[1:2]", "is not JSON (at byte 2)"),
                arguments("{\"a\":1,}", "is not JSON (at byte 7)"),
                arguments("{,}", "is not JSON (at byte 1)"),
                arguments("{\"a\" 1}", "is not JSON (at byte 5)"),
                arguments("{\"a\":1]", "is not JSON (at byte 6)"),
                arguments("{\"a\"}", "is not JSON (at byte 4)"),
                arguments("{1:2}", "is not JSON (at byte 1)"),
                arguments("{a:1}", "is not JSON (at byte 1)"),
                arguments("{'a':1}", "is not JSON (at byte 1)"),
                arguments("{\"a\"::1}", "is not JSON (at byte 5)"),
                arguments("]", "is not JSON (at byte 0)"),
                arguments(":", "is not JSON (at byte 0)"),
                // numbers
                arguments("[01]", "is not JSON (at byte 2)"),
                arguments("[-01]", "is not JSON (at byte 3)"),
                arguments("[+1]", "is not JSON (at byte 1)"),
                arguments("[.5]", "is not JSON (at byte 1)"),
                arguments("[1.]", "is not JSON (at byte 3)"),
                arguments("[1.e5]", "is not JSON (at byte 3)"),
                arguments("[1e]", "is not JSON (at byte 3)"),
                arguments("[1e+]", "is not JSON (at byte 4)"),
                arguments("[1e1.5]", "is not JSON (at byte 4)"),
                arguments("[--1]", "is not JSON (at byte 2)"),
                arguments("[- 1]", "is not JSON (at byte 2)"),
                arguments("[-]", "is not JSON (at byte 2)"),
                arguments("[0x1]", "is not JSON (at byte 2)"),
                arguments("[1_000]", "is not JSON (at byte 2)"),
                arguments("[NaN]", "is not JSON (at byte 1)"),
                arguments("[-Infinity]", "is not JSON (at byte 2)"),
                arguments("[\u0661]", "is not JSON (at byte 1)"),
                // literals
                arguments("[True]", "is not JSON (at byte 1)"),
                arguments("[truE]", "is not JSON (at byte 4)"),
                arguments("[nul]", "is not JSON (at byte 4)"),
                arguments("[nulll]", "is not JSON (at byte 5)"),
                arguments("[undefined]", "is not JSON (at byte 1)"),
                // strings
                arguments("[\"a\nb\"]", "is not JSON (at byte 3)"),
                arguments("[\"\u0000\"]", "is not JSON (at byte 2)"),
                arguments("[\"\u001f\"]", "is not JSON (at byte 2)"),
                arguments("[\"\t\"]", "is not JSON (at byte 2)"),
                arguments("{\"a\rb\":1}", "is not JSON (at byte 3)"),
                arguments("[\"\\x41\"]", "is not JSON (at byte 3)"),
                arguments("[\"\\'\"]", "is not JSON (at byte 3)"),
                arguments("[\"\\U0041\"]", "is not JSON (at byte 3)"),
                arguments("[\"\\u004g\"]", "is not JSON (at byte 7)"),
                arguments("[\"\\u00\"]", "is not JSON (at byte 6)"),
                arguments("[\"\\u\u0660\u0660\"]", "is not JSON (at byte 4)"),
                arguments("['a']", "is not JSON (at byte 1)"),
                // white space and comments
                arguments("[1\u000b]", "is not JSON (at byte 2)"),
                arguments("[1\f]", "is not JSON (at byte 2)"),
                arguments("[\u00a01]", "is not JSON (at byte 1)"),
                arguments("\u00a0", "is not JSON (at byte 0)"),
                arguments("\u0000", "is not JSON (at byte 0)"),
                arguments("/**/1", "is not JSON (at byte 0)"),
                arguments("[1]//", "goes on after its end (at byte 3)"),
                arguments("#\n1", "is not JSON (at byte 0)"),
                arguments("<html>", "is not JSON (at byte 0)"));
    }

    @ParameterizedTest
    @MethodSource("noDocuments")
    void refusesAllElseAndSaysWhere(String text, String why) {
        assertThatThrownBy(() -> check(text))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // 22 is a quote; what is between the quotes is wrong
                "22 80 22", // a continuation alone
                "22 c0 80 22", // two bytes for U+0000
                "22 c1 bf 22", // two bytes for U+007F
                "22 c3 22", // cut after one of two
                "22 e0 80 80 22", // three bytes for U+0000
                "22 e0 9f bf 22", // three bytes for U+07FF
                "22 e2 82 22", // cut after two of three
                "22 ed a0 80 22", // U+D800, half a pair
                "22 ed bf bf 22", // U+DFFF, half a pair
                "22 ed a0 bd ed b8 80 22", // a pair, each half in three bytes
                "22 f0 80 80 80 22", // four bytes for U+0000
                "22 f0 8f bf bf 22", // four bytes for U+FFFF
                "22 f0 9f 98 22", // cut after three of four
                "22 f4 90 80 80 22", // U+110000, beyond the last
                "22 f5 80 80 80 22", // a lead byte of nothing
                "22 f8 88 80 80 80 22", // five bytes
                "22 fe 22",
                "22 ff 22",
                "22 e9 22" // ISO 8859-1's e acute
            })
    void refusesWhatIsNotUtf8(String hex) {
        assertRefused(bytes(hex), "is not UTF-8 (at byte 1)");
    }

    @Test
    void saysWhereALongTextStopsToBeUtf8() {
        byte[] text = ("[\"" + "\u20ac".repeat(20_000) + "\"]").getBytes(StandardCharsets.UTF_8);
        DocumentGate.check(text);
        text[50_001] = (byte) 0xff;

        assertRefused(text, "is not UTF-8 (at byte 50000)");
    }

    @Test
    void refusesAByteOrderMark() {
        assertRefused(bytes("ef bb bf 7b 7d"), "begins with a byte order mark (at byte 0)");
        assertRefused(bytes("ef bb bf"), "begins with a byte order mark (at byte 0)");
        assertRefused(bytes("ef bb"), "is not UTF-8 (at byte 0)");
        assertRefused(bytes("7b 7d ef bb bf"), "goes on after its end (at byte 2)");
    }

    @Test
    void refusesOtherEncodings() {
        assertRefused("{}".getBytes(StandardCharsets.UTF_16), "is not UTF-8 (at byte 0)");
        assertRefused("{}".getBytes(StandardCharsets.UTF_16LE), "is not JSON (at byte 1)");
        assertRefused("{}".getBytes(StandardCharsets.UTF_16BE), "is not JSON (at byte 0)");
    }

    @Test
    void nests256DeepAndNoDeeper() {
        check("[".repeat(256) + "]".repeat(256));
        check("{\"a\":".repeat(256) + "1" + "}".repeat(256));
        check("[{\"a\":".repeat(128) + "1" + "}]".repeat(128));
        check("[" + "[],".repeat(1000) + "[]]");

        String why = "is nested more than 256 deep (at byte %d)";
        assertRefused("[".repeat(257) + "]".repeat(257), why.formatted(256));
        assertRefused("{\"a\":".repeat(256) + "{}" + "}".repeat(256), why.formatted(1280));
        assertRefused("[".repeat(1_000_000), why.formatted(256));
        assertRefused("{\"a\":".repeat(1_000_000), why.formatted(1280));
    }

    @Test
    void takesNamesOf50000BytesAndNoLonger() {
        check("{\"" + "n".repeat(50_000) + "\":1}");
        check("{\"" + "\u00e9".repeat(25_000) + "\":1}");
        check("[\"" + "n".repeat(50_001) + "\"]");

        String why = "has a member name of more than 50000 bytes (at byte %d)";
        assertRefused("{\"" + "n".repeat(50_001) + "\":1}", why.formatted(1));
        assertRefused("[{\"" + "\u00e9".repeat(25_000) + "n\":1}]", why.formatted(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud83d",
                "\\ude00",
                "\\ude00\\ud83d",
                "\\ud83d\\ud83d\\ude00",
                "\\ud83d\\ude00\\ude00",
                "\\ud83d\\n\\ude00",
                "\\ud83dx\\ude00",
                "\\ud83d\u20ac"
            })
    void refusesHalfASurrogatePairInANameAlone(String escapes) {
        check("[{\"a\":\"" + escapes + "\"}]");
        assertRefused(
                "[{\"" + escapes + "\":1}]",
                "has half a surrogate pair in a member name (at byte 2)");
    }

    @Test
    void takesAWholeSurrogatePairInAName() {
        check("{\"\\ud83d\\uDE00\ud83d\ude00\\udbff\\udfff\":1}");
    }

    @Test
    void takesNumbersOf1000CharactersAndNoLonger() {
        check("1".repeat(1000));
        check("-" + "1".repeat(999));
        check("1." + "1".repeat(998));
        check("1e" + "0".repeat(998));

        String why = "has a number of more than 1000 characters (at byte %d)";
        assertRefused("1".repeat(1001), why.formatted(0));
        assertRefused("[-" + "1".repeat(1000) + "]", why.formatted(1));
        assertRefused("[0, 1." + "1".repeat(999) + "]", why.formatted(4));
        assertRefused("1e" + "0".repeat(999), why.formatted(0));
    }

    @Test
    void reads16Megabytes() {
        byte[] item =
                "{\"id\":\"\u20ac\",\"n\":-1.5e10,\"list\":[true,null]},"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] text = new byte[16 * 1024 * 1024];
        Arrays.fill(text, (byte) ' ');
        text[0] = '[';
        int end = 1;
        for (; end + item.length < text.length; end += item.length) {
            System.arraycopy(item, 0, text, end, item.length);
        }
        text[end - 1] = ']';

        assertThatCode(() -> DocumentGate.check(text)).doesNotThrowAnyException();
        text[end - 1] = ',';
        assertRefused(text, "ends before its document does");
    }

    private static void check(String text) {
        DocumentGate.check(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String text, String why) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), why);
    }

    private static void assertRefused(byte[] text, String why) {
        assertThatThrownBy(() -> DocumentGate.check(text))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage(why);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex);
    }
}
