package io.github.doapps.verification.once;

import static io.github.doapps.EffectOnServer.APPLIED;
import static io.github.doapps.EffectOnServer.NONE;
import static io.github.doapps.EffectOnServer.UNKNOWN;

import io.github.doapps.EffectOnServer;

/**
 * The rows of the design's table of sending once that a network and a server can bring about, as
 * they read there: who tries again after such an event, and what it tells of the server.
 */
enum Row {
    SUCCESS(false, false, APPLIED),
    /** Refused, no connection, no TLS, no tunnel. */
    NOT_SENT(true, true, NONE),
    /** The same, where another attempt would fare no better: no trust, a proxy's refusal. */
    NEVER_SENT(false, false, NONE),
    RATE_LIMITED(true, true, NONE),
    /** Tried again at once if the token has changed, and else not at all. */
    UNAUTHORIZED(false, false, NONE),
    /** Tried again once in a call. */
    TOO_EARLY(true, true, NONE),
    /** 408, 5xx but 501 and 505, 52x, and delivery unknown. */
    NOBODY_KNOWS(true, false, UNKNOWN),
    /** 501, 505, and the other 4xx. */
    REFUSED(false, false, NONE),
    /** 301, 307, 308. */
    MOVED(false, false, NONE),
    /** The other 3xx. */
    REDIRECTED(false, false, UNKNOWN),
    /** 2xx whose body is cut, and does not say that it is a page. */
    CUT(true, false, APPLIED),
    /** 2xx with JSON of the API's that lacks the result's id. */
    INCOMPLETE(false, false, APPLIED),
    /** 2xx with nothing, a page, foreign JSON, or too much. */
    FOREIGN(false, false, UNKNOWN),
    /** The deadline comes before the request can leave. */
    LATE_CONNECTING(false, false, NONE),
    /** The deadline comes before a head. */
    LATE_ANSWERING(false, false, UNKNOWN),
    /** The deadline comes within the body of a success. */
    LATE_READING(false, false, APPLIED);

    private final boolean repeated;
    private final boolean onceGoesOn;
    private final EffectOnServer tells;

    Row(boolean repeated, boolean onceGoesOn, EffectOnServer tells) {
        this.repeated = repeated;
        this.onceGoesOn = onceGoesOn;
        this.tells = tells;
    }

    /** Whether a call is tried again after such an event. */
    boolean goesOn(Operation operation) {
        return operation.isOnce() ? onceGoesOn : repeated;
    }

    /** What such an event tells of what was done on the server. */
    EffectOnServer tells() {
        return tells;
    }

    /** Whether the deadline comes while the attempt is under way. */
    boolean isLate() {
        return this == LATE_CONNECTING || this == LATE_ANSWERING || this == LATE_READING;
    }
}
