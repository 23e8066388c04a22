package io.github.doapps.testkit.fault;

import java.time.Duration;
import java.util.Objects;

/**
 * What one request meets: an answer, where it breaks off and how, and whether the server acted on
 * the request. Immutable.
 */
public final class Exchange {

    private static final Duration INTERVAL = Duration.ofMillis(10);
    private static final Hook NOTHING = () -> {};

    private final Answer answer;
    private final Break end;
    private final boolean acts;
    private final Hook hook;
    private final Duration interval;

    private Exchange(Answer answer, Break end, boolean acts, Hook hook, Duration interval) {
        this.answer = answer;
        this.end = end;
        this.acts = acts;
        this.hook = hook;
        this.interval = interval;
    }

    /** What a server does between a request and its answer. */
    @FunctionalInterface
    public interface Hook {

        /**
         * Runs on the connection's thread. What it throws, the server throws again when it is
         * closed.
         *
         * @throws InterruptedException when the server closes in the meantime
         */
        void run() throws InterruptedException;
    }

    /**
     * An exchange that goes well, as far as its answer allows. The server acts on the request.
     *
     * @param answer the answer
     * @return the exchange
     */
    public static Exchange of(Answer answer) {
        return new Exchange(
                Objects.requireNonNull(answer, "answer"), Break.NONE, true, NOTHING, INTERVAL);
    }

    /**
     * An exchange without an answer: the request is read whole, the server acts on it, and nothing
     * more happens on the connection.
     *
     * @return the exchange
     */
    public static Exchange silence() {
        return of(Answer.raw("")).breakingOff(Point.AFTER_REQUEST, Ending.STALL);
    }

    /**
     * This exchange, as far as a point. Takes the place of an earlier point. A point within the
     * request is for {@link FaultyServer#enqueue}: what is chosen by the whole request breaks off
     * after it instead.
     *
     * @param at where it breaks off
     * @param how how it breaks off
     * @return the exchange
     */
    public Exchange breakingOff(Point at, Ending how) {
        return breaking(Break.at(at, how));
    }

    /**
     * This exchange, as far as some bytes of its answer. Takes the place of an earlier point.
     *
     * @param written how many bytes of the answer are written first; all of them if it has fewer
     * @param how how it breaks off
     * @return the exchange
     */
    public Exchange breakingOffAfter(int written, Ending how) {
        if (written < 0) {
            throw new IllegalArgumentException("a negative number of bytes");
        }
        return breaking(Break.after(written, how));
    }

    /**
     * Says whether the server acts on the request. Defaults to true. It is counted before the first
     * byte of the answer is written, and never for a request that was not read whole.
     *
     * @param acting whether the request has its effect
     * @return the exchange
     */
    public Exchange actingOnIt(boolean acting) {
        return new Exchange(answer, end, acting, hook, interval);
    }

    /**
     * This exchange, with something done between the request, which is counted by then, and the
     * first byte of its answer. A latch's {@code await} has the answer wait for the test.
     *
     * @param before what is done first
     * @return the exchange
     */
    public Exchange after(Hook before) {
        return new Exchange(answer, end, acts, Objects.requireNonNull(before, "before"), interval);
    }

    /**
     * Sets the pause before each byte of {@link Ending#DRIP}. Defaults to 10 ms.
     *
     * @param pause the pause
     * @return the exchange
     */
    public Exchange drippingEvery(Duration pause) {
        return new Exchange(answer, end, acts, hook, Objects.requireNonNull(pause, "pause"));
    }

    private Exchange breaking(Break off) {
        return new Exchange(answer, off, acts, hook, interval);
    }

    /** This exchange without its point. */
    Exchange whole() {
        return breaking(Break.NONE);
    }

    Answer answer() {
        return answer;
    }

    Break end() {
        return end;
    }

    boolean acts() {
        return acts;
    }

    Hook hook() {
        return hook;
    }

    Duration interval() {
        return interval;
    }

    /** Answer and point: what a failing random test has to show. */
    @Override
    public String toString() {
        return answer + end.toString() + (acts ? "" : ", not acted on");
    }
}
