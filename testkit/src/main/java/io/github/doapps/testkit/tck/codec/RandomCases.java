package io.github.doapps.testkit.tck.codec;

import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.util.List;

/** Documents at random, which a failure tells how to repeat. */
final class RandomCases {

    private static final int ROUNDS = 1_000;

    private RandomCases() {}

    static List<CodecCase> all() {
        return List.of(new CodecCase("random", "documents", RandomCases::documents));
    }

    private static void documents(JsonCodec codec) {
        int rounds = Integer.getInteger("doapps.random.rounds", ROUNDS);
        long first = Long.getLong("doapps.random.seed", 1);
        for (long seed = first; seed < first + rounds; seed++) {
            JsonValue document = new RandomDocuments(seed).next();
            try {
                RoundTrip.check(codec, document, ExpectedText.of(document));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        "-Ddoapps.random.seed=" + seed + " -Ddoapps.random.rounds=1: " + failure,
                        failure);
            }
        }
    }
}
