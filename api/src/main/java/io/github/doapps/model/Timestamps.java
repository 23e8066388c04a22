package io.github.doapps.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads times as the API writes them: fractions of 0 to 9 digits, some without a zone, some unset.
 */
final class Timestamps {

    /** Go writes its zero time where a time was never set. */
    private static final Instant GO_ZERO =
            LocalDateTime.of(1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

    private static final String USUAL = "0000-00-00T00:00:00.000000000";
    private static final int SECONDS_END = 19;

    private Timestamps() {}

    /**
     * Empty if the text is no time; an empty Optional inside if it is one that stands for unset.
     */
    static Optional<Optional<Instant>> parse(String text) {
        try {
            Instant instant = isUsual(text) ? usual(text) : AnyForm.parse(text);
            return Optional.of(instant.equals(GO_ZERO) ? Optional.empty() : Optional.of(instant));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** Whether it is in the form that nearly all are in: UTC, and a Z that says so. */
    private static boolean isUsual(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END || end == SECONDS_END + 1 || end > USUAL.length()) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char usual = USUAL.charAt(i);
            char c = text.charAt(i);
            if (usual == '0' ? c < '0' || c > '9' : c != usual) {
                return false;
            }
        }
        return text.charAt(end) == 'Z';
    }

    /** By hand: a formatter takes ten times the time, and two kilobytes. */
    private static Instant usual(String text) {
        int nanos = 0;
        for (int i = SECONDS_END + 1; i < USUAL.length(); i++) {
            nanos = nanos * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, SECONDS_END),
                        nanos)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Apart, so that no formatter is made for those who meet the usual form alone. */
    private static final class AnyForm {

        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ISO_DATE_TIME;

        private AnyForm() {}

        static Instant parse(String text) {
            TemporalAccessor parsed = FORMAT.parseBest(text, Instant::from, LocalDateTime::from);
            return parsed instanceof LocalDateTime zoneless
                    ? zoneless.toInstant(ZoneOffset.UTC)
                    : Instant.from(parsed);
        }
    }
}
