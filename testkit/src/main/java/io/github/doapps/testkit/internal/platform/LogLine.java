package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.wire.GoTime;
import java.time.Instant;

/**
 * A line of a log.
 *
 * @param source the component that it is of, or the step
 * @param at when it was said
 * @param text what was said
 */
public record LogLine(String source, Instant at, String text) {

    /** As logs have it. */
    @Override
    public String toString() {
        return source + " " + GoTime.nanos(at) + " " + text;
    }
}
