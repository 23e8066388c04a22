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
    private static final Instant GO_ZERO = Instant.parse("0001-01-01T00:00:00Z");

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ISO_DATE_TIME;

    private Timestamps() {}

    /**
     * Empty if the text is no time; an empty Optional inside if it is one that stands for unset.
     */
    static Optional<Optional<Instant>> parse(String text) {
        try {
            TemporalAccessor parsed = FORMAT.parseBest(text, Instant::from, LocalDateTime::from);
            Instant instant =
                    parsed instanceof LocalDateTime zoneless
                            ? zoneless.toInstant(ZoneOffset.UTC)
                            : Instant.from(parsed);
            return Optional.of(Optional.of(instant).filter(time -> !time.equals(GO_ZERO)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
