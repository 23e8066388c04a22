package io.github.doapps.serde.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.serde.jackson.GoldenDocuments.Golden;
import io.github.doapps.serde.jackson.RefusedTexts.Refused;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JacksonCodecTest {

    private static final int ROUNDS = Integer.getInteger("doapps.random.rounds", 2_000);

    private final JacksonCodec codec = JacksonCodec.create();

    static List<Golden> golden() {
        return GoldenDocuments.all();
    }

    static List<Refused> refused() {
        return RefusedTexts.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void writesTheVeryBytesAndReadsThemBack(Golden golden) {
        assertThat(new String(codec.encode(golden.document()), UTF_8)).isEqualTo(golden.text());
        JsonValue read = codec.decode(golden.utf8());
        assertThat(read).isEqualTo(golden.document());
        assertThat(codec.encode(read)).isEqualTo(golden.utf8());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithAFixedTextAndNoCause(Refused refused) {
        assertThatThrownBy(() -> codec.decode(refused.utf8()))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage(refused.message())
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }

    @TestFactory
    List<DynamicTest> readsEveryFormOfOneDocument() {
        JsonValue document = JsonObject.of("a/", JsonArray.of(1, "\u00e9\ud83d\ude00\ud800"));
        return List.of(
                        "{\"a/\":[1,\"\u00e9\ud83d\ude00\\uD800\"]}",
                        "{\"a\\/\":[1,\"\\u00e9\\uD83D\\uDE00\\ud800\"]}",
                        " \t\r\n{ \"\\u0061/\" :\n[\r1 , \"\u00e9\\ud83d\\ude00\\uD800\"\t] } \n")
                .stream()
                .map(
                        text ->
                                DynamicTest.dynamicTest(
                                        text,
                                        () ->
                                                assertThat(codec.decode(text.getBytes(UTF_8)))
                                                        .isEqualTo(document)))
                .toList();
    }

    @Test
    void writesALoneSurrogateInANameAsItsEscapeThoughNoneIsRead() {
        assertThat(new String(codec.encode(JsonObject.of("a\ud800", "\udfff")), UTF_8))
                .isEqualTo("{\"a\\ud800\":\"\\udfff\"}");
    }

    @Test
    void refusesWhatExceedsALimitOfJackson() {
        assertThatThrownBy(() -> codec.decode("9".repeat(1_001).getBytes(UTF_8)))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("the document exceeds a limit of the JSON library")
                .hasNoCause();
    }

    @Test
    void keepsRandomDocumentsToTheByte() {
        long seed = System.nanoTime();
        RandomDocuments documents = new RandomDocuments(seed);
        for (int i = 0; i < ROUNDS; i++) {
            JsonValue document = documents.next();
            byte[] bytes = codec.encode(document);
            assertThat(new String(bytes, UTF_8))
                    .as("document %d of seed %d", i, seed)
                    .isEqualTo(ExpectedText.of(document));
            assertThat(codec.encode(codec.decode(bytes)))
                    .as("document %d of seed %d, read and written", i, seed)
                    .isEqualTo(bytes);
        }
    }

    @Test
    void servesSixtyFourThreadsAtOnce() throws Exception {
        int threads = 64;
        CountDownLatch ready = new CountDownLatch(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> done =
                    IntStream.range(0, threads)
                            .mapToObj(seed -> executor.submit(roundTrips(seed, ready)))
                            .toList();
            for (Future<Integer> rounds : done) {
                assertThat(rounds.get()).isEqualTo(50);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private Callable<Integer> roundTrips(int seed, CountDownLatch ready) {
        return () -> {
            RandomDocuments documents = new RandomDocuments(seed);
            ready.countDown();
            ready.await();
            int rounds = 0;
            for (int i = 0; i < 50; i++) {
                JsonValue document = documents.next();
                byte[] bytes = codec.encode(document);
                assertThat(new String(bytes, UTF_8)).isEqualTo(ExpectedText.of(document));
                assertThat(codec.decode(bytes)).isEqualTo(document);
                rounds++;
            }
            return rounds;
        };
    }

    @Test
    void leavesTheBytesItReadsAloneAndHandsOutNewOnes() {
        byte[] text = "{\"a\":\"\u00e9\"}".getBytes(UTF_8);
        byte[] copy = text.clone();
        JsonValue document = codec.decode(text);
        assertThat(text).isEqualTo(copy);
        codec.encode(document)[0] = 0;
        assertThat(codec.encode(document)).isEqualTo(copy);
        text[2] = 'z';
        assertThat(document).isEqualTo(JsonObject.of("a", "\u00e9"));
    }

    @Test
    void tellsItsNameAndTheVersionOfDatabind() {
        assertThat(codec.name()).isEqualTo("jackson");
        assertThat(codec.libraryVersion()).isEqualTo(new ObjectMapper().version().toString());
        assertThat(codec.libraryVersion()).matches("2\\.[0-9]+\\.[0-9]+.*");
    }

    @Test
    void mayBeClosedTwice() {
        codec.close();
        codec.close();
        assertThat(codec.encode(JsonString.of("a"))).isEqualTo(new byte[] {'"', 'a', '"'});
    }
}
