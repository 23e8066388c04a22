package io.github.doapps.client.internal.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A date in one of the three forms that HTTP has (RFC 9110, section 5.6.7), all of them in GMT. */
final class HttpDate {

    private static final List<DateTimeFormatter> FORMS =
            List.of(
                    DateTimeFormatter.RFC_1123_DATE_TIME,
                    DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.ENGLISH),
                    DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH));

    private HttpDate() {}

    static Optional<Instant> parse(String text) {
        // One of the forms pads the day with a blank.
        String single = text.strip().replaceAll(" +", " ");
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDateTime.parse(single, form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException another) {
                // The next form may be it.
            }
        }
        return Optional.empty();
    }
}
