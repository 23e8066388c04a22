package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2020-07-28T18:00:00Z, 2020-07-28T18:00:00Z",
        "2020-07-28t18:00:00z, 2020-07-28T18:00:00Z",
        "2020-07-28T18:00:00.1Z, 2020-07-28T18:00:00.1Z",
        "2020-07-28T18:00:00.12Z, 2020-07-28T18:00:00.12Z",
        "2020-07-28T18:00:00.123Z, 2020-07-28T18:00:00.123Z",
        "2020-07-28T18:00:00.1234Z, 2020-07-28T18:00:00.123400Z",
        "2020-07-28T18:00:00.12345Z, 2020-07-28T18:00:00.123450Z",
        "2020-07-28T18:00:00.123456Z, 2020-07-28T18:00:00.123456Z",
        "2020-07-28T18:00:00.1234567Z, 2020-07-28T18:00:00.123456700Z",
        "2023-01-30T15:42:28.50752065Z, 2023-01-30T15:42:28.507520650Z",
        "2021-02-10T17:06:19.461737040Z, 2021-02-10T17:06:19.461737040Z",
        "2021-02-10T17:06:19.999999999Z, 2021-02-10T17:06:19.999999999Z",
        "2021-02-10T17:06:19.000000000Z, 2021-02-10T17:06:19Z",
        "2021-02-10T19:06:19+02:00, 2021-02-10T17:06:19Z",
        "2021-02-10T11:36:19.5-05:30, 2021-02-10T17:06:19.5Z",
        "2021-02-10T17:06:19-00:00, 2021-02-10T17:06:19Z",
        "2021-02-10T17:06:19, 2021-02-10T17:06:19Z",
        "2021-02-10T17:06:19.5, 2021-02-10T17:06:19.5Z",
        "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z",
        "1969-12-31T23:59:59Z, 1969-12-31T23:59:59Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z"
    })
    void readsTheFormsThatTheApiWrites(String text, Instant time) {
        assertThat(Timestamps.parse(text)).contains(Optional.of(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "0001-01-01T00:00:00",
                "0001-01-01T00:00:00.000Z",
                "0001-01-01T00:00:00.000000000Z",
                "0001-01-01T00:00:00+00:00",
                "0001-01-01T01:00:00+01:00"
            })
    void takesGosZeroTimeForUnset(String text) {
        assertThat(Timestamps.parse(text)).contains(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00.000000001Z", "0001-01-01T00:00:01"})
    void takesWhatIsNextToItForATime(String text) {
        assertThat(Timestamps.parse(text)).get().satisfies(time -> assertThat(time).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "now",
                "0",
                "1595959200",
                "2020-07-28",
                "18:00:00Z",
                "2020-07-28 18:00:00Z",
                "2020-07-28T18:00:00Z ",
                " 2020-07-28T18:00:00Z",
                "2020-07-28T18:00:00ZZ",
                "2020-07-28T18:00:00+0200",
                "2020-07-28T18:00:00+25:00",
                "2020-7-28T18:00:00Z",
                "2020-13-01T00:00:00Z",
                "2020-00-01T00:00:00Z",
                "2021-02-29T00:00:00Z",
                "2020-07-28T24:00:01Z",
                "2020-07-28T18:60:00Z",
                "2020-07-28T18:00:61Z",
                "2020-07-28T18:00:00.1234567890Z",
                "2020-07-28T18:00:00,5Z",
                "99999-01-01T00:00:00Z",
                "Tue, 28 Jul 2020 18:00:00 GMT",
                "\u0662\u0660\u0662\u0660-07-28T18:00:00Z"
            })
    void refusesEverythingElse(String text) {
        assertThat(Timestamps.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59-18:00",
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "+999999999-12-31T23:59:59"
            })
    void neverThrowsAtTheEdgesOfTime(String text) {
        assertThat(Timestamps.parse(text).map(Optional::isPresent))
                .isNotEqualTo(Optional.of(false));
    }

    /** The usual form is read by hand; whatever is next to it has to come out the same. */
    @Test
    void readsTheUsualFormAsTheFormatterDoes() {
        Random random = new Random(Long.getLong("doapps.random.seed", 1));
        int rounds = Integer.getInteger("doapps.random.rounds", 20_000);
        int times = 0;
        for (int i = 0; i < rounds; i++) {
            StringBuilder text = new StringBuilder("2024-02-28T23:59:58.123456789");
            text.setLength(19 + random.nextInt(11));
            text.append('Z');
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                String characters = random.nextInt(5) == 0 ? "-T:.Zz ,+" : "0123456789";
                text.setCharAt(
                        random.nextInt(text.length()),
                        characters.charAt(random.nextInt(characters.length())));
            }
            Optional<Instant> expected = byFormatter(text.toString());
            assertThat(Timestamps.parse(text.toString()).flatMap(time -> time))
                    .as(text.toString())
                    .isEqualTo(expected);
            times += expected.isPresent() ? 1 : 0;
        }
        assertThat(times).isBetween(rounds / 4, rounds - rounds / 4);
    }

    private static Optional<Instant> byFormatter(String text) {
        try {
            TemporalAccessor parsed =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            text, Instant::from, LocalDateTime::from);
            return Optional.of(
                    parsed instanceof LocalDateTime zoneless
                            ? zoneless.toInstant(ZoneOffset.UTC)
                            : Instant.from(parsed));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
