package io.github.doapps.serde.jsonb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {

    /** A pair of surrogates has to go into whatever room there is. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 64})
    void readsTheSameInPartsOfAnySize(int room) {
        String text = "\ud83d\ude00a\ud83d\ude00\u00e9\ud83d\ude00\u20ac\ud83d\ude00";
        for (String prefix : new String[] {"", "b", "bc"}) {
            assertThat(read(prefix + text, room)).isEqualTo(prefix + text);
        }
    }

    @Test
    void readsNothingIntoNoRoom() {
        Utf8Reader reader = new Utf8Reader("a".getBytes(UTF_8));
        assertThat(reader.read(new char[1], 0, 0)).isZero();
        assertThat(reader.read(new char[1], 0, 1)).isEqualTo(1);
        assertThat(reader.read(new char[1], 0, 1)).isEqualTo(-1);
    }

    @Test
    void refusesWhatIsNoUtf8() {
        byte[] half = {'a', (byte) 0xf0, (byte) 0x9f};
        Utf8Reader reader = new Utf8Reader(half);
        assertThatThrownBy(() -> reader.read(new char[8], 0, 8))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("the text is not one JSON document");
    }

    private static String read(String text, int room) {
        Utf8Reader reader = new Utf8Reader(text.getBytes(UTF_8));
        StringBuilder all = new StringBuilder();
        char[] part = new char[room + 1];
        for (int count = reader.read(part, 1, room);
                count > 0;
                count = reader.read(part, 1, room)) {
            all.append(part, 1, count);
        }
        return all.toString();
    }
}
