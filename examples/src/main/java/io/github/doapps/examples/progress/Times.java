package io.github.doapps.examples.progress;

import java.time.Duration;

/** Times as they are shown. */
final class Times {

    private static final int MINUTE = 60;

    private Times() {}

    /** {@code 12 s}, {@code 3 min 5 s}, {@code 1 h 30 min}. */
    static String inWords(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        return time.toHours() == 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toHours() + " h " + time.toMinutesPart() + " min";
    }

    /** {@code 00:12}, {@code 1:30:00}. */
    static String onAClock(Duration time) {
        String minutes = String.format("%02d:%02d", time.toMinutesPart(), time.toSecondsPart());
        return time.toHours() == 0 ? minutes : time.toHours() + ":" + minutes;
    }
}
