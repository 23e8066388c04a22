package io.github.doapps.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.math.BigDecimal;
import java.time.Duration;

/** Reads durations out of control requests. */
final class Seconds {

    private Seconds() {}

    /**
     * A member that is a number of seconds, with a fraction or without.
     *
     * @throws Refusal with 400 if it is none, negative, or over 1e9
     */
    static Duration of(JsonNode object, String member) {
        JsonNode seconds = object.path(member);
        if (!seconds.isNumber() || !(seconds.asDouble() >= 0 && seconds.asDouble() <= 1e9)) {
            throw Refusal.badRequest(member + " must be a number from 0 to 1e9");
        }
        BigDecimal nanos = seconds.decimalValue().movePointRight(9);
        return Duration.ofNanos(nanos.longValue());
    }
}
