package io.github.doapps.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who looks at a text, and who says what is wrong with it. */
class DocumentsTest {

    private static final String UNSOUND = "[1,]";

    private int decoded;

    @Test
    void textIsLookedAtBeforeACodecThatIsNotStrict() {
        JsonCodec codec = codec(false, () -> JsonNull.INSTANCE);
        assertThat(read("[1]", codec)).isEqualTo(JsonNull.INSTANCE);
        assertThat(decoded).isEqualTo(1);
        assertThatThrownBy(() -> read(UNSOUND, codec))
                .isInstanceOf(JsonException.class)
                .hasMessage("is not JSON (at byte 3)");
        assertThat(decoded).isEqualTo(1);
    }

    @Test
    void codecThatIsNotStrictIsToldThatTheTextWasLookedAt() {
        JsonCodec sparing = new Sparing();
        assertThat(read("[1]", sparing)).isEqualTo(JsonBoolean.TRUE);
        assertThatThrownBy(() -> read(UNSOUND, sparing)).hasMessage("is not JSON (at byte 3)");
    }

    @Test
    void strictCodecIsTakenAtItsWord() {
        assertThat(read(UNSOUND, codec(true, () -> JsonNull.INSTANCE)))
                .isEqualTo(JsonNull.INSTANCE);
        assertThat(decoded).isEqualTo(1);
    }

    @Test
    void whatAStrictCodecRefusedIsToldInTheWordsOfAll() {
        JsonCodec codec = codec(true, DocumentsTest::refused);
        assertThatThrownBy(() -> read(UNSOUND, codec)).hasMessage("is not JSON (at byte 3)");
        assertThatThrownBy(() -> read("[1", codec))
                .isInstanceOf(UnfinishedException.class)
                .hasMessage("ends before its document does");
        assertThatThrownBy(() -> read("[1]", codec))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("cannot be read: no");
        assertThat(decoded).isEqualTo(3);
    }

    @Test
    void whatACodecThrowsBesidesIsItsOwn() {
        JsonCodec codec =
                codec(
                        true,
                        () -> {
                            throw new IllegalStateException("broken");
                        });
        assertThatThrownBy(() -> read(UNSOUND, codec)).hasMessage("broken");
    }

    private static JsonValue refused() {
        throw new JsonException("no");
    }

    private static JsonValue read(String text, JsonCodec codec) {
        return Documents.read(text.getBytes(StandardCharsets.UTF_8), codec);
    }

    private JsonCodec codec(boolean strict, Supplier<JsonValue> document) {
        return new Counting(strict, document);
    }

    private final class Counting extends NoCodec {

        private final boolean strict;
        private final Supplier<JsonValue> document;

        Counting(boolean strict, Supplier<JsonValue> document) {
            this.strict = strict;
            this.document = document;
        }

        @Override
        public JsonValue decode(byte[] utf8) {
            decoded++;
            return document.get();
        }

        @Override
        public boolean isStrict() {
            return strict;
        }
    }

    /** Reads one thing where the text was looked at, and is not asked otherwise. */
    private static final class Sparing extends NoCodec {

        @Override
        public JsonValue decode(byte[] utf8) {
            throw new AssertionError("the text was looked at");
        }

        @Override
        public JsonValue decodeChecked(byte[] utf8) {
            return JsonBoolean.TRUE;
        }
    }

    private abstract static class NoCodec implements JsonCodec {

        @Override
        public byte[] encode(JsonValue value) {
            throw new AssertionError("nothing is written here");
        }

        @Override
        public String name() {
            return "none";
        }

        @Override
        public String libraryVersion() {
            return "1.0";
        }
    }
}
