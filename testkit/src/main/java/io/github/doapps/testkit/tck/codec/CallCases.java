package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Calls know nothing of one another; and what a codec says of itself. */
final class CallCases {

    private static final int THREADS = 32;
    private static final int ROUNDS = 40;
    private static final String TEXT = "{\"a\":\"\u00e9\",\"n\":[1.10,null]}";

    private CallCases() {}

    static List<CodecCase> all() {
        return List.of(
                new CodecCase("calls", "each gives bytes of its own", CallCases::ownBytes),
                new CodecCase("calls", "keep no bytes that were read", CallCases::keepsNothing),
                new CodecCase("calls", "the second gives what the first gave", CallCases::again),
                new CodecCase("calls", "a refusal leaves nothing behind", CallCases::afterRefusal),
                new CodecCase("calls", "32 threads at once", CallCases::threads),
                new CodecCase("itself", "its name is one word", CallCases::name),
                new CodecCase("itself", "its library's version", CallCases::version),
                new CodecCase("itself", "closing twice does no harm", CallCases::closedTwice));
    }

    private static void ownBytes(JsonCodec codec) {
        JsonValue document = codec.decode(TEXT.getBytes(UTF_8));
        byte[] first = codec.encode(document);
        byte[] second = codec.encode(document);
        assertNotSame(first, second, "encode() MUST give an array that is the caller's");
        Arrays.fill(first, (byte) 0);
        assertEquals(TEXT, new String(second, UTF_8), "other bytes than the ones overwritten");
        RoundTrip.check(codec, document, TEXT);
    }

    private static void keepsNothing(JsonCodec codec) {
        byte[] given = TEXT.getBytes(UTF_8);
        JsonValue document = codec.decode(given);
        Arrays.fill(given, (byte) 'z');
        assertEquals(TEXT, ExpectedText.of(document), "the document when its bytes have changed");
        RoundTrip.check(codec, document, TEXT);
    }

    private static void again(JsonCodec codec) {
        for (int i = 0; i < 3; i++) {
            RoundTrip.check(codec, JsonObject.of("a", 1, "b", null), "{\"a\":1,\"b\":null}");
            RoundTrip.check(codec, JsonObject.of("b", 2, "a", "x"), "{\"b\":2,\"a\":\"x\"}");
            RoundTrip.check(codec, JsonObject.empty(), "{}");
        }
    }

    private static void afterRefusal(JsonCodec codec) {
        for (String text :
                List.of("[[[[", "{\"a\":{\"b\":1,\"b\":2}}", "\"open", "[1]]", "{\"a\":tru}")) {
            Refusal.check(codec, text.getBytes(UTF_8));
            RoundTrip.check(codec, JsonObject.of("a", 1, "b", null), "{\"a\":1,\"b\":null}");
        }
    }

    private static void threads(JsonCodec codec) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> done = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                done.add(executor.submit(rounds(codec, i, start)));
            }
            for (Future<Integer> rounds : done) {
                assertEquals(ROUNDS, rounds.get(60, TimeUnit.SECONDS), "rounds of a thread");
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static Callable<Integer> rounds(JsonCodec codec, int thread, CyclicBarrier start) {
        return () -> {
            start.await();
            int rounds = 0;
            for (int i = 0; i < ROUNDS; i++) {
                JsonValue document = new RandomDocuments(1_000L * thread + i).next();
                RoundTrip.check(codec, document, ExpectedText.of(document));
                if (i % 8 == 0) {
                    Refusal.check(codec, "{\"a\":[1,".getBytes(UTF_8));
                }
                rounds++;
            }
            return rounds;
        };
    }

    private static void name(JsonCodec codec) {
        assertTrue(
                codec.name().matches("[a-z][a-z0-9]*"),
                () -> "name() MUST be one word in lower case, not <" + codec.name() + ">");
        assertEquals(codec.name(), codec.name(), "the name, asked again");
    }

    private static void version(JsonCodec codec) {
        assertFalse(
                codec.libraryVersion().isBlank(),
                "libraryVersion() MUST be \"unknown\" if it cannot be told");
        assertTrue(
                codec.libraryVersion().matches("[!-~]+"),
                () ->
                        "libraryVersion() is part of a header, and not <"
                                + codec.libraryVersion()
                                + ">");
    }

    private static void closedTwice(JsonCodec codec) {
        codec.close();
        codec.close();
    }
}
