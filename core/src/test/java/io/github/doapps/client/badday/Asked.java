package io.github.doapps.client.badday;

import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/**
 * How long an answer asks to wait.
 *
 * @param how in which words
 * @param seconds how long; may be negative for a time that has gone by
 */
record Asked(How how, int seconds) {

    /** The words. */
    enum How {
        NOT_AT_ALL,
        RETRY_AFTER_SECONDS,
        RETRY_AFTER_DATE,
        RETRY_AFTER_NONSENSE,
        RESET,
        /** Both: the first is kept. */
        SECONDS_AND_RESET
    }

    static final Asked NOTHING = new Asked(How.NOT_AT_ALL, 0);

    private static final How[] ALL = How.values();

    static Asked any(Random random) {
        How how = ALL[random.nextInt(ALL.length)];
        int seconds = random.nextInt(random.nextInt(4) == 0 ? 200 : 10);
        return new Asked(
                how, how == How.RETRY_AFTER_DATE || how == How.RESET ? seconds - 3 : seconds);
    }

    /** The answer with the headers that say so, where it is given at this time. */
    Answer said(Answer answer, Instant now) {
        Instant then = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
        return switch (how) {
            case NOT_AT_ALL -> answer;
            case RETRY_AFTER_SECONDS -> answer.with("Retry-After", seconds);
            case RETRY_AFTER_DATE ->
                    answer.with(
                            "Retry-After",
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    then.atZone(ZoneOffset.UTC)));
            case RETRY_AFTER_NONSENSE -> answer.with("Retry-After", "soon");
            case RESET -> answer.limitedUntil(then);
            case SECONDS_AND_RESET ->
                    answer.with("Retry-After", seconds).limitedUntil(then.plusSeconds(60));
        };
    }

    /**
     * How long to wait, by the design: what is asked for, but no less than a backoff; else until
     * the rate limit is reset and a backoff longer; else a backoff.
     *
     * @param elapsed how much time has passed since the start of the simulation
     * @param limited whether the answer is a 429: the reset counts for no other
     * @param backoff the backoff, in nanoseconds
     */
    long nanos(long elapsed, boolean limited, long backoff) {
        Instant now = ManualClock.START.plusNanos(elapsed);
        Instant then = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
        long until = Math.max(0, Duration.between(now, then).toNanos());
        return switch (how) {
            case NOT_AT_ALL, RETRY_AFTER_NONSENSE -> backoff;
            case RETRY_AFTER_SECONDS, SECONDS_AND_RESET ->
                    Math.max(Duration.ofSeconds(seconds).toNanos(), backoff);
            case RETRY_AFTER_DATE -> Math.max(until, backoff);
            case RESET -> limited ? until + backoff : backoff;
        };
    }
}
