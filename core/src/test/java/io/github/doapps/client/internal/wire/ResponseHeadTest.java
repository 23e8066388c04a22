package io.github.doapps.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.RateLimit;
import io.github.doapps.spi.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a head, and that nothing in it can do harm. */
class ResponseHeadTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.250Z");

    @ParameterizedTest
    @CsvSource({
        "199,false",
        "200,true",
        "204,true",
        "299,true",
        "300,false",
        "404,false",
        "-1,false"
    })
    void callsTheTwoHundredsASuccess(int status, boolean success) {
        assertThat(new ResponseHead(status, HttpHeaders.empty()).isSuccess()).isEqualTo(success);
    }

    @Test
    void readsTheRateLimit() {
        assertThat(
                        Answer.headOf(
                                        "RateLimit-Limit",
                                        "5000",
                                        "ratelimit-remaining",
                                        " 4816 ",
                                        "RATELIMIT-RESET",
                                        "1767225600")
                                .rateLimit())
                .contains(RateLimit.of(5000, 4816, Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void readsNoRateLimitOfWhichAPartIsMissing() {
        assertThat(Answer.headOf().rateLimit()).isEmpty();
        assertThat(rateLimit(null, "1", "1")).isEmpty();
        assertThat(rateLimit("1", null, "1")).isEmpty();
        assertThat(rateLimit("1", "1", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "many",
                "-1",
                "+1",
                "1.5",
                "1e3",
                "0x10",
                "1 2",
                "1,000",
                "\u0661",
                "999999999999999999999999"
            })
    void readsNoRateLimitOfWhichAPartIsGarbage(String garbage) {
        assertThat(rateLimit(garbage, "1", "1")).isEmpty();
        assertThat(rateLimit("1", garbage, "1")).isEmpty();
        assertThat(rateLimit("1", "1", garbage)).isEmpty();
    }

    @Test
    void readsNoRateLimitThatNoNumberOrTimeCanHold() {
        assertThat(rateLimit("2147483647", "2147483647", "1")).isPresent();
        assertThat(rateLimit("2147483648", "1", "1")).isEmpty();
        assertThat(rateLimit("1", "2147483648", "1")).isEmpty();
        assertThat(rateLimit("1", "1", "31556889864403199")).isPresent();
        assertThat(rateLimit("1", "1", "31556889864403200")).isEmpty();
        assertThat(rateLimit("1", "1", "999999999999999999")).isEmpty();
    }

    @Test
    void readsTheResetOfARateLimitOfWhichOtherPartsAreMissing() {
        assertThat(Answer.headOf("RateLimit-Reset", " 1767225600 ").rateLimitReset())
                .contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(Answer.headOf("RateLimit-Limit", "1").rateLimitReset()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "31556889864403200", "9999999999999999999"})
    void readsNoResetThatIsNoTime(String value) {
        assertThat(Answer.headOf("RateLimit-Reset", value).rateLimitReset()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,PT0S",
        "7,PT7S",
        "' 7 ',PT7S",
        "007,PT7S",
        "31622400,PT8784H",
        // longer than any deadline: a year and a day
        "31622401,PT8784H",
        "999999999999999999,PT8784H",
        "9999999999999999999999999,PT8784H"
    })
    void readsARetryAfterInSeconds(String value, Duration wait) {
        assertThat(Answer.headOf("Retry-After", value).retryAfter(NOW)).contains(wait);
    }

    @ParameterizedTest
    @CsvSource({
        "'Mon, 23 Nov 2026 10:00:07 GMT',PT6.75S",
        "' Mon, 23 Nov 2026 10:00:07 GMT ',PT6.75S",
        "'Mon, 23 Nov 2026 10:00:00 GMT',PT0S",
        "'Sun, 06 Nov 1994 08:49:37 GMT',PT0S",
        "'Tue, 24 Nov 2026 10:00:00 GMT',PT23H59M59.75S",
        "'Fri, 31 Dec 9999 23:59:59 GMT',PT69890797H59M58.75S",
        "'Monday, 23-Nov-26 10:00:07 GMT',PT6.75S",
        "'Mon Nov 23 10:00:07 2026',PT6.75S",
        "'Sun Nov  6 08:49:37 1994',PT0S"
    })
    void readsARetryAfterThatIsADate(String value, Duration wait) {
        assertThat(Answer.headOf("Retry-After", value).retryAfter(NOW)).contains(wait);
    }

    @Test
    void readsADateInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(
                            Answer.headOf("Retry-After", "Mon, 23 Nov 2026 10:00:07 GMT")
                                    .retryAfter(NOW))
                    .contains(Duration.ofMillis(6750));
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Answer.headOf("Content-Type", "APPLICATION/JSON").mediaType())
                    .contains("application/json");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-1",
                "+7",
                "1.5",
                "7 s",
                "PT7S",
                "\u0667",
                "2026-11-23T10:00:07Z",
                "Tue, 23 Nov 2026 10:00:07 GMT",
                "Mon, 23 Nov 2026 25:00:07 GMT",
                "Mon, 23 Foo 2026 10:00:07 GMT"
            })
    void readsNoRetryAfterThatIsGarbage(String value) {
        assertThat(Answer.headOf("Retry-After", value).retryAfter(NOW)).isEmpty();
    }

    @Test
    void takesTheFirstOfSeveralRetryAfters() {
        assertThat(Answer.headOf("Retry-After", "7", "retry-after", "9").retryAfter(NOW))
                .contains(Duration.ofSeconds(7));
    }

    @Test
    void cleansTheIdsThatItShows() {
        assertThat(Answer.headOf("X-Request-Id", " ab-12 ").requestId()).contains("ab-12");
        assertThat(Answer.headOf("x-request-id", "a\u001b[31m\r\nb\u202ec\u00e9 d").requestId())
                .contains("a[31mbc d");
        assertThat(Answer.headOf("x-request-id", "x".repeat(10_000)).requestId())
                .contains("x".repeat(100));
        assertThat(Answer.headOf("x-request-id", "\u0001\u00a0 ").requestId()).isEmpty();
        assertThat(Answer.headOf("CF-RAY", "8f\n1-AMS").cfRay()).contains("8f1-AMS");
        assertThat(Answer.headOf().requestId()).isEmpty();
        assertThat(Answer.headOf().cfRay()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,application/json",
        "Application/JSON,application/json",
        "application/json; charset=utf-8,application/json",
        "' text/html ;charset=x',text/html",
        "json,json"
    })
    void readsTheMediaType(String value, String type) {
        assertThat(Answer.headOf("Content-Type", value).mediaType()).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", " ; charset=utf-8", "\u0000"})
    void readsNoMediaTypeOfNothing(String value) {
        assertThat(Answer.headOf("Content-Type", value).mediaType()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/v2/apps?token=secret,other.example",
        "' http://other.example ',other.example",
        "https://user:secret@other.example:8443/x,other.example",
        "//other.example/x,other.example",
        "https://[::1]:80/,[::1]"
    })
    void namesTheHostOfARedirect(String location, String host) {
        assertThat(Answer.headOf("Location", location).redirectHost()).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/v2/apps",
                "../login",
                "https:///x",
                "mailto:a@b.example",
                "http://a b.example/",
                "https://ex\u0000ample/",
                "https://under_score.example/",
                "%zz"
            })
    void namesNoHostWhereThereIsNone(String location) {
        assertThat(Answer.headOf("Location", location).redirectHost()).isEmpty();
    }

    @Test
    void namesNoHostOfAnyLength() {
        assertThat(Answer.headOf("Location", "https://" + "a".repeat(10_000) + "/").redirectHost())
                .contains("a".repeat(100));
    }

    private static java.util.Optional<RateLimit> rateLimit(
            @Nullable String limit, @Nullable String remaining, @Nullable String reset) {
        HttpHeaders.Builder headers = HttpHeaders.builder();
        if (limit != null) {
            headers.add("ratelimit-limit", limit);
        }
        if (remaining != null) {
            headers.add("ratelimit-remaining", remaining);
        }
        if (reset != null) {
            headers.add("ratelimit-reset", reset);
        }
        return new ResponseHead(429, headers.build()).rateLimit();
    }
}
