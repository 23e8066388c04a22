package io.github.doapps.testkit.tck;

import java.util.Random;

/** Rounds with random input, which a failure tells how to repeat. */
final class Rounds {

    /** How many times as many as normally there are at most. */
    private static final int AT_MOST = 20;

    /** What a round does. */
    @FunctionalInterface
    interface Round {
        void run(Random random) throws Exception;
    }

    private Rounds() {}

    /** Runs them, as many as {@code doapps.random.rounds} says, or so many; each opens sockets. */
    static void run(int normally, Round round) throws Exception {
        int rounds =
                Math.min(Integer.getInteger("doapps.random.rounds", normally), AT_MOST * normally);
        long first = Long.getLong("doapps.random.seed", 1);
        for (long seed = first; seed < first + rounds; seed++) {
            try {
                // multiplied, as the first numbers of neighbouring seeds are alike
                round.run(new Random(seed * 0x9e3779b97f4a7c15L));
            } catch (Exception | AssertionError failure) {
                throw new AssertionError(
                        "-Ddoapps.random.seed=" + seed + " -Ddoapps.random.rounds=1: " + failure,
                        failure);
            }
        }
    }
}
