package io.github.doapps.testkit.internal.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the API's server writes them, which is in Go. */
public final class GoTime {

    /** The time that stands for none. */
    public static final String ZERO = "0001-01-01T00:00:00Z";

    private GoTime() {}

    /**
     * To the second.
     *
     * @param time the time
     * @return its text
     */
    public static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * To the nanosecond, without the zeros at the end of the fraction.
     *
     * @param time the time
     * @return its text
     */
    public static String nanos(Instant time) {
        String text = time.toString();
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length() - 1;
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end) + "Z";
    }
}
