package io.github.doapps.verification.once;

import io.github.doapps.EffectOnServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random plan of all that will happen to one call, whatever the call makes of it. The same seed
 * makes the same plan.
 */
final class Day {

    private static final int MOST_ATTEMPTS = 5;
    private static final int NEVER = -1;
    private static final List<Row> PASSING =
            List.of(
                    Row.RATE_LIMITED,
                    Row.UNAUTHORIZED,
                    Row.TOO_EARLY,
                    Row.NOBODY_KNOWS,
                    Row.NOBODY_KNOWS,
                    Row.CUT);
    private static final List<Row> IN_TIME =
            List.of(
                    Row.SUCCESS,
                    Row.RATE_LIMITED,
                    Row.UNAUTHORIZED,
                    Row.TOO_EARLY,
                    Row.NOBODY_KNOWS,
                    Row.REFUSED,
                    Row.MOVED,
                    Row.REDIRECTED,
                    Row.CUT,
                    Row.INCOMPLETE,
                    Row.FOREIGN);
    private static final List<Row> LATE = List.of(Row.LATE_ANSWERING, Row.LATE_READING);

    final Operation operation;
    final int maxAttempts;

    /** In which wait the thread is interrupted, or the client closed, counted from 0. */
    final int interruptedWait;

    final int closedWait;

    /** While which token is asked for the client is closed, and which one is none. */
    final int closedAsk;

    final int failingAsk;

    private final List<Trial> trials = new ArrayList<>();
    private final List<Boolean> newTokens = new ArrayList<>();

    /** What is done while the server has a request, before it answers. */
    enum Meanwhile {
        NOTHING,
        INTERRUPT,
        CLOSE
    }

    /**
     * One attempt as it is planned.
     *
     * @param event what befalls it
     * @param acts whether the server does what is asked
     * @param meanwhile what else happens
     */
    record Trial(Event event, boolean acts, Meanwhile meanwhile) {}

    Day(Random random) {
        operation = random.nextBoolean() ? Operation.GET_DEPLOYMENT : Operation.CREATE_DEPLOYMENT;
        maxAttempts = 1 + random.nextInt(MOST_ATTEMPTS);
        int lateOne = random.nextInt(25) == 0 ? random.nextInt(2) : NEVER;
        // one more than the settings allow, for a token that changed after the last
        for (int i = 0; i <= maxAttempts; i++) {
            List<Row> rows = random.nextInt(4) == 0 ? IN_TIME : PASSING;
            trials.add(trial(one(i == lateOne ? LATE : rows, random), random));
        }
        if (lateOne == NEVER && random.nextBoolean()) {
            trials.set(random.nextInt(trials.size()), trial(Row.SUCCESS, random));
        }
        for (int i = 0; i < maxAttempts + 3; i++) {
            newTokens.add(random.nextInt(3) == 0);
        }
        int disturbed = random.nextInt(40);
        int when = random.nextInt(2);
        interruptedWait = disturbed == 0 ? when : NEVER;
        closedWait = disturbed == 1 ? when : NEVER;
        closedAsk = disturbed == 2 ? when : NEVER;
        failingAsk = disturbed == 3 ? when : NEVER;
        if (disturbed == 4 || disturbed == 5) {
            disturb(when, disturbed == 4 ? Meanwhile.INTERRUPT : Meanwhile.CLOSE);
        }
    }

    private static Trial trial(Row row, Random random) {
        Event event = Events.in(row, random);
        boolean acts =
                event.mayAct() && (row.tells() == EffectOnServer.APPLIED || random.nextBoolean());
        return new Trial(event, acts, Meanwhile.NOTHING);
    }

    /** Where a whole answer is planned: what ends by itself may end before the rest happens. */
    private void disturb(int attempt, Meanwhile meanwhile) {
        Trial planned = trials.get(attempt);
        if (planned.event().isAnswered()) {
            trials.set(attempt, new Trial(planned.event(), planned.acts(), meanwhile));
        }
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** What happens to the attempt, counted from 0. */
    Trial trial(int attempt) {
        return trials.get(attempt);
    }

    /** Whether the token changes when it is asked for, counted from 0. */
    boolean isNewToken(int ask) {
        return newTokens.get(ask);
    }

    /** Whether every answer must end its connection, since the next one meets something. */
    boolean needsNewConnections() {
        return trials.stream().anyMatch(trial -> !trial.event().isServed());
    }

    @Override
    public String toString() {
        return operation
                + ", at most "
                + maxAttempts
                + " attempts: "
                + trials
                + ", new tokens "
                + newTokens
                + ", interrupted in wait "
                + interruptedWait
                + ", closed in wait "
                + closedWait
                + ", closed in ask "
                + closedAsk
                + ", failing ask "
                + failingAsk;
    }
}
