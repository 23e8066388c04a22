package io.github.doapps.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How deep, long and large a document may be, and which names it may have. */
class DocumentGateLimitsTest {

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
        check("{\"\\u006e\\n" + "n".repeat(49_998) + "\":1}");
        check("{\"" + "\\u00e9".repeat(25_000) + "\":1}");
        check("{\"" + "\\ud83d\\ude00".repeat(12_500) + "\":1}");

        String why = "has a member name of more than 50000 bytes (at byte %d)";
        assertRefused("{\"" + "n".repeat(50_001) + "\":1}", why.formatted(1));
        assertRefused("[{\"" + "\u00e9".repeat(25_000) + "n\":1}]", why.formatted(2));
        assertRefused("{\"\\u006e\\n" + "n".repeat(49_999) + "\":1}", why.formatted(1));
        assertRefused("{\"" + "\\u20ac".repeat(16_667) + "\":1}", why.formatted(1));
        assertRefused("{\"" + "\\ud83d\\ude00".repeat(12_500) + "n\":1}", why.formatted(1));
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
                .isInstanceOf(JsonException.class)
                .hasMessage(why);
    }
}
