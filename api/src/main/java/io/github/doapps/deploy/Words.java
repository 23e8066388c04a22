package io.github.doapps.deploy;

import java.time.Duration;

/** Says times and numbers as people do. */
final class Words {

    private static final long SECONDS_IN_A_MINUTE = 60;

    private Words() {}

    /** {@code 12 s}, {@code 3 min 5 s}, {@code 1 h 30 min}. */
    static String of(Duration duration) {
        long seconds = duration.toSeconds();
        int tenths = duration.toMillisPart() / 100;
        if (seconds < 10 && tenths > 0) {
            return seconds + "." + tenths + " s";
        }
        if (seconds < SECONDS_IN_A_MINUTE) {
            return seconds + " s";
        }
        long hours = duration.toHours();
        return hours == 0
                ? inTwo(duration.toMinutes(), "min", duration.toSecondsPart(), "s")
                : inTwo(hours, "h", duration.toMinutesPart(), "min");
    }

    /** {@code 1 line}, {@code 2 lines}. */
    static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static String inTwo(long large, String unit, long small, String smallUnit) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}
