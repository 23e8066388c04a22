package io.github.doapps.client.launch;

/** What becomes of a request. */
enum Fate {
    ANSWERED,
    NOT_SENT,
    LOST_BEFORE_ACTING,
    LOST_AFTER_ACTING,
    FAILED_BEFORE_ACTING,
    FAILED_AFTER_ACTING,
    CUT_AFTER_ACTING,
    LIMITED,
    REFUSED;

    /** Whether the server does what it is asked for. */
    boolean acts() {
        return this == ANSWERED
                || this == LOST_AFTER_ACTING
                || this == FAILED_AFTER_ACTING
                || this == CUT_AFTER_ACTING;
    }
}
