package io.github.doapps.client.internal.pipeline;

import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;

/**
 * What can befall one attempt, what the server did meanwhile, and whether a read may try again.
 * This is told by what App Platform and the network do, and not by the code under test.
 */
enum Fault {
    NONE(Answer.deployment("d-1"), Server.ACTED, false),
    NOT_SENT(Steps.notSent(), Server.DID_NOTHING, true),
    NOT_SENT_FOR_GOOD(Steps.notSentForGood(), Server.DID_NOTHING, false),
    LOST(Steps.lost(), Server.NOBODY_KNOWS, true),
    LOST_AND_DENIED(Steps.lostAndDenied(), Server.NOBODY_KNOWS, true),
    TRANSPORT_BROKE(Steps.throwing(new IllegalStateException("x")), Server.NOBODY_KNOWS, false),
    MOVED(Answer.of(308), Server.DID_NOTHING, false),
    FOUND(Answer.of(302), Server.NOBODY_KNOWS, false),
    BAD_REQUEST(Answer.of(400), Server.DID_NOTHING, false),
    UNAUTHORIZED(Answer.of(401), Server.DID_NOTHING, false),
    NOT_FOUND(Answer.of(404), Server.DID_NOTHING, false),
    TIMED_OUT(Answer.of(408), Server.NOBODY_KNOWS, true),
    LIMITED(Answer.of(429), Server.DID_NOTHING, true),
    LIMITED_FOR_3_S(Answer.of(429).with("Retry-After", 3), Server.DID_NOTHING, true, 3),
    LIMITED_FOR_50_S(Answer.of(429).with("Retry-After", 50), Server.DID_NOTHING, true, 50),
    FAILED(Answer.of(500), Server.NOBODY_KNOWS, true),
    NOT_IMPLEMENTED(Answer.of(501), Server.DID_NOTHING, false),
    UNAVAILABLE_FOR_2_S(Answer.of(503).with("Retry-After", 2), Server.NOBODY_KNOWS, true, 2),
    CLOUDFLARE(Answer.of(524).body("<html>"), Server.NOBODY_KNOWS, true),
    CUT(Answer.deployment("d-1").shortBy(7), Server.ACTED, true),
    RESET_IN_THE_BODY(Answer.json("{\"deploy").thenReset(), Server.ACTED, true),
    NO_ID(Answer.json("{\"deployment\":{}}"), Server.ACTED, false),
    CAPTIVE_PORTAL(Answer.page("<html>Log in</html>"), Server.NOBODY_KNOWS, false),
    EMPTY(Answer.of(200), Server.NOBODY_KNOWS, false);

    /** What a server did with a request that asks it to change something. */
    enum Server {
        ACTED,
        DID_NOTHING,
        NOBODY_KNOWS
    }

    @SuppressWarnings("ImmutableEnumChecker") // none of these steps has a state
    private final Step step;

    private final Server server;
    private final boolean passing;
    private final int secondsToWait;

    Fault(Step step, Server server, boolean passing) {
        this(step, server, passing, -1);
    }

    Fault(Step step, Server server, boolean passing, int secondsToWait) {
        this.step = step;
        this.server = server;
        this.passing = passing;
        this.secondsToWait = secondsToWait;
    }

    Step step() {
        return step;
    }

    Server server() {
        return server;
    }

    /** Whether a read tries again after it. */
    boolean isPassing() {
        return passing;
    }

    /** How long the server asks to wait, or -1. */
    int secondsToWait() {
        return secondsToWait;
    }
}
