package io.github.doapps.serde.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.doapps.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is this codec's own; the rest is JacksonCodecTckTest's. */
class JacksonCodecTest {

    private final JacksonCodec codec = JacksonCodec.create();

    @Test
    void refusesWhatExceedsALimitOfJackson() {
        assertThatThrownBy(() -> codec.decode("9".repeat(1_001).getBytes(UTF_8)))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("the document exceeds a limit of the JSON library")
                .hasNoCause();
    }

    @Test
    void tellsItsNameAndTheVersionOfDatabind() {
        assertThat(codec.name()).isEqualTo("jackson");
        assertThat(codec.libraryVersion()).isEqualTo(new ObjectMapper().version().toString());
        assertThat(codec.libraryVersion()).matches("2\\.[0-9]+\\.[0-9]+.*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1,] | the text is not one JSON document",
                "{}x | the text is not one JSON document",
                "{\"a\":1,\"a\":1} | an object has a member name twice",
                // which Jackson refuses of late, and no other library
                "{\"\\ud800\":1} | the text is not one JSON document",
                "{\"a\\udfffb\":1} | the text is not one JSON document",
                "[{\"\\ud83d\":{}}] | the text is not one JSON document",
                "{\"\\ude00\\ud83d\":1} | the text is not one JSON document",
                "{\"\\ud83d\\ud83d\\ude00\":1} | the text is not one JSON document"
            })
    void refusesInTheWordsOfAllOurCodecs(String text, String message) {
        assertThatThrownBy(() -> codec.decode(text.getBytes(UTF_8)))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage(message)
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 1_001, 100_000})
    void refusesWhatIsNestedTooDeeply(int depth) {
        assertThatThrownBy(() -> codec.decode("[".repeat(depth).getBytes(UTF_8)))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("the document is nested too deeply")
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }

    @Test
    void refusesAnOverlongFormWhereverItStands() {
        byte[] text = ("[\"" + "a".repeat(100) + "\"]").getBytes(UTF_8);
        for (int at = 2; at < 101; at++) {
            byte[] overlong = text.clone();
            overlong[at] = (byte) 0xc1;
            overlong[at + 1] = (byte) 0xa1;
            assertThatThrownBy(() -> codec.decode(overlong))
                    .as("at %d", at)
                    .hasMessage("the text is not one JSON document");
        }
        assertThat(codec.encode(codec.decode(text))).isEqualTo(text);
    }
}
