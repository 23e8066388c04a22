package io.github.doapps.verification.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.serde.jsonb.JsonbCodec;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts that the fuzzer starts with and those that it found, tried again in each build. */
class CodecCorpusTest {

    @Test
    void bothCodecsAgreeOnEveryText() {
        FuzzFigures figures = new FuzzFigures();
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        try (SideBySide codecs = new SideBySide(JacksonCodec.create(), JsonbCodec.create())) {
            texts().forEach(
                            (name, text) -> {
                                Outcome outcome = tried(codecs, name, text);
                                figures.add(text.length, outcome);
                                seen.add(outcome);
                            });
        }
        System.out.println("codecs side by side over their corpus: " + figures);
        assertThat(texts()).hasSizeGreaterThan(150);
        assertThat(seen).containsExactlyInAnyOrder(Outcome.values());
    }

    /** What is planted is caught by the corpus alone, before a fuzzer has changed a byte. */
    @ParameterizedTest
    @MethodSource("io.github.doapps.verification.fuzz.WrongCodec#all")
    void aCodecThatPartsWaysIsCaught(WrongCodec wrong) {
        try (SideBySide codecs = new SideBySide(JacksonCodec.create(), wrong)) {
            assertThatThrownBy(() -> texts().forEach((name, text) -> tried(codecs, name, text)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(wrong.says());
        }
    }

    @Test
    void textsGrowToTheSizeThatIsAskedFor(@TempDir Path folder) throws Exception {
        Path from = Files.createDirectory(folder.resolve("from"));
        Files.writeString(from.resolve("object"), "{}");
        Files.writeString(from.resolve("large"), "12345");
        Files.writeString(from.resolve("nothing"), "");

        CodecCorpus.grow(from, folder.resolve("to"), 12);

        assertThat(folder.resolve("to/object")).hasContent("[{},{},{}]");
        assertThat(folder.resolve("to/nothing")).hasContent("[,,,,,,,,,,]");
        assertThat(folder.resolve("to/large")).doesNotExist();
    }

    private static Outcome tried(SideBySide codecs, String name, byte[] text) {
        try {
            return codecs.of(text);
        } catch (RuntimeException | Error failure) {
            throw new AssertionError(name + ": " + failure, failure);
        }
    }

    private static SortedMap<String, byte[]> texts() {
        URL folder = CodecCorpusTest.class.getResource("codecs");
        assertThat(folder).isNotNull();
        try {
            return CodecCorpus.in(Path.of(folder.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
