package io.github.doapps.verification.once;

import io.github.doapps.EffectOnServer;
import io.github.doapps.verification.once.Disturbance.When;
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
                    Row.NOT_SENT,
                    Row.RATE_LIMITED,
                    Row.UNAUTHORIZED,
                    Row.TOO_EARLY,
                    Row.NOBODY_KNOWS,
                    Row.NOBODY_KNOWS,
                    Row.CUT);
    private static final List<Row> IN_TIME =
            List.of(
                    Row.SUCCESS,
                    Row.NOT_SENT,
                    Row.NEVER_SENT,
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
    private static final List<Row> LATE =
            List.of(Row.LATE_CONNECTING, Row.LATE_ANSWERING, Row.LATE_READING);

    final Operation operation;
    final Road road;

    /** Whether the call's thread is not its caller's. */
    final boolean async;

    final int maxAttempts;
    final Disturbance disturbance;

    private final List<Trial> trials = new ArrayList<>();
    private final List<Boolean> newTokens = new ArrayList<>();

    /**
     * One attempt as it is planned.
     *
     * @param event what befalls it
     * @param acts whether the server does what is asked
     */
    record Trial(Event event, boolean acts) {}

    Day(Random random) {
        operation = one(List.of(Operation.values()), random);
        road = random.nextBoolean() ? Road.OWNED : one(List.of(Road.values()), random);
        async = random.nextInt(3) == 0;
        maxAttempts = 1 + random.nextInt(MOST_ATTEMPTS);
        Disturbance planned = Disturbance.one(random, async);
        int lateOne = random.nextInt(25) == 0 ? random.nextInt(2) : NEVER;
        // one more than the settings allow, for a token that changed after the last
        for (int i = 0; i <= maxAttempts; i++) {
            List<Row> rows = random.nextInt(4) == 0 ? IN_TIME : PASSING;
            boolean late = i == lateOne && !planned.isAtAnyMoment();
            trials.add(trial(late ? LATE : rows, planned, random));
        }
        if (lateOne == NEVER && random.nextBoolean()) {
            trials.set(random.nextInt(trials.size()), trial(List.of(Row.SUCCESS), planned, random));
        }
        for (int i = 0; i < maxAttempts + 3; i++) {
            newTokens.add(random.nextInt(3) == 0);
        }
        disturbance = isPossible(planned) ? planned : Disturbance.none();
    }

    private Trial trial(List<Row> rows, Disturbance planned, Random random) {
        List<Event> possible =
                Events.on(road).stream()
                        .filter(event -> !planned.isAtAnyMoment() || event.isSteady())
                        .toList();
        List<Row> left =
                rows.stream()
                        .filter(row -> possible.stream().anyMatch(event -> event.row() == row))
                        .toList();
        Row row = one(left, random);
        Event event = one(possible.stream().filter(other -> other.row() == row).toList(), random);
        boolean acts =
                event.mayAct() && (row.tells() == EffectOnServer.APPLIED || random.nextBoolean());
        return new Trial(event, acts);
    }

    /** While a request is served, an answer must come whole: else the rest may happen first. */
    private boolean isPossible(Disturbance planned) {
        if (planned.when() != When.SERVED) {
            return true;
        }
        if (planned.number() >= trials.size()) {
            return false;
        }
        Event event = trials.get(planned.number()).event();
        return event.isAnswered() && event.isSteady();
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
                + (async ? ", async" : "")
                + ", on "
                + road
                + ", at most "
                + maxAttempts
                + " attempts: "
                + trials
                + ", new tokens "
                + newTokens
                + ", "
                + disturbance;
    }
}
