package io.github.doapps.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only well-formed UTF-8 passes the gate, without a byte order mark. */
class DocumentGateEncodingTest {

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

    private static void assertRefused(byte[] text, String why) {
        assertThatThrownBy(() -> DocumentGate.check(text))
                .isInstanceOf(JsonException.class)
                .hasMessage(why);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex);
    }
}
