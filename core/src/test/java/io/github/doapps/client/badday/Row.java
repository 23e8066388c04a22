package io.github.doapps.client.badday;

import static io.github.doapps.EffectOnServer.APPLIED;
import static io.github.doapps.EffectOnServer.NONE;
import static io.github.doapps.EffectOnServer.UNKNOWN;

import io.github.doapps.EffectOnServer;
import io.github.doapps.client.internal.operation.Effect;

/**
 * The rows of the design's table of sending once, as they read there and not as the code under test
 * has them: whether a call goes on after such an event, and what the event tells of the server.
 */
enum Row {
    SUCCESS(Again.NOBODY, APPLIED),
    NOT_SENT(Again.EVERYBODY, NONE),
    NOT_SENT_FOR_GOOD(Again.NOBODY, NONE),
    RATE_LIMITED(Again.EVERYBODY, NONE),
    /** Goes on at once if the token has changed, and else not at all. */
    UNAUTHORIZED(Again.NOBODY, NONE),
    /** Goes on once in a call. */
    TOO_EARLY(Again.EVERYBODY, NONE),
    /** 408, 5xx but 501 and 505, 52x, and delivery unknown. */
    NOBODY_KNOWS(Again.WHO_MAY_REPEAT, UNKNOWN),
    /** 501, 505, and the other 4xx. */
    REFUSED(Again.NOBODY, NONE),
    /** 301, 307, 308. */
    MOVED(Again.NOBODY, NONE),
    /** The other 3xx. */
    REDIRECTED(Again.NOBODY, UNKNOWN),
    /** 2xx whose body is cut, and does not say that it is a page. */
    CUT(Again.WHO_MAY_REPEAT, APPLIED),
    /** 2xx with JSON of the API's that lacks the result's id. */
    INCOMPLETE(Again.NOBODY, APPLIED),
    /** 2xx with nothing, a page, foreign JSON, or too much. */
    FOREIGN(Again.NOBODY, UNKNOWN),
    /** What no plug-in may throw, be it an exception or an Error. */
    BROKEN(Again.NOBODY, UNKNOWN);

    private enum Again {
        NOBODY,
        WHO_MAY_REPEAT,
        EVERYBODY
    }

    private final Again again;
    private final EffectOnServer tells;

    Row(Again again, EffectOnServer tells) {
        this.again = again;
        this.tells = tells;
    }

    /** Whether a call of such an operation is tried again. */
    boolean goesOn(Effect effect) {
        return again == Again.EVERYBODY || (again == Again.WHO_MAY_REPEAT && effect != Effect.ONCE);
    }

    /** What the event tells of what was done on the server. */
    EffectOnServer tells() {
        return tells;
    }
}
