package io.github.doapps.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.doapps.json.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The gate against Jackson's parser, which is as strict, and against Unicode's table of well-formed
 * UTF-8, which Jackson is not: on documents made at random, and on what one changed byte makes of
 * them. {@code -Ddoapps.random.seed} sets the first seed, {@code -Ddoapps.random.rounds} how many
 * follow it.
 */
class RandomTextsTest {

    private static final int MUTATIONS = 100;

    private static final byte[] TELLING =
            "{}[]:,\"\\ \t\n\r/-+.eE0123456789tfnu\u0000\u001f\u007f'NaI#\u000b"
                    .getBytes(StandardCharsets.UTF_8);

    private static final JsonFactory JACKSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DocumentGate.MAX_DEPTH)
                                    .maxNameLength(DocumentGate.MAX_NAME)
                                    .maxNumberLength(DocumentGate.MAX_NUMBER)
                                    .build())
                    .build();

    private int accepted;
    private int refused;

    @Test
    void agreesWithJacksonOnEveryTextAndOnWhatOneByteMakesOfIt() {
        long first = Long.getLong("doapps.random.seed", 1);
        int rounds = Integer.getInteger("doapps.random.rounds", 400);
        for (long seed = first; seed < first + rounds; seed++) {
            Random random = new Random(seed);
            byte[] text = new RandomText(random).document();
            assertThat(isTaken(text)).as(() -> described(text)).isTrue();
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] mutant = mutant(text, random);
                boolean taken = isTaken(mutant);
                long mutantSeed = seed;
                assertThat(taken)
                        .as(
                                () ->
                                        "-Ddoapps.random.seed="
                                                + mutantSeed
                                                + " -Ddoapps.random.rounds=1: "
                                                + described(mutant))
                        .isEqualTo(isDocument(mutant));
                accepted += taken ? 1 : 0;
                refused += taken ? 0 : 1;
            }
        }
        if (rounds >= 400) {
            assertThat(accepted).as("mutants that are documents").isGreaterThan(5_000);
            assertThat(refused).as("mutants that are none").isGreaterThan(20_000);
        }
    }

    private static boolean isTaken(byte[] text) {
        try {
            DocumentGate.check(text);
            return true;
        } catch (JsonException refusal) {
            return false;
        }
    }

    private static boolean isDocument(byte[] text) {
        return isUtf8(text)
                && !new String(text, StandardCharsets.UTF_8).startsWith("\ufeff")
                && isOneDocument(new String(text, StandardCharsets.UTF_8));
    }

    private static boolean isOneDocument(String text) {
        try (JsonParser parser = JACKSON.createParser(text)) {
            int depth = 0;
            int documents = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                // Jackson looks into a string or a number only when it is asked for it.
                parser.getText();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                documents += depth == 0 ? 1 : 0;
            }
            return documents == 1;
        } catch (IOException refusal) {
            return false;
        }
    }

    /** Table 3-7 of the Unicode Standard. */
    private static boolean isUtf8(byte[] text) {
        for (int i = 0; i < text.length; ) {
            int lead = text[i++] & 0xff;
            if (lead < 0x80) {
                continue;
            }
            if (lead < 0xc2 || lead > 0xf4) {
                return false;
            }
            int following = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
            int lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
            int highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
            for (int n = 0; n < following; n++) {
                int next = i < text.length ? text[i++] & 0xff : 0;
                if (next < lowest || next > highest) {
                    return false;
                }
                lowest = 0x80;
                highest = 0xbf;
            }
        }
        return true;
    }

    /** The text with one byte replaced, left out or put in. */
    private static byte[] mutant(byte[] text, Random random) {
        int at = random.nextInt(text.length);
        byte changed =
                random.nextInt(3) > 0
                        ? TELLING[random.nextInt(TELLING.length)]
                        : (byte) random.nextInt(256);
        int kind = random.nextInt(10);
        int removed = kind == 9 ? 0 : 1;
        int added = kind == 8 ? 0 : 1;
        byte[] mutant = new byte[text.length - removed + added];
        System.arraycopy(text, 0, mutant, 0, at);
        if (added == 1) {
            mutant[at] = changed;
        }
        System.arraycopy(text, at + removed, mutant, at + added, text.length - at - removed);
        return mutant;
    }

    private static String described(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1)
                + " (hex "
                + HexFormat.of().formatHex(text)
                + ")";
    }
}
