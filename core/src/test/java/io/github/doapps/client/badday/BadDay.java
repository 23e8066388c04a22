package io.github.doapps.client.badday;

import io.github.doapps.client.RetrySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random plan of all that will happen to one call, whatever the call makes of it. The same seed
 * makes the same plan.
 */
final class BadDay {

    /** Of what the jitter is a part: a power of two, so that no wait has to be rounded. */
    static final int JITTER_PARTS = 4_096;

    private static final int MOST_ATTEMPTS = 6;
    private static final int NEVER = -1;
    private static final List<Stage> STAGES = List.of(Stage.values());

    final int maxAttempts;
    final Duration deadline;
    final Duration baseDelay;
    final Duration maxDelay;
    final int jitter;

    /** Whether the request cannot be written, which only one with a document may meet. */
    final Unwritable unwritable;

    /** In which wait the thread is interrupted, counted from 0; none is as a rule. */
    final int interruptedWait;

    /** Which wait takes longer than it was asked for, and by how much. */
    final int longWait;

    final Duration oversleep;
    final boolean interruptedBefore;

    /** In which wait the client is closed. */
    final int closedWait;

    /** While which token is asked for the client is closed. */
    final int closedAsk;

    private final List<Trial> trials = new ArrayList<>();
    private final List<Ask> asks = new ArrayList<>();

    /** What a codec does that does not write. */
    enum Unwritable {
        NOT,
        REFUSED,
        BROKEN;

        private static Unwritable any(Random random) {
            return switch (random.nextInt(80)) {
                case 0 -> REFUSED;
                case 1 -> BROKEN;
                default -> NOT;
            };
        }
    }

    BadDay(Random random) {
        maxAttempts = 1 + random.nextInt(MOST_ATTEMPTS);
        deadline =
                Duration.ofMillis(
                        10_000 + random.nextInt(random.nextInt(3) == 0 ? 40_000 : 400_000));
        boolean usual = random.nextBoolean();
        baseDelay = Duration.ofMillis(usual ? 500 : random.nextInt(5_000));
        maxDelay = usual ? Duration.ofSeconds(8) : baseDelay.plusMillis(random.nextInt(20_000));
        jitter = random.nextInt(JITTER_PARTS);
        unwritable = Unwritable.any(random);
        longWait = random.nextInt(20) == 0 ? random.nextInt(3) : NEVER;
        oversleep = Duration.ofMillis(random.nextInt(100_000));
        // one more than the settings allow, for a token that changed after the last
        for (int i = 0; i <= maxAttempts; i++) {
            trials.add(Trial.of(Faults.any(random), random));
        }
        if (random.nextBoolean()) {
            trials.set(
                    random.nextInt(trials.size()),
                    Trial.of(Faults.in(Row.SUCCESS, random), random));
        }
        for (int i = 0; i < trials.size() + 2; i++) {
            asks.add(Ask.any(random));
        }
        int closing = random.nextInt(20);
        closedWait = closing == 0 ? random.nextInt(3) : NEVER;
        closedAsk = closing == 1 ? random.nextInt(4) : NEVER;
        boolean closesInAnAttempt = closing == 2;
        boolean calm = closing > 2;
        interruptedWait = calm && random.nextInt(15) == 0 ? random.nextInt(3) : NEVER;
        interruptedBefore = calm && random.nextInt(100) == 0;
        if (!calm) {
            trials.replaceAll(Trial::undisturbed);
        }
        if (closesInAnAttempt) {
            int which = random.nextInt(Math.min(3, trials.size()));
            Stage stage = STAGES.get(random.nextInt(STAGES.size()));
            trials.set(which, trials.get(which).closedIn(stage));
        }
    }

    RetrySettings retry() {
        return RetrySettings.defaults()
                .withMaxAttempts(maxAttempts)
                .withDelays(baseDelay, maxDelay);
    }

    /** What happens to the attempt, counted from 0. */
    Trial trial(int attempt) {
        return trials.get(attempt);
    }

    /** What comes of asking for a token, counted from 0. */
    Ask ask(int times) {
        return asks.get(times);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("at most ").append(maxAttempts).append(" attempts in ").append(deadline);
        text.append(", ").append(retry()).append(", jitter ").append(jitter).append("/4096");
        text.append(", encoding ").append(unwritable);
        text.append(", interrupted wait ").append(interruptedWait);
        text.append(", closed in wait ").append(closedWait);
        text.append(", closed in ask ").append(closedAsk);
        text.append(", long wait ").append(longWait).append(" by ").append(oversleep);
        text.append(interruptedBefore ? ", interrupted before" : "");
        trials.forEach(trial -> text.append("\n  ").append(trial));
        return text.append("\n  tokens ").append(asks).toString();
    }
}
