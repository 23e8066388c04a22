package io.github.doapps.client.scripted;

import java.util.Random;

/**
 * Rounds of a test with random input. {@code -Ddoapps.random.rounds} sets how many, {@code
 * -Ddoapps.random.seed} the seed of the first; each failure tells what repeats it.
 */
public final class Rounds {

    /** What a round does. */
    @FunctionalInterface
    public interface Round {

        /** Does it; the seed is for the messages of its assertions. */
        void run(Random random, String seed);
    }

    private Rounds() {}

    /** How many rounds there are where nothing is set. */
    public static int count(int normally) {
        return Integer.getInteger("doapps.random.rounds", normally);
    }

    /** Runs them, as many as set, or so many. */
    public static void run(int normally, Round round) {
        long first = Long.getLong("doapps.random.seed", 1);
        for (long seed = first; seed < first + count(normally); seed++) {
            // multiplied, as the first numbers of neighbouring seeds are alike
            round.run(
                    new Random(seed * 0x9e3779b97f4a7c15L),
                    "-Ddoapps.random.seed=" + seed + " -Ddoapps.random.rounds=1");
        }
    }
}
