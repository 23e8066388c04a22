package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionOfHostileTextTest {

    private static final int MEGABYTE = 1 << 20;

    /** A text of a megabyte in which the given one is repeated. */
    private static String megabyteOf(String repeated) {
        return repeated.repeat(MEGABYTE / repeated.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "://",
                "a://",
                ":",
                "/",
                ":/",
                "a:/",
                "@",
                "?",
                "a",
                "a://a",
                "a://@",
                "a://a@",
                "a://?",
                "a://?a",
                "a://a?a",
                "a://b@c?d ",
                "+",
                "a://a:",
                "a://#",
                "a://a/",
                "'",
                "a://\"",
                "://@?",
                "\u0001",
                "\ud800",
                "\u00e9://"
            })
    // Quadratic work on a megabyte would take hours; linear takes a fraction of a second.
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesTimeByTheLengthOfTheText(String repeated) {
        String middle = megabyteOf(repeated);

        for (String text :
                List.of(middle, "a://" + middle, middle + "://", middle + "a://u:p@h?q")) {
            assertThat(Redaction.text(text)).doesNotContain("u:p@", "?q");
            assertThat(Redaction.text(JsonString.of(text))).startsWith("\"").endsWith("\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "          | \\"
                    \\         | \\\\
                    a"b\\c     | a\\"b\\\\c
                    /          | /
                    é€         | é€
                    """)
    void writesQuotesAndBackslashesAsJsonDoes(String text, String inside) {
        assertThat(JsonString.of(text)).hasToString("\"" + inside + "\"");
    }

    @Test
    void writesControlCharactersAsEscapes() {
        assertThat(JsonString.of("\n\r\t\b\f\u0000\u001b\u001f\u007f"))
                .hasToString("\"\\n\\r\\t\\u0008\\u000c\\u0000\\u001b\\u001f\\u007f\"");
        assertThat(JsonString.of("\u0080\u0085\u009b\u009f\u00a0"))
                .hasToString("\"\\u0080\\u0085\\u009b\\u009f\u00a0\"");
    }

    @Test
    void writesLoneSurrogatesAsEscapesAndPairsAsTheyAre() {
        assertThat(JsonString.of("\ud800")).hasToString("\"\\ud800\"");
        assertThat(JsonString.of("\udc00")).hasToString("\"\\udc00\"");
        assertThat(JsonString.of("\udc00\ud800")).hasToString("\"\\udc00\\ud800\"");
        assertThat(JsonString.of("\ud83d\ude00")).hasToString("\"\ud83d\ude00\"");
        assertThat(JsonString.of("\ud83d\ud83d\ude00")).hasToString("\"\\ud83d\ud83d\ude00\"");
        assertThat(JsonString.of("\ud83d\ude00\ude00")).hasToString("\"\ud83d\ude00\\ude00\"");
        assertThat(JsonString.of("\ud83dx\ude00")).hasToString("\"\\ud83dx\\ude00\"");
    }

    @Test
    void writesMemberNamesWithTheSameEscapes() {
        assertThat(JsonObject.of("a\"\n\ud800", 1)).hasToString("{\"a\\\"\\n\\ud800\":1}");
    }

    @Test
    void blanksASecretWhateverItIsMadeOf() {
        for (String secret : List.of("\"", "\\", "}", "\ud800", "\n", "<redacted>", "a://b?c")) {
            assertThat(JsonObject.of("token", secret)).hasToString("{\"token\":\"<redacted>\"}");
        }
        assertThat(JsonObject.of("token", "")).hasToString("{\"token\":\"<redacted>\"}");
    }
}
