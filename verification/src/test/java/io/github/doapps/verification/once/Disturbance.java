package io.github.doapps.verification.once;

import java.util.Random;

/**
 * What comes in between, once in a call.
 *
 * @param what what it is
 * @param when during what it comes
 * @param number during which of these, counted from 0; or after how many microseconds
 */
record Disturbance(What what, When when, int number) {

    private static final Disturbance NONE = new Disturbance(What.NOTHING, When.ASKED, -1);

    /** What comes in between. */
    enum What {
        NOTHING,
        /** The thread that makes the call is interrupted. */
        INTERRUPT,
        /** The client is closed. */
        CLOSE,
        /** The call's future is canceled. */
        CANCEL,
        /** The source of tokens fails. */
        NO_TOKEN
    }

    /** During what it comes. */
    enum When {
        /** While a token is asked for. */
        ASKED,
        /** While the server has a request, before it answers. */
        SERVED,
        /** In a wait between attempts. */
        WAITING,
        /** At any time, by another thread. */
        ANY_MOMENT
    }

    static Disturbance none() {
        return NONE;
    }

    /** In one of six calls, and in every third that can be canceled. */
    static Disturbance one(Random random, boolean async) {
        if (random.nextInt(async ? 3 : 6) > 0) {
            return NONE;
        }
        When when = When.values()[random.nextInt(When.values().length)];
        What what =
                switch (random.nextInt(async ? 6 : 3)) {
                    case 0 -> What.INTERRUPT;
                    case 1 -> What.CLOSE;
                    case 2 -> when == When.ASKED ? What.NO_TOKEN : What.INTERRUPT;
                    default -> What.CANCEL;
                };
        int most = random.nextBoolean() ? 600 : 6_000;
        return new Disturbance(what, when, random.nextInt(when == When.ANY_MOMENT ? most : 2));
    }

    boolean is(When other, int which) {
        return when == other && number == which;
    }

    boolean isAtAnyMoment() {
        return when == When.ANY_MOMENT;
    }
}
