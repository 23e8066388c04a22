package io.github.doapps.verification.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.verification.matrix.Stack;
import io.github.doapps.verification.matrix.ThreadWatch;
import io.github.doapps.verification.once.Caller.Result;
import io.github.doapps.verification.once.Tally.Fault;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random bad days over real sockets: whatever befalls a call, it ends as the design says, says the
 * truth about the server, and leaves nothing behind. {@code -Ddoapps.random.rounds=N} makes the run
 * long, up to 500 schedules for each stack; {@code -Ddoapps.random.seed} is the seed of the first.
 */
class BadDaysTest {

    private static final int NORMALLY = 100;
    private static final int AT_MOST = 500;

    /** What a call may take beyond its deadline, on a busy machine. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyCallEndsAsTheDesignSays(Stack stack) throws InterruptedException {
        int days = Math.min(Integer.getInteger("doapps.random.rounds", NORMALLY), AT_MOST);
        long first = Long.getLong("doapps.random.seed", 1);
        Tally tally = new Tally();
        for (long seed = first; seed < first + days; seed++) {
            live(stack, seed, tally);
        }
        System.out.println("bad days on " + stack + ": " + tally);
        tally.requireNoFault();
    }

    private static void live(Stack stack, long seed, Tally tally) throws InterruptedException {
        // multiplied, as the first numbers of neighbouring seeds are alike
        Day day = new Day(new Random(seed * 0x9e3779b97f4a7c15L));
        String story =
                "-Ddoapps.random.seed=" + seed + " -Ddoapps.random.rounds=1: " + stack + ", " + day;
        ThreadWatch threads = ThreadWatch.begin();
        try (OneCall call = new OneCall(stack, day)) {
            Result result = made(call, story);
            tally.require(Fault.LEAKS, story, call::leaveNothingBehind);
            tally.add(day, result, call);
            Verdict verdict = new Verdict(day, result, call);
            tally.require(Fault.DUPLICATES, story, verdict::requireNoDuplicate);
            tally.require(
                    Fault.DISAGREEMENTS,
                    story,
                    () -> {
                        verdict.requireTruth();
                        verdict.requireAsExpected(Model.endings(day));
                        verdict.requireTheSameReport();
                        verdict.requireMentionOfAnEarlierOne();
                        assertThat(call.overrun()).as("end by the deadline").isLessThan(SLACK);
                    });
        }
        tally.require(Fault.LEAKS, story, threads::assertNoneSince);
    }

    private static Result made(OneCall call, String story) throws InterruptedException {
        try {
            return call.make();
        } catch (AssertionError noEnd) {
            throw new AssertionError(story + ": " + noEnd.getMessage(), noEnd);
        }
    }
}
